/**
 * Second pass of the inverse block DCT for blocks of 16 and 32: each column of each block, a column a thread.
 * rows f32 [C,Hp,Wp] from block-dct-rows-inverse; picture f32 [C,H,W], cropped, orthonormal.
 * Reference: math/block-dct.ts. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../shaders/block-dct-columns-inverse.wgsl?raw';
import { BLOCK_UNIFORMS } from './block-dct-uniforms';
import { defineKernel } from '../kernel';

export const blockDctColumnsInverse = defineKernel({
  name: 'block-dct-columns-inverse',
  wgsl,
  bindings: { picture: 'write', rows: 'read' },
  uniforms: BLOCK_UNIFORMS,
  overrides: { WG: 64 },
  slots: { 'block-line': 'block-dct-line-16' },
  workgroups: ({ width, blocks_y, channels }, { WG }) => [Math.ceil((width * blocks_y) / WG), 1, channels],
});

export const VARIANTS = [
  { slots: { 'block-line': 'block-dct-line-16' } },
  { slots: { 'block-line': 'block-dct-line-32' } },
];
