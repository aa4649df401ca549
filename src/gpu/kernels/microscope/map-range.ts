/**
 * Largest |value| of picture 0 of a feature map, as it is shown, of each channel and of all: an 8×8 part a thread.
 *
 * map f32, pixels [channels, batch, height, width] or coefficients [channels, batch, height/8, width/8, n], zig-zag; order
 * u32 [64], zig-zag places of the coefficients in natural order; ranges u32, bits of f32 that start as 0 (map-range-reset):
 * the map's at `map_range`, the channels' from `first_channel_range` on. Slot `map-load`: pixels or coefficients;
 * TRANSFORM 0 none, 1 inverse DCT, 2 DCT of the blocks. Reference: math/paint-maps.ts. Tolerance: 1e-6 relative.
 */
import wgsl from '../../shaders/microscope/map-range.wgsl?raw';
import { defineKernel } from '../../kernel';
import { MAP_UNIFORMS, MAP_VARIANTS, mapWorkgroups } from './map-uniforms';

export const mapRange = defineKernel({
  name: 'map-range',
  wgsl,
  bindings: { map: 'read', order: 'read', ranges: 'write' },
  uniforms: { ...MAP_UNIFORMS, map_range: 'u32', first_channel_range: 'u32' },
  overrides: { WG: 64, TRANSFORM: 0 },
  slots: { 'map-load': 'map-load-pixels' },
  workgroups: (uniforms, { WG }) => mapWorkgroups(uniforms, WG),
});

export const VARIANTS = Object.values(MAP_VARIANTS);
