/**
 * Rows of a dense map times gathered columns, into the result map, with a constant added per channel.
 *
 * dense f32 [quads, map_rows, 4] (dense-build.ts), gathered f32 [positions, 4·quads] (dense-gather.ts), bias f32 [outputs],
 * result f32 [outputs, all_positions, unit_blocks, n]: `positions` of all_positions, from first_position on. The constant
 * is added to a block's mean: 8·bias at coefficient 0. A thread makes ROWS × POSITIONS numbers; POSITIONS 1 for a single
 * column. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../../shaders/dense/dense-apply.wgsl?raw';
import { defineKernel } from '../../kernel';

export const denseApply = defineKernel({
  name: 'dense-apply',
  wgsl,
  bindings: { dense: 'read', gathered: 'read', bias: 'read', result: 'write' },
  uniforms: {
    n: 'u32',
    quads: 'u32',
    map_rows: 'u32',
    first_unit: 'u32',
    unit_blocks: 'u32',
    positions: 'u32',
    first_position: 'u32',
    all_positions: 'u32',
  },
  overrides: { WG: 64, ROWS: 4, POSITIONS: 4 },
  workgroups: ({ map_rows, positions }, { WG, ROWS, POSITIONS }) => [
    Math.ceil(map_rows / (WG * ROWS)),
    Math.ceil(positions / POSITIONS),
    1,
  ],
});

export const VARIANTS = [1, 4].flatMap((ROWS) => [1, 4].map((POSITIONS) => ({ overrides: { ROWS, POSITIONS } })));
