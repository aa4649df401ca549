/**
 * Picture 0 of a feature map as a mosaic of its channels in an atlas, one texel a value, an 8×8 part a thread.
 *
 * map, order, `map-load` and TRANSFORM as in map-range.ts; ranges f32: what stands at `first_range` + `range_step`·channel
 * is the end of that channel's scale; colors u32 [256], entry 128 for 0 (math/sign-colors.ts); atlas u32 [·, atlas_width],
 * red in the low byte. Channel c is at column c mod columns, row ⌊c / columns⌋; between channels nothing is written.
 * Colour: entry 128 + 127·sign(x)·(|x|/range)^power. Reference: math/paint-maps.ts. Tolerance: one entry.
 */
import wgsl from '../../shaders/microscope/map-paint.wgsl?raw';
import { defineKernel } from '../../kernel';
import { MAP_UNIFORMS, MAP_VARIANTS, mapWorkgroups } from './map-uniforms';

export const mapPaint = defineKernel({
  name: 'map-paint',
  wgsl,
  bindings: { map: 'read', order: 'read', ranges: 'read', colors: 'read', atlas: 'write' },
  uniforms: {
    ...MAP_UNIFORMS,
    x: 'u32',
    y: 'u32',
    columns: 'u32',
    step_x: 'u32',
    step_y: 'u32',
    atlas_width: 'u32',
    first_range: 'u32',
    range_step: 'u32',
    power: 'f32',
  },
  overrides: { WG: 64, TRANSFORM: 0 },
  slots: { 'map-load': 'map-load-pixels' },
  workgroups: (uniforms, { WG }) => mapWorkgroups(uniforms, WG),
});

export const VARIANTS = Object.values(MAP_VARIANTS);
