/**
 * Maps of coefficients seen through the three taps of a convolution along the horizontal axis: shifted by −1, 0 and +1
 * pixel, at stride 2 also decimated. Y_b = Σ_d S_d·X_{stride·b + d}, S_d = D·P_d·Dᵀ (math/jpeg-domain/pixel-shift.ts),
 * Dᵀ and D by the fast transform. Zeros beyond the picture.
 *
 * source f32 [block_rows, source_columns, n], zig-zag order; block_rows = channels × batch × rows. places u32 [64]: zig-zag
 * places, transposed: entry 8u + v. shifted f32 [taps, block_rows, columns, u, v]: all 64 coefficients of a block, columns
 * of a block one after another, for shift-down; if halves = 1, those of v < 4 only (ψ ≤ 4: no others are in the band).
 * taps = 3, or 1: the middle one only. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../../shaders/network/shift-across.wgsl?raw';
import { ZIG_ZAG_OF_NATURAL } from '../../../math/jpeg-domain/zig-zag';
import { defineKernel } from '../../kernel';

export const shiftAcross = defineKernel({
  name: 'shift-across',
  wgsl,
  bindings: { source: 'read', places: 'read', shifted: 'write' },
  uniforms: {
    block_rows: 'u32',
    source_columns: 'u32',
    columns: 'u32',
    coefficients: 'u32',
    halves: 'u32',
    taps: 'u32',
  },
  overrides: { WG: 16, STRIDE: 1 },
  workgroups: ({ block_rows, columns, halves }, { WG }) => [Math.ceil((block_rows * columns * halves) / WG), 1, 1],
});

export const VARIANTS = [{ overrides: { STRIDE: 1 } }, { overrides: { STRIDE: 2 } }];

/** What the binding `places` holds. */
export function acrossPlaces(): Uint32Array<ArrayBuffer> {
  return Uint32Array.from({ length: 64 }, (_, at) => ZIG_ZAG_OF_NATURAL[8 * (at % 8) + (at >> 3)]);
}
