/**
 * Partial sums of the squared error of a rebuilt picture and of the squared original, Σ eᵀ·G·e and Σ fᵀ·G·f.
 *
 * picture, rebuilt f32 [C,H,W]; sums f32 [partials,2] (error, norm), to be added up in f64. G: identity for RGB and
 * luma; YCBCR_GRAM of math/color.ts for Y, Cb, Cr, so that the sums are those of R, G, B.
 * Which pixels a thread adds: `each` of them from thread·start_step in steps of `step` (see metrics/reduction.ts).
 * Reference: math/metrics.ts. Tolerance: 1e-6 relative.
 */
import wgsl from '../shaders/error-sum.wgsl?raw';
import { defineKernel } from '../kernel';
import { REDUCTION_UNIFORMS } from '../metrics/reduction';

export const errorSum = defineKernel({
  name: 'error-sum',
  wgsl,
  bindings: { picture: 'read', rebuilt: 'read', sums: 'write' },
  uniforms: {
    pixels: 'u32',
    ...REDUCTION_UNIFORMS,
    gram_00: 'f32',
    gram_01: 'f32',
    gram_02: 'f32',
    gram_11: 'f32',
    gram_12: 'f32',
    gram_22: 'f32',
  },
  overrides: { WG: 64, CHANNELS: 3 },
  slots: { 'partial-sum': 'partial-sum-thread' },
  workgroups: ({ groups }) => [groups, 1, 1],
});

export const VARIANTS = [1, 3].flatMap((CHANNELS) => [
  { overrides: { CHANNELS }, slots: { 'partial-sum': 'partial-sum-thread' } },
  { overrides: { CHANNELS, WG: 256 }, slots: { 'partial-sum': 'partial-sum-workgroup' } },
]);
