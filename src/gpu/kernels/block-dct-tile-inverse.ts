/**
 * The inverse of block-dct-tile-forward with the kept set fused into its loads, cropped to H×W.
 * coefficients f32 and ranks u32 [C,Hp,Wp] in place; picture f32 [C,H,W]. What is kept: math/selection.ts.
 * Reference: math/block-dct.ts. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../shaders/block-dct-tile-inverse.wgsl?raw';
import { BLOCK_UNIFORMS } from './block-dct-uniforms';
import { defineKernel } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';

/** Columns a workgroup holds; TILE in shared/block-dct-tile.wgsl. */
const TILE = 128;

export const blockDctTileInverse = defineKernel({
  name: 'block-dct-tile-inverse',
  wgsl,
  bindings: { coefficients: 'read', ranks: 'read', picture: 'write' },
  uniforms: { ...BLOCK_UNIFORMS, ...KEEP_UNIFORMS },
  slots: { 'block-line': 'block-dct-line-8' },
  workgroups: ({ blocks_x, blocks_y, block, channels }) => [Math.ceil((blocks_x * block) / TILE), blocks_y, channels],
});

export const VARIANTS = [
  { slots: { 'block-line': 'block-dct-line-4' } },
  { slots: { 'block-line': 'block-dct-line-8' } },
  { slots: { 'block-line': 'block-dct-line-16' } },
  { slots: { 'block-line': 'block-dct-line-32' } },
];
