/**
 * What ASM and APX make wrong on the values that enter a ReLU, a block a thread, for φ = 1…15.
 *
 * map f32, coefficients [channels, batch, rows, columns, n] in zig-zag order; `blocks` = channels · channel_blocks are
 * looked at, the first channel_blocks of each channel. order u32 [64], zig-zag places in natural order; waves f32 [8, 8],
 * the orthonormal DCT matrix. errors f32 [15, 3, blocks]: sums over a block's pixels of ASM's and APX's squared error, and
 * of pixels whose sign mask differs; 0 from φ = `psi` (the map's band) on.
 * Reference: math/jpeg-domain/rectifier-errors.ts. Tolerance: 1e-5 relative, of the sum.
 */
import wgsl from '../../shaders/microscope/site-errors.wgsl?raw';
import { defineKernel } from '../../kernel';

export const siteErrors = defineKernel({
  name: 'site-errors',
  wgsl,
  bindings: { map: 'read', order: 'read', waves: 'read', errors: 'write' },
  uniforms: { blocks: 'u32', channel_blocks: 'u32', channel_stride: 'u32', coefficients: 'u32', psi: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ blocks }, { WG }) => [Math.ceil(blocks / WG), 1, 1],
});
