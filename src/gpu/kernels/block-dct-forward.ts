/**
 * Orthonormal DCT-II of every 4×4 or 8×8 block, a thread a block: C = D·f·Dᵀ, D[k,n] = s(k)·cos(π(2n+1)k/2B).
 * picture f32 [C,H,W], edges padded by repeating the last row and column; coefficients f32 [C,Hp,Wp] in place: (i,j) of
 * block (by,bx) at row by·B + i, column bx·B + j. Units: those of the picture.
 * Reference: math/block-dct.ts. Tolerance: relative L2 ≤ 1e-6. All straight-line code and no barrier, for adapters on
 * which workgroup memory is dear.
 */
import wgsl from '../shaders/block-dct-forward.wgsl?raw';
import { BLOCK_UNIFORMS } from './block-dct-uniforms';
import { defineKernel } from '../kernel';

export const blockDctForward = defineKernel({
  name: 'block-dct-forward',
  wgsl,
  bindings: { picture: 'read', coefficients: 'write' },
  uniforms: BLOCK_UNIFORMS,
  overrides: { WG: 64 },
  slots: { 'picture-load': 'picture-load-any', 'whole-block': 'block-dct-whole-8' },
  workgroups: ({ blocks_x, blocks_y, channels }, { WG }) => [Math.ceil((blocks_x * blocks_y) / WG), 1, channels],
});

export const VARIANTS = [
  { slots: { 'whole-block': 'block-dct-whole-4', 'picture-load': 'picture-load-any' } },
  { slots: { 'whole-block': 'block-dct-whole-4', 'picture-load': 'picture-load-vec4' } },
  { slots: { 'whole-block': 'block-dct-whole-8', 'picture-load': 'picture-load-any' } },
  { slots: { 'whole-block': 'block-dct-whole-8', 'picture-load': 'picture-load-vec4' } },
];
