/**
 * Last pass of SSIM: partial sums of the similarities. similarity f32 [length]; sums f32 [partials,2], the second 0.
 * How the elements are shared out: metrics/reduction.ts. Reference: an f64 sum. Tolerance: 1e-6 relative.
 */
import wgsl from '../shaders/ssim-sum.wgsl?raw';
import { defineKernel } from '../kernel';
import { REDUCTION_UNIFORMS } from '../metrics/reduction';

export const ssimSum = defineKernel({
  name: 'ssim-sum',
  wgsl,
  bindings: { similarity: 'read', sums: 'write' },
  uniforms: { length: 'u32', ...REDUCTION_UNIFORMS },
  overrides: { WG: 64 },
  slots: { 'partial-sum': 'partial-sum-thread' },
  workgroups: ({ groups }) => [groups, 1, 1],
});

export const VARIANTS = [
  { slots: { 'partial-sum': 'partial-sum-thread' } },
  { overrides: { WG: 256 }, slots: { 'partial-sum': 'partial-sum-workgroup' } },
];
