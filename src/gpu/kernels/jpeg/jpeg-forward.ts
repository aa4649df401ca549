/**
 * Samples of one component to coefficients that are not yet quantised, a block a thread: the orthonormal 8×8 DCT-II of
 * (sample − 128).
 *
 * samples vec2u [8·blocks_y, blocks_x] from element `first` on, a block's row of eight bytes an element. coefficients f32
 * [blocks_y, blocks_x, 64], natural order. Those with u and v in {0, 4} are exact.
 * Reference: math/jpeg/forward-dct.ts. Tolerance: 3e-4 absolute (coefficients reach 1024).
 */
import wgsl from '../../shaders/jpeg-forward.wgsl?raw';
import { defineKernel } from '../../kernel';

export const jpegForward = defineKernel({
  name: 'jpeg-forward',
  wgsl,
  bindings: { samples: 'read', coefficients: 'write' },
  uniforms: { blocks_x: 'u32', blocks_y: 'u32', first: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ blocks_x, blocks_y }, { WG }) => [Math.ceil(blocks_x / WG), blocks_y, 1],
});
