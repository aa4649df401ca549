/**
 * Orthonormal DCT-II of every B×B block (4, 8, 16, 32) in one pass: a workgroup holds a strip of B rows × 128 columns in
 * its memory. picture f32 [C,H,W], edges padded by repetition; coefficients f32 [C,Hp,Wp] in place.
 * Reference: math/block-dct.ts. Tolerance: relative L2 ≤ 1e-6. For real GPUs; see block-dct-forward for the others.
 */
import wgsl from '../shaders/block-dct-tile-forward.wgsl?raw';
import { BLOCK_UNIFORMS } from './block-dct-uniforms';
import { defineKernel } from '../kernel';

/** Columns a workgroup holds; TILE in shared/block-dct-tile.wgsl. */
const TILE = 128;

export const blockDctTileForward = defineKernel({
  name: 'block-dct-tile-forward',
  wgsl,
  bindings: { picture: 'read', coefficients: 'write' },
  uniforms: BLOCK_UNIFORMS,
  slots: { 'block-line': 'block-dct-line-8' },
  workgroups: ({ blocks_x, blocks_y, block, channels }) => [Math.ceil((blocks_x * block) / TILE), blocks_y, channels],
});

export const VARIANTS = [
  { slots: { 'block-line': 'block-dct-line-4' } },
  { slots: { 'block-line': 'block-dct-line-8' } },
  { slots: { 'block-line': 'block-dct-line-16' } },
  { slots: { 'block-line': 'block-dct-line-32' } },
];
