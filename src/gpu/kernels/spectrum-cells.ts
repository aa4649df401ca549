/**
 * What a spectrum shows of every stored coefficient: energy Σ_c |F_c|² over the channels shown, or (ANGLE) the phase of
 * the strongest channel, radians in (−π, π], 0 or π for real transforms.
 * coefficients f32 [C,rows,columns] or (COMPLEX) [C,rows,columns,2]; cells f32 [rows,columns]; `cells` = rows·columns.
 * Reference: math/spectrum-cells.ts. Tolerance: energies 1e-6 relative, angles 1e-5 rad.
 */
import wgsl from '../shaders/spectrum-cells.wgsl?raw';
import { defineKernel } from '../kernel';

export const spectrumCells = defineKernel({
  name: 'spectrum-cells',
  wgsl,
  bindings: { coefficients: 'read', cells: 'write' },
  uniforms: { cells: 'u32', channel_from: 'u32', channel_to: 'u32' },
  overrides: { WG: 64, CELLS_EACH: 8, COMPLEX: 0, ANGLE: 0 },
  workgroups: ({ cells }, { WG, CELLS_EACH }) => [Math.ceil(cells / (WG * CELLS_EACH)), 1, 1],
});

export const VARIANTS = [0, 1].flatMap((COMPLEX) => [0, 1].map((ANGLE) => ({ overrides: { COMPLEX, ANGLE } })));
