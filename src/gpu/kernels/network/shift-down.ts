/**
 * The second half of a convolution's taps: what shift-across leaves, shifted by −1, 0 and +1 pixel along the vertical
 * axis, at stride 2 also decimated, and cut to the band. Its result is what channel-mixing mixes.
 *
 * shifted f32 [taps, channels, batch, source_rows, columns, v < lines, u] (shift-across.ts); maps = taps × channels × batch;
 * lines = min(ψ, 8). places u32 [64]: zig-zag places in natural order 8v + u. result f32 [taps down, taps across, channels,
 * batch, rows, columns, n], zig-zag order. taps = 3, or 1: the middle one only.
 * Reference: math/jpeg-domain/pixel-shift.ts. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../../shaders/network/shift-down.wgsl?raw';
import { defineKernel } from '../../kernel';

export const shiftDown = defineKernel({
  name: 'shift-down',
  wgsl,
  bindings: { shifted: 'read', places: 'read', result: 'write' },
  uniforms: {
    maps: 'u32',
    source_rows: 'u32',
    rows: 'u32',
    columns: 'u32',
    coefficients: 'u32',
    lines: 'u32',
    taps: 'u32',
  },
  overrides: { WG: 64 },
  slots: { 'pixel-shift': 'pixel-shift-1' },
  workgroups: ({ maps, rows, columns, lines }, { WG }) => [Math.ceil((maps * rows * columns * lines) / WG), 1, 1],
});

export const VARIANTS = [{ slots: { 'pixel-shift': 'pixel-shift-1' } }, { slots: { 'pixel-shift': 'pixel-shift-2' } }];
