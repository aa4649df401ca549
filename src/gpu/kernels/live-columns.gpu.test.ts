import { expect, test } from 'vitest';
import { NO_RANK, type Selection } from '../../math/selection';
import { openGpu } from '../gpu';
import { keepUniforms } from '../keep-uniforms';
import { readTensorU32 } from '../readback';
import { createTensor } from '../tensor';
import { runKernel } from '../testing/kernel-test';
import { liveColumns } from './live-columns';

const gpu = await openGpu({ gpu: navigator.gpu });
const ALL: Selection = { from: 0, to: NO_RANK, include: NO_RANK, exclude: NO_RANK, split: NO_RANK, count: 0 };

/** Ranges of four columns of a picture 6 wide, in two channels. */
const RANGES = [0, 30, 5, 20, 12, 19, 25, 40, ...[41, 50, 41, 60, 42, 50, 43, 50]];
const SECOND = [0, 1, 2, 3].map((column) => [column, 1]);

test.each([
  { title: 'no selection', selection: null, mirrored: 0, columns: [0, 1, 2, 3], second: SECOND },
  { title: 'the lowest ranks', selection: { ...ALL, to: 12 }, mirrored: 0, columns: [0, 1], second: [] },
  { title: 'a band', selection: { ...ALL, from: 20, to: 25 }, mirrored: 0, columns: [0, 1], second: [] },
  {
    title: 'one beyond, in columns 0 and W/2 only',
    selection: { ...ALL, to: 5, include: 28 },
    mirrored: 0,
    columns: [0, 3],
    second: [],
  },
  {
    title: 'one beyond, in any column',
    selection: { ...ALL, to: 1, include: 15 },
    mirrored: 1,
    columns: [0, 1, 2],
    second: [],
  },
  { title: 'half a pair', selection: { ...ALL, to: 12, split: 12 }, mirrored: 0, columns: [0, 1, 2], second: [] },
])('$title', async ({ selection, mirrored, columns, second }) => {
  const ranges = createTensor(gpu, { label: 'ranges', shape: [2, 4, 2], data: Uint32Array.from(RANGES) });
  const live = createTensor(gpu, { label: 'live', shape: [9, 2], data: new Uint32Array(18).fill(4242) });
  const dispatches = createTensor(gpu, {
    label: 'arguments',
    shape: [2, 3],
    data: Uint32Array.from([9, 5, 1, 9, 7, 1]),
  });
  const constants = { CHANNELS: 2, COLUMNS: 4, WIDTH: 6, MIRRORED: mirrored, WIDE: 3, PASSES: 2 };
  await runKernel(gpu, liveColumns, { constants }, { ranges, live, arguments: dispatches }, keepUniforms(selection));
  const list = [...columns.map((column) => [column, 0]), ...second];
  expect([...(await readTensorU32(gpu, live))].slice(0, 2 + 2 * list.length)).toEqual([list.length, 0, ...list.flat()]);
  const groups = Math.ceil(list.length / 3);
  expect([...(await readTensorU32(gpu, dispatches))]).toEqual([groups, 5, 1, groups, 7, 1]);
});
