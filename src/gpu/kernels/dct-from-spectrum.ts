/**
 * Half spectrum of the shuffled picture → orthonormal DCT-II coefficients; the formula is in the shader.
 *
 * spectrum: f32 [C,H,Wh,2], unnormalised; turns: f32 [Wh + ⌊H/2⌋ + 1, 2] (transforms/dct.ts); coefficients: f32 [C,H,W].
 * Reference: math/dct.ts. Tolerance: relative L2 ≤ 2e-7. Source: Makhoul, IEEE TASSP 28 (1980).
 */
import { defineKernel, type KernelVariant } from '../kernel';
import wgsl from '../shaders/dct-from-spectrum.wgsl?raw';
import { DCT_CONSTANTS, dctConstants, dctWorkgroups } from './dct-constants';

export const dctFromSpectrum = defineKernel({
  name: 'dct-from-spectrum',
  wgsl,
  bindings: { spectrum: 'read', turns: 'read', coefficients: 'write' },
  uniforms: {},
  constants: DCT_CONSTANTS,
  overrides: { WG: 64 },
  workgroups: (_, { WG }, constants) => dctWorkgroups(WG, constants),
});

export const VARIANTS: readonly KernelVariant<typeof dctFromSpectrum>[] = [
  { constants: dctConstants({ width: 10, height: 7, channels: 3 }) },
];
