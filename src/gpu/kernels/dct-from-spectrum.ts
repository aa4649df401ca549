/**
 * Half spectrum of the shuffled picture → orthonormal DCT-II coefficients; the formula is in the shader.
 *
 * spectrum: f32 [C,H,Wh,2], unnormalised; turns: f32 [Wh + ⌊H/2⌋ + 1, 2] (transforms/dct.ts); coefficients: f32 [C,H,W].
 * Reference: math/dct.ts. Tolerance: relative L2 ≤ 2e-7. Source: Makhoul, IEEE TASSP 28 (1980).
 */
import { defineKernel } from '../kernel';
import wgsl from '../shaders/dct-from-spectrum.wgsl?raw';

export const dctFromSpectrum = defineKernel({
  name: 'dct-from-spectrum',
  wgsl,
  bindings: { spectrum: 'read', turns: 'read', coefficients: 'write' },
  uniforms: { width: 'u32', height: 'u32', channels: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ width, height, channels }, { WG }) => [
    Math.ceil((Math.floor(width / 2) + 1) / WG),
    Math.floor(height / 2) + 1,
    channels,
  ],
});
