/**
 * Paints a spectrum: log₁₀|c| or phase through a colour map, what is not kept dimmed.
 *
 * cells: f32 from spectrum-cells (energies or angles [rows,columns]) or planes-weights ([4,…] energies); ranks: u32
 * [C,rows,columns]; colours: tables of 256 RGBA colours, `colours_at` the first entry of the one in use.
 * GRID 1 shows all H×W coefficients of a half spectrum, F[−v,−u] being the conjugate of F[v,u]; `shift` centres it.
 * A pixel below 100 % shows the largest value of the cells it covers (of the kept ones if there are any); a phase there
 * is that of the middle cell. `low`…`high` is the range of log₁₀|c|. Geometry: settings/viewport.ts and
 * settings/spectrum-layout.ts. Twin: math/paint-spectrum.ts.
 */
import wgsl from '../shaders/paint-spectrum.wgsl?raw';
import { KEEP_UNIFORMS } from '../keep-uniforms';
import { defineRenderKernel } from '../render/render-kernel';

export const GRIDS = { real: 0, half: 1, planes: 2 } as const;

export const paintSpectrum = defineRenderKernel({
  name: 'paint-spectrum',
  wgsl,
  bindings: { cells: 'read', ranks: 'read', colours: 'read' },
  uniforms: {
    grid_width: 'u32',
    grid_height: 'u32',
    left: 'i32',
    top: 'i32',
    scale: 'f32',
    grid: 'u32',
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
    channel_to: 'u32',
    low: 'f32',
    high: 'f32',
    colours_at: 'u32',
    dim_light: 'f32',
    dim_colour: 'f32',
    ...KEEP_UNIFORMS,
  },
  overrides: { GRID: 0, ANGLE: 0, KEPT: 0, PEAK: 0 },
});

export const VARIANTS = Object.values(GRIDS).flatMap((GRID) =>
  [0, 1].flatMap((ANGLE) =>
    [0, 1].flatMap((KEPT) => [0, 1].map((PEAK) => ({ overrides: { GRID, ANGLE, KEPT, PEAK } }))),
  ),
);
