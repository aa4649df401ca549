/**
 * Kept DCT-II coefficients → conjugate of the shuffled picture's half spectrum; the formula is in the shader.
 *
 * coefficients: f32 [C,H,W]; ranks: u32 [C,H,W]; turns: f32 [Wh + ⌊H/2⌋ + 1, 2] (transforms/dct.ts);
 * live: u32 (live-columns.ts), where the slot says so: other columns of the spectrum stay as they were;
 * spectrum: f32 [C,H,Wh,2], such that an unnormalised inverse DFT gives the picture.
 * Reference: math/dct.ts. Tolerance: relative L2 ≤ 2e-7. Source: Makhoul, IEEE TASSP 28 (1980).
 */
import { defineKernel, type KernelVariant } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';
import wgsl from '../shaders/dct-to-spectrum.wgsl?raw';
import { DCT_CONSTANTS, dctConstants, dctWorkgroups } from './dct-constants';

export const dctToSpectrum = defineKernel({
  name: 'dct-to-spectrum',
  wgsl,
  bindings: { coefficients: 'read', ranks: 'read', turns: 'read', spectrum: 'write', live: 'read' },
  uniforms: KEEP_UNIFORMS,
  constants: DCT_CONSTANTS,
  overrides: { WG: 64 },
  slots: { lines: 'lines-all' },
  workgroups: (_, { WG }, constants) => dctWorkgroups(WG, constants),
});

export const VARIANTS: readonly KernelVariant<typeof dctToSpectrum>[] = ['lines-all', 'lines-live'].map((lines) => ({
  constants: dctConstants({ width: 10, height: 7, channels: 3 }),
  slots: { lines },
}));
