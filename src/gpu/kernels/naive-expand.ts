/**
 * Coefficients of the naive basis from the DFT G of the folded picture: F[v,u] = scale·mean of G at the bins of v and u.
 *
 * folded: f32 half spectrum [C,H',Wh',2], H' = max(1, H−1), W' = max(1, W−1), Wh' = ⌊W'/2⌋ + 1, unnormalised;
 * bins: u32 [W+H,2] (transforms/naive-bins.ts); coefficients: f32 [C,H,Wh,2].
 * Reference: math/naive-basis.ts. Tolerance: relative L2 ≤ 2e-7.
 */
import { defineKernel, type KernelVariant } from '../kernel';
import wgsl from '../shaders/naive-expand.wgsl?raw';
import { NAIVE_CONSTANTS, NAIVE_SAMPLE } from './naive-constants';

export const naiveExpand = defineKernel({
  name: 'naive-expand',
  wgsl,
  bindings: { folded: 'read', bins: 'read', coefficients: 'write' },
  uniforms: {},
  constants: NAIVE_CONSTANTS,
  overrides: { WG: 64 },
  workgroups: (_, { WG }, { HALF_WIDTH, HEIGHT, CHANNELS }) => [Math.ceil(HALF_WIDTH / WG), HEIGHT, CHANNELS],
});

export const VARIANTS: readonly KernelVariant<typeof naiveExpand>[] = [{ constants: NAIVE_SAMPLE }];
