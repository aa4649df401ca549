/**
 * Second pass of SSIM: means along columns, and the similarity of every window wholly inside, eight windows a sum.
 * moments f32 [band_rows,W−10,4] from ssim-rows, `inside` = W−10; similarity f32 [⌈(H−10)/8⌉,W−10], sums of eight windows
 * one below the other. `band_top` is a multiple of 8.
 * Formula and reference: math/ssim.ts. Tolerance: 1e-5 in the mean.
 */
import wgsl from '../shaders/ssim-columns.wgsl?raw';
import { defineKernel } from '../kernel';

/** Windows a thread adds up; EACH in the shader. */
export const SSIM_RUN = 8;

export const ssimColumns = defineKernel({
  name: 'ssim-columns',
  wgsl,
  bindings: { moments: 'read', similarity: 'write' },
  uniforms: { inside: 'u32', band_top: 'u32', band_rows: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ inside, band_rows }, { WG }) => [
    Math.ceil((Math.ceil((band_rows - 10) / SSIM_RUN) * inside) / WG),
    1,
    1,
  ],
});
