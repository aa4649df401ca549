/** What the spectrum's shaders are told of its grid and of its place on the canvas. */

/** Read by shared/spectrum-grid.wgsl: the coefficient array, the grid (settings/spectrum-layout.ts), the channels. */
export const SPECTRUM_GRID_UNIFORMS = {
  grid_width: 'u32',
  grid_height: 'u32',
  width: 'u32',
  rows: 'u32',
  columns: 'u32',
  shift_x: 'u32',
  shift_y: 'u32',
  plane_width: 'u32',
  plane_height: 'u32',
  step_x: 'u32',
  step_y: 'u32',
  channel_from: 'u32',
} as const;

/** Device pixels: the grid's upper left corner, the scale, and the rectangle of the canvas that is painted. */
export const SPECTRUM_PLACE_UNIFORMS = {
  left: 'i32',
  top: 'i32',
  scale: 'f32',
  place_left: 'i32',
  place_top: 'i32',
  place_width: 'u32',
  place_height: 'u32',
} as const;

export const GRIDS = { real: 0, half: 1, planes: 2 } as const;
