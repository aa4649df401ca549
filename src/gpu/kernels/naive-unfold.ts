/**
 * The naive basis' picture from the folded one: f'[y,x] = g[y mod H−1, x mod W−1].
 *
 * folded: f32 [C,H',W'], H' = max(1, H−1), W' = max(1, W−1); picture: f32 [C,H,W]. Exact.
 * Reference: math/naive-basis.ts.
 */
import { defineKernel, type KernelVariant } from '../kernel';
import wgsl from '../shaders/naive-unfold.wgsl?raw';
import { NAIVE_CONSTANTS, NAIVE_SAMPLE } from './naive-constants';

export const naiveUnfold = defineKernel({
  name: 'naive-unfold',
  wgsl,
  bindings: { folded: 'read', picture: 'write' },
  uniforms: {},
  constants: NAIVE_CONSTANTS,
  overrides: { WG: 64 },
  workgroups: (_, { WG }, { WIDTH, HEIGHT, CHANNELS }) => [Math.ceil(WIDTH / WG), HEIGHT, CHANNELS],
});

export const VARIANTS: readonly KernelVariant<typeof naiveUnfold>[] = [{ constants: NAIVE_SAMPLE }];
