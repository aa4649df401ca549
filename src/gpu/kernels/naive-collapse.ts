/**
 * The way back of naive-expand: kept coefficients, weighted and added into the bins of the folded picture's DFT,
 * conjugated for the inverse (transforms/real-axes.ts).
 *
 * coefficients: f32 [C,H,Wh,2]; ranks: u32 [C,H,Wh]; sources: u32 [W'+H',4] (transforms/naive-bins.ts);
 * folded: f32 half spectrum [C,H',Wh',2], H' = max(1, H−1), W' = max(1, W−1), Wh' = ⌊W'/2⌋ + 1.
 * Reference: math/naive-basis.ts. Tolerance: relative L2 ≤ 2e-7.
 */
import { defineKernel, type KernelVariant } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';
import wgsl from '../shaders/naive-collapse.wgsl?raw';
import { NAIVE_CONSTANTS, NAIVE_SAMPLE } from './naive-constants';

export const naiveCollapse = defineKernel({
  name: 'naive-collapse',
  wgsl,
  bindings: { coefficients: 'read', ranks: 'read', sources: 'read', folded: 'write' },
  uniforms: KEEP_UNIFORMS,
  constants: NAIVE_CONSTANTS,
  overrides: { WG: 64 },
  workgroups: (_, { WG }, { FOLDED_HALF_WIDTH, FOLDED_HEIGHT, CHANNELS }) => [
    Math.ceil(FOLDED_HALF_WIDTH / WG),
    FOLDED_HEIGHT,
    CHANNELS,
  ],
});

export const VARIANTS: readonly KernelVariant<typeof naiveCollapse>[] = [{ constants: NAIVE_SAMPLE }];
