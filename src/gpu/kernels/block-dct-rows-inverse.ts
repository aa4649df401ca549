/**
 * First pass of the inverse block DCT for blocks of 16 and 32: the kept coefficients of each row of each block.
 * coefficients f32 and ranks u32 [C,Hp,Wp] in place; rows f32 [C,Hp,Wp], √B times the orthonormal DCT-III. What is kept:
 * math/selection.ts. block-dct-columns-inverse follows. Reference: math/block-dct.ts. Tolerance of the two: 1e-6.
 */
import wgsl from '../shaders/block-dct-rows-inverse.wgsl?raw';
import { BLOCK_UNIFORMS } from './block-dct-uniforms';
import { defineKernel } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';

export const blockDctRowsInverse = defineKernel({
  name: 'block-dct-rows-inverse',
  wgsl,
  bindings: { coefficients: 'read', ranks: 'read', rows: 'write' },
  uniforms: { ...BLOCK_UNIFORMS, ...KEEP_UNIFORMS },
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
