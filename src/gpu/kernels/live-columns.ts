/**
 * The columns of which a selection may keep something, as a list, and the arguments of the dispatches over them.
 *
 * ranges: u32 [CHANNELS, COLUMNS, 2] of column-rank-range; live: u32 [1 + CHANNELS·COLUMNS, 2], the number of columns and
 * then column and channel of each; arguments: u32 [PASSES, 3], of which the first of three is written: workgroups of WIDE
 * columns. MIRRORED as in column-rank-range; WIDTH: the picture's. Conservative: a listed column may be empty all the same.
 */
import { defineKernel, type KernelVariant } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';
import wgsl from '../shaders/live-columns.wgsl?raw';

export const liveColumns = defineKernel({
  name: 'live-columns',
  wgsl,
  bindings: { ranges: 'read', live: 'write', arguments: 'write' },
  uniforms: KEEP_UNIFORMS,
  constants: { CHANNELS: 'u32', COLUMNS: 'u32', WIDTH: 'u32', MIRRORED: 'u32', WIDE: 'u32', PASSES: 'u32' },
  workgroups: () => [1, 1, 1],
});

export const VARIANTS: readonly KernelVariant<typeof liveColumns>[] = [
  { constants: { CHANNELS: 2, COLUMNS: 5, WIDTH: 8, MIRRORED: 0, WIDE: 32, PASSES: 3 } },
];
