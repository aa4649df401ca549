import { expect, test } from 'vitest';
import { NO_RANK, type Selection } from '../../math/selection';
import { openGpu } from '../gpu';
import { keepUniforms } from '../keep-uniforms';
import { readTensorU32 } from '../readback';
import { createTensor } from '../tensor';
import { runKernel } from '../testing/kernel-test';
import { columnLive } from './column-live';

const gpu = await openGpu({ gpu: navigator.gpu });
const ALL: Selection = { from: 0, to: NO_RANK, include: NO_RANK, exclude: NO_RANK, split: NO_RANK, count: 0 };

/** Ranges of four columns of a picture 6 wide. */
const RANGES = [0, 30, 5, 20, 12, 19, 25, 40];

test.each([
  { title: 'no selection', selection: null, mirrored: 0, expected: [1, 1, 1, 1] },
  { title: 'the lowest ranks', selection: { ...ALL, to: 12 }, mirrored: 0, expected: [1, 1, 0, 0] },
  { title: 'a band', selection: { ...ALL, from: 20, to: 25 }, mirrored: 0, expected: [1, 1, 0, 0] },
  {
    title: 'one beyond, in columns 0 and W/2 only',
    selection: { ...ALL, to: 5, include: 28 },
    mirrored: 0,
    expected: [1, 0, 0, 1],
  },
  {
    title: 'one beyond, in any column',
    selection: { ...ALL, to: 1, include: 15 },
    mirrored: 1,
    expected: [1, 1, 1, 0],
  },
  { title: 'half a pair', selection: { ...ALL, to: 12, split: 12 }, mirrored: 0, expected: [1, 1, 1, 0] },
])('$title', async ({ selection, mirrored, expected }) => {
  const ranges = createTensor(gpu, { label: 'ranges', shape: [1, 4, 2], data: Uint32Array.from(RANGES) });
  const live = createTensor(gpu, { label: 'live', shape: [1, 4], data: new Uint32Array(4).fill(4242) });
  const constants = { CHANNELS: 1, COLUMNS: 4, WIDTH: 6, MIRRORED: mirrored };
  await runKernel(gpu, columnLive, { constants }, { ranges, live }, keepUniforms(selection));
  expect([...(await readTensorU32(gpu, live))]).toEqual(expected);
});
