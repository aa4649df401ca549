/**
 * Second pass of the block DCT for blocks of 16 and 32: each row of each block, a row a thread.
 * columns f32 [C,Hp,Wp] from block-dct-columns-forward; coefficients f32 [C,Hp,Wp] in place, orthonormal.
 * Reference: math/block-dct.ts. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../shaders/block-dct-rows-forward.wgsl?raw';
import { BLOCK_UNIFORMS } from './block-dct-uniforms';
import { defineKernel } from '../kernel';

export const blockDctRowsForward = defineKernel({
  name: 'block-dct-rows-forward',
  wgsl,
  bindings: { columns: 'read', coefficients: 'write' },
  uniforms: BLOCK_UNIFORMS,
  overrides: { WG: 64 },
  slots: { 'block-line': 'block-dct-line-16' },
  workgroups: ({ blocks_x, blocks_y, block, channels }, { WG }) => [
    Math.ceil((blocks_x * blocks_y * block) / WG),
    1,
    channels,
  ],
});

export const VARIANTS = [
  { slots: { 'block-line': 'block-dct-line-16' } },
  { slots: { 'block-line': 'block-dct-line-32' } },
];
