/** What the kernels that show feature maps share: the map's layout, and how it may be shown. */

export const MAP_UNIFORMS = {
  channels: 'u32',
  height: 'u32',
  width: 'u32',
  /** Kept of a block; 0 of pixels. */
  coefficients: 'u32',
  /** Elements from one channel to the next. */
  channel_stride: 'u32',
} as const;

/** Values of a map, and how they become what is shown: the variants of shaders/shared/map-block.wgsl. */
export const MAP_VARIANTS = {
  pixels: { slots: { 'map-load': 'map-load-pixels' }, overrides: { TRANSFORM: 0 } },
  'pixels to coefficients': { slots: { 'map-load': 'map-load-pixels' }, overrides: { TRANSFORM: 2 } },
  coefficients: { slots: { 'map-load': 'map-load-coefficients' }, overrides: { TRANSFORM: 0 } },
  'coefficients to pixels': { slots: { 'map-load': 'map-load-coefficients' }, overrides: { TRANSFORM: 1 } },
} as const;

export type MapVariant = keyof typeof MAP_VARIANTS;

/** An 8×8 part a thread. */
export function mapWorkgroups(
  { channels, height, width }: { readonly channels: number; readonly height: number; readonly width: number },
  workgroupSize: number,
): readonly [number, number, number] {
  return [Math.ceil((channels * Math.ceil(height / 8) * Math.ceil(width / 8)) / workgroupSize), 1, 1];
}
