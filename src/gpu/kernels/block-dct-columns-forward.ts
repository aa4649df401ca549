/**
 * First pass of the block DCT for blocks too large for one thread (16, 32): each column of each block, a column a
 * thread. picture f32 [C,H,W], edges padded by repetition; columns f32 [C,Hp,Wp], √B times the orthonormal DCT-II.
 * block-dct-rows-forward follows. Reference: math/block-dct.ts. Tolerance of the two: relative L2 ≤ 1e-6.
 */
import wgsl from '../shaders/block-dct-columns-forward.wgsl?raw';
import { BLOCK_UNIFORMS } from './block-dct-uniforms';
import { defineKernel } from '../kernel';

export const blockDctColumnsForward = defineKernel({
  name: 'block-dct-columns-forward',
  wgsl,
  bindings: { picture: 'read', columns: 'write' },
  uniforms: BLOCK_UNIFORMS,
  overrides: { WG: 64 },
  slots: { 'block-line': 'block-dct-line-16' },
  workgroups: ({ blocks_x, blocks_y, block, channels }, { WG }) => [
    Math.ceil((blocks_x * block * blocks_y) / WG),
    1,
    channels,
  ],
});

export const VARIANTS = [
  { slots: { 'block-line': 'block-dct-line-16' } },
  { slots: { 'block-line': 'block-dct-line-32' } },
];
