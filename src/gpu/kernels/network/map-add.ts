/**
 * Sum of two feature maps, value by value: pixels and coefficients alike. All three f32, `quads` × 4 values.
 * Reference: the sum, rounded to f32. Tolerance: exact.
 */
import wgsl from '../../shaders/network/map-add.wgsl?raw';
import { defineKernel } from '../../kernel';

export const mapAdd = defineKernel({
  name: 'map-add',
  wgsl,
  bindings: { one: 'read', other: 'read', sum: 'write' },
  uniforms: { quads: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ quads }, { WG }) => [Math.ceil(quads / WG), 1, 1],
});
