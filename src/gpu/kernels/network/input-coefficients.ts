/**
 * The first map in the JPEG domain: the network's InputMap on raw coefficients, cut to the band.
 *
 *     result[i] = Σ_j matrix[3i + j]·raw[j], plus 8·offset[i] on each block's DC
 *
 * raw f32 [3, blocks, 64], zig-zag order, Y, Cb and Cr of (sample − 128), orthonormal DCT; result f32 [3, blocks, n], the
 * first n of them; rows f32 [3, 4]: the matrix, and the offset in the last column. blocks = batch × blocks of a picture.
 * Reference: the sums in f64. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../../shaders/network/input-coefficients.wgsl?raw';
import { defineKernel } from '../../kernel';

export const inputCoefficients = defineKernel({
  name: 'input-coefficients',
  wgsl,
  bindings: { raw: 'read', rows: 'read', result: 'write' },
  uniforms: { blocks: 'u32', coefficients: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ blocks, coefficients }, { WG }) => [Math.ceil((blocks * coefficients) / WG), 1, 1],
});
