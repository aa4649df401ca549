/**
 * The first map in the spatial domain: the network's InputMap on raw coefficients (input-coefficients.ts), then the
 * inverse DCT. Pixels are neither rounded nor clamped.
 *
 * raw f32 [3, blocks, 64], zig-zag order; rows f32 [3, 4]; places u32 [64]: zig-zag places of the coefficients in natural
 * order 8v + u; pixels f32 [3, batch, height, width]. blocks = batch × blocks of a picture, row by row, `columns` a row.
 * Reference: math/jpeg-domain/block.ts. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../../shaders/network/input-pixels.wgsl?raw';
import { defineKernel } from '../../kernel';

export const inputPixels = defineKernel({
  name: 'input-pixels',
  wgsl,
  bindings: { raw: 'read', rows: 'read', places: 'read', pixels: 'write' },
  uniforms: { blocks: 'u32', columns: 'u32' },
  overrides: { WG: 16 },
  workgroups: ({ blocks }, { WG }) => [Math.ceil((3 * blocks) / WG), 1, 1],
});
