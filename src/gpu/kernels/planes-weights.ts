/**
 * The four planes of a DFT's real weights, cos·cos, cos·sin, sin·cos, sin·sin, as energies over the channels shown.
 * coefficients f32 [C,H,W/2+1,2], `rows` = H, `columns` = ⌊W/2⌋+1; planes f32 [4,⌊H/2⌋+1,⌊W/2⌋+1].
 * Formula, normalisation and reference: math/spectrum-cells.ts. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../shaders/planes-weights.wgsl?raw';
import { defineKernel } from '../kernel';

export const planesWeights = defineKernel({
  name: 'planes-weights',
  wgsl,
  bindings: { coefficients: 'read', planes: 'write' },
  uniforms: { rows: 'u32', columns: 'u32', width: 'u32', channel_from: 'u32', channel_to: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ rows, columns }, { WG }) => [Math.ceil(((Math.floor(rows / 2) + 1) * columns) / WG), 1, 1],
});
