/**
 * Sums over blocks: errors f32 [values, blocks] → sums f32 [values, PARTS] from element `first` on, in fixed order; part p
 * is the sum of blocks p, p + PARTS, …; the parts are added up in f64 by whoever reads them.
 * Tolerance: 1e-6 relative, of terms of one sign.
 */
import wgsl from '../../shaders/microscope/site-errors-sum.wgsl?raw';
import { defineKernel } from '../../kernel';

export const siteErrorsSum = defineKernel({
  name: 'site-errors-sum',
  wgsl,
  bindings: { errors: 'read', sums: 'write' },
  uniforms: { values: 'u32', blocks: 'u32', first: 'u32' },
  overrides: { WG: 64, PARTS: 16 },
  workgroups: ({ values }, { WG, PARTS }) => [Math.ceil((values * PARTS) / WG), 1, 1],
});
