/**
 * Folds a picture for the naive basis: g[y,x] = Σ f over the pixels congruent to y, x modulo H−1, W−1 (at least 1).
 *
 * picture: f32 [C,H,W]; folded: f32 [C,H',W'], H' = max(1, H−1), W' = max(1, W−1). Exact up to the sums' rounding.
 * Reference: math/naive-basis.ts.
 */
import { defineKernel } from '../kernel';
import wgsl from '../shaders/naive-fold.wgsl?raw';

export const naiveFold = defineKernel({
  name: 'naive-fold',
  wgsl,
  bindings: { picture: 'read', folded: 'write' },
  uniforms: { width: 'u32', height: 'u32', channels: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ width, height, channels }, { WG }) => [
    Math.ceil(Math.max(1, width - 1) / WG),
    Math.max(1, height - 1),
    channels,
  ],
});
