/** The largest of the first `maps` elements of ranges (u32, bits of f32 ≥ 0), written at `common_range`. */
import wgsl from '../../shaders/microscope/map-range-common.wgsl?raw';
import { defineKernel } from '../../kernel';

export const mapRangeCommon = defineKernel({
  name: 'map-range-common',
  wgsl,
  bindings: { ranges: 'write' },
  uniforms: { maps: 'u32', common_range: 'u32' },
  workgroups: () => [1, 1, 1],
});
