/**
 * Lowest and highest rank of every column: what a selection can be compared with to find columns that hold nothing.
 *
 * ranks: u32 [CHANNELS, ROWS, PITCH]; ranges: u32 [CHANNELS, COLUMNS, 2]. With MIRRORED = 1, column u stands for columns
 * u and PITCH − u (the DCT); else for itself. Exact.
 */
import { defineKernel, type KernelVariant } from '../kernel';
import wgsl from '../shaders/column-rank-range.wgsl?raw';

export const columnRankRange = defineKernel({
  name: 'column-rank-range',
  wgsl,
  bindings: { ranks: 'read', ranges: 'write' },
  uniforms: {},
  constants: { CHANNELS: 'u32', ROWS: 'u32', PITCH: 'u32', COLUMNS: 'u32', MIRRORED: 'u32' },
  overrides: { WG: 64 },
  workgroups: (_, { WG }, { COLUMNS, CHANNELS }) => [Math.ceil(COLUMNS / WG), CHANNELS, 1],
});

export const VARIANTS: readonly KernelVariant<typeof columnRankRange>[] = [
  { constants: { CHANNELS: 2, ROWS: 5, PITCH: 8, COLUMNS: 5, MIRRORED: 1 } },
];
