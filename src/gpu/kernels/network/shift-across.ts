/**
 * Maps of coefficients seen through the three taps of a convolution along the horizontal axis: shifted by −1, 0 and +1
 * pixel, at stride 2 also decimated. Y_b = Σ_d S_d·X_{stride·b + d}, S_d = D·P_d·Dᵀ (math/jpeg-domain/pixel-shift.ts),
 * Dᵀ and D by the fast transform. Zeros beyond the picture.
 *
 * source f32 [block_rows, source_columns, n], zig-zag order; block_rows = channels × batch × rows. places u32 [64]: zig-zag
 * places in natural order 8v + u. shifted f32 [taps, block_rows, columns, v < lines, u], for shift-down; lines = min(ψ, 8):
 * rows beyond are zeros. taps = 3, or 1: the middle one only.
 * Reference: math/jpeg-domain/pixel-shift.ts. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../../shaders/network/shift-across.wgsl?raw';
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
    lines: 'u32',
    taps: 'u32',
  },
  overrides: { WG: 64 },
  slots: { 'pixel-shift': 'pixel-shift-1' },
  workgroups: ({ block_rows, columns, lines }, { WG }) => [Math.ceil((block_rows * columns * lines) / WG), 1, 1],
});

export const VARIANTS = [{ slots: { 'pixel-shift': 'pixel-shift-1' } }, { slots: { 'pixel-shift': 'pixel-shift-2' } }];
