/**
 * Paints a spectrum: log₁₀|c| or phase through a colour map, what is not kept dimmed.
 *
 * cells: f32 from spectrum-cells (energies or angles [rows,columns]) or planes-weights ([4,…] energies); ranks: u32
 * [C,rows,columns]; placed: from spectrum-place (PLACED, below 100 %); colours: tables of 256 RGBA colours, `colours_at`
 * the first entry of the one in use. GRID 1 shows all H×W coefficients of a half spectrum, F[−v,−u] being the conjugate
 * of F[v,u]; `shift` centres it. COUNT is the number of channels shown, 1 or 3. `low`…`high` is the range of log₁₀|c|.
 * Below 100 % a pixel counts as kept if the ranks that it covers reach into the kept range: exact where the range begins
 * at 0, and for bands as near as a pixel can show. Geometry: settings/viewport.ts, settings/spectrum-layout.ts.
 * Twin: math/paint-spectrum.ts.
 */
import wgsl from '../shaders/paint-spectrum.wgsl?raw';
import { KEEP_UNIFORMS } from '../keep-uniforms';
import { defineRenderKernel } from '../render/render-kernel';
import { GRIDS, SPECTRUM_GRID_UNIFORMS, SPECTRUM_PLACE_UNIFORMS } from './spectrum-uniforms';

export const paintSpectrum = defineRenderKernel({
  name: 'paint-spectrum',
  wgsl,
  bindings: { cells: 'read', ranks: 'read', placed: 'read', colours: 'read' },
  uniforms: {
    ...SPECTRUM_GRID_UNIFORMS,
    ...SPECTRUM_PLACE_UNIFORMS,
    low: 'f32',
    high: 'f32',
    colours_at: 'u32',
    dim_light: 'f32',
    dim_colour: 'f32',
    ...KEEP_UNIFORMS,
  },
  overrides: { GRID: 0, COUNT: 3, ANGLE: 0, KEPT: 0, PLACED: 0, PIXEL_GRID: 0 },
});

export const VARIANTS = Object.values(GRIDS).flatMap((GRID) =>
  [0, 1].flatMap((KEPT) => [
    ...[1, 3].flatMap((COUNT) => [0, 1].map((PLACED) => ({ overrides: { GRID, COUNT, KEPT, PLACED } }))),
    { overrides: { GRID, KEPT, ANGLE: 1 } },
    { overrides: { GRID, KEPT, PIXEL_GRID: 1 } },
  ]),
);
