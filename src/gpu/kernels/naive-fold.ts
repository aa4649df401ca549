/**
 * Folds a picture for the naive basis: g[y,x] = Σ f over the pixels congruent to y, x modulo H−1, W−1 (at least 1).
 *
 * picture: f32 [C,H,W]; folded: f32 [C,H',W'], H' = max(1, H−1), W' = max(1, W−1). Exact up to the sums' rounding.
 * Reference: math/naive-basis.ts.
 */
import { defineKernel, type KernelVariant } from '../kernel';
import wgsl from '../shaders/naive-fold.wgsl?raw';
import { NAIVE_CONSTANTS, NAIVE_SAMPLE } from './naive-constants';

export const naiveFold = defineKernel({
  name: 'naive-fold',
  wgsl,
  bindings: { picture: 'read', folded: 'write' },
  uniforms: {},
  constants: NAIVE_CONSTANTS,
  overrides: { WG: 64 },
  workgroups: (_, { WG }, { FOLDED_WIDTH, FOLDED_HEIGHT, CHANNELS }) => [
    Math.ceil(FOLDED_WIDTH / WG),
    FOLDED_HEIGHT,
    CHANNELS,
  ],
});

export const VARIANTS: readonly KernelVariant<typeof naiveFold>[] = [{ constants: NAIVE_SAMPLE }];
