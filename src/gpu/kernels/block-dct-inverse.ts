/**
 * The inverse of block-dct-forward with the kept set fused into its loads: f = Dᵀ·(kept C)·D, cropped to H×W.
 * coefficients f32 and ranks u32 [C,Hp,Wp] in place; picture f32 [C,H,W]. What is kept: math/selection.ts.
 * Reference: math/block-dct.ts. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../shaders/block-dct-inverse.wgsl?raw';
import { BLOCK_UNIFORMS } from './block-dct-uniforms';
import { defineKernel } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';

export const blockDctInverse = defineKernel({
  name: 'block-dct-inverse',
  wgsl,
  bindings: { picture: 'write', coefficients: 'read', ranks: 'read' },
  uniforms: { ...BLOCK_UNIFORMS, ...KEEP_UNIFORMS },
  overrides: { WG: 64 },
  slots: { 'picture-store': 'picture-store-any', 'whole-block': 'block-dct-whole-8' },
  workgroups: ({ blocks_x, blocks_y, channels }, { WG }) => [Math.ceil((blocks_x * blocks_y) / WG), 1, channels],
});

export const VARIANTS = [
  { slots: { 'whole-block': 'block-dct-whole-4', 'picture-store': 'picture-store-any' } },
  { slots: { 'whole-block': 'block-dct-whole-4', 'picture-store': 'picture-store-vec4' } },
  { slots: { 'whole-block': 'block-dct-whole-8', 'picture-store': 'picture-store-any' } },
  { slots: { 'whole-block': 'block-dct-whole-8', 'picture-store': 'picture-store-vec4' } },
];
