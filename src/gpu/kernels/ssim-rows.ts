/**
 * First pass of SSIM: of two pictures' luma a, b the 11-tap Gaussian means along rows of s = a + b − 255, d = a − b, s², d².
 * picture, rebuilt f32 [C,H,W]; moments f32 [band_rows,W−10,4] for the rows from `band_top`. luma: the planes' weights.
 * ssim-columns follows. Reference: math/ssim.ts. Tolerance of the whole: 1e-5.
 */
import wgsl from '../shaders/ssim-rows.wgsl?raw';
import { defineKernel } from '../kernel';

/** Windows a thread computes; EACH in the shader. */
const EACH = 8;

export const ssimRows = defineKernel({
  name: 'ssim-rows',
  wgsl,
  bindings: { picture: 'read', rebuilt: 'read', moments: 'write' },
  uniforms: {
    width: 'u32',
    pixels: 'u32',
    inside: 'u32',
    band_top: 'u32',
    band_rows: 'u32',
    luma_0: 'f32',
    luma_1: 'f32',
    luma_2: 'f32',
  },
  overrides: { WG: 64, CHANNELS: 3 },
  workgroups: ({ inside, band_rows }, { WG }) => [Math.ceil((Math.ceil(inside / EACH) * band_rows) / WG), 1, 1],
});

export const VARIANTS = [{ overrides: { CHANNELS: 1 } }, { overrides: { CHANNELS: 3 } }];
