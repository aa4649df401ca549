/**
 * Which columns a selection may keep something of: 1, or 0 for those that it surely leaves empty.
 *
 * ranges: u32 [CHANNELS, COLUMNS, 2] of column-rank-range; live: u32 [CHANNELS, COLUMNS]. MIRRORED as there; WIDTH: the
 * picture's. Conservative: a column that is marked may be empty all the same.
 */
import { defineKernel, type KernelVariant } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';
import wgsl from '../shaders/column-live.wgsl?raw';

export const columnLive = defineKernel({
  name: 'column-live',
  wgsl,
  bindings: { ranges: 'read', live: 'write' },
  uniforms: KEEP_UNIFORMS,
  constants: { CHANNELS: 'u32', COLUMNS: 'u32', WIDTH: 'u32', MIRRORED: 'u32' },
  overrides: { WG: 64 },
  workgroups: (_, { WG }, { COLUMNS, CHANNELS }) => [Math.ceil(COLUMNS / WG), CHANNELS, 1],
});

export const VARIANTS: readonly KernelVariant<typeof columnLive>[] = [
  { constants: { CHANNELS: 2, COLUMNS: 5, WIDTH: 8, MIRRORED: 0 } },
];
