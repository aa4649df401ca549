/**
 * Zeros where map-range gathers: ranges u32, one element at `map_range`, `channels` from `first_channel_range` on. In the
 * same pass as what follows; clearing a part of a buffer would end it.
 */
import wgsl from '../../shaders/microscope/map-range-reset.wgsl?raw';
import { defineKernel } from '../../kernel';

export const mapRangeReset = defineKernel({
  name: 'map-range-reset',
  wgsl,
  bindings: { ranges: 'write' },
  uniforms: { channels: 'u32', map_range: 'u32', first_channel_range: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ channels }, { WG }) => [Math.ceil(Math.max(1, channels) / WG), 1, 1],
});
