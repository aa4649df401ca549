/**
 * Partial sums over a picture of bytes and its decoded JPEG: squared error of R, G, B together and of luma, and squared
 * differences of the decoded luma's neighbours, across and down, on two sides of a boundary of the 8×8 grid and elsewhere.
 *
 * picture, rebuilt u32 [H,W], rgba8, red in the low byte, alpha ignored; luma as math/jpeg/forward-color.ts rounds it.
 * sums vec4u [partials, 2]: (rgb, luma, boundary, inner), first their low 16 bits, then the rest; to be added up in f64.
 * All are whole numbers, so the sums are exact as long as a thread adds at most MOST_PIXELS_EACH pixels.
 * Which pixels a thread adds: metrics/reduction.ts. Reference: math/jpeg/psnr-b.ts. Tolerance: exact.
 */
import wgsl from '../shaders/rgba-error.wgsl?raw';
import { defineKernel } from '../kernel';
import { REDUCTION_UNIFORMS } from '../metrics/reduction';

/** Three squares of 255 a pixel fit 32 bits so often. */
export const MOST_PIXELS_EACH = Math.floor((2 ** 32 - 1) / (3 * 255 * 255));

export const rgbaError = defineKernel({
  name: 'rgba-error',
  wgsl,
  bindings: { picture: 'read', rebuilt: 'read', sums: 'write' },
  uniforms: { width: 'u32', height: 'u32', ...REDUCTION_UNIFORMS },
  overrides: { WG: 64 },
  slots: { 'partial-counts': 'partial-counts-thread' },
  workgroups: ({ groups }) => [groups, 1, 1],
});

export const VARIANTS = [
  { slots: { 'partial-counts': 'partial-counts-thread' } },
  { overrides: { WG: 256 }, slots: { 'partial-counts': 'partial-counts-workgroup' } },
];
