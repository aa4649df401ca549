/**
 * The first map in the spatial domain: the network's InputMap on raw coefficients (input-coefficients.ts), then the
 * inverse DCT. Pixels are neither rounded nor clamped.
 *
 * raw f32 [3, blocks, 64], zig-zag order; rows f32 [3, 4]; places u32 [64]: zig-zag places of the coefficients in natural
 * order 8v + u; waves f32 [64] (pixelWaves below); pixels f32 [3, batch, height, width]. blocks = batch × blocks of a picture, row by row, `columns` a row.
 * Reference: math/jpeg-domain/block.ts. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../../shaders/network/input-pixels.wgsl?raw';
import { DCT8 } from '../../../math/jpeg-domain/block';
import { defineKernel } from '../../kernel';

export const inputPixels = defineKernel({
  name: 'input-pixels',
  wgsl,
  bindings: { raw: 'read', rows: 'read', places: 'read', waves: 'read', pixels: 'write' },
  uniforms: { blocks: 'u32', columns: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ blocks }, { WG }) => [Math.ceil((24 * blocks) / WG), 1, 1],
});

/** What the binding `waves` holds: entry 8x + u is pixel x of wave u, over √8, which the fast transform brings in. */
export function pixelWaves(): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: 64 }, (_, at) => DCT8[8 * (at % 8) + (at >> 3)] / Math.sqrt(8));
}
