import { expect, test } from 'vitest';
import { openGpu } from '../gpu';
import { readTensorU32 } from '../readback';
import { createTensor } from '../tensor';
import { runKernel } from '../testing/kernel-test';
import { columnRankRange } from './column-rank-range';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  { rows: 1, pitch: 1, columns: 1, mirrored: 0 },
  { rows: 7, pitch: 70, columns: 70, mirrored: 0 },
  { rows: 5, pitch: 9, columns: 5, mirrored: 1 },
  { rows: 4, pitch: 8, columns: 5, mirrored: 1 },
])('$rows rows of $pitch, mirrored $mirrored', async ({ rows, pitch, columns, mirrored }) => {
  const channels = 2;
  const data = Uint32Array.from({ length: channels * rows * pitch }, (_, at) => (at * 7919) % 1009);
  const ranks = createTensor(gpu, { label: 'ranks', shape: [data.length], data });
  const sentinel = new Uint32Array(2 * channels * columns).fill(4242);
  const ranges = createTensor(gpu, { label: 'ranges', shape: [sentinel.length], data: sentinel });
  const constants = { CHANNELS: channels, ROWS: rows, PITCH: pitch, COLUMNS: columns, MIRRORED: mirrored };
  await runKernel(gpu, columnRankRange, { constants }, { ranks, ranges }, {});
  const expected = Array.from({ length: channels * columns }, (_, at) => {
    const [c, u] = [Math.floor(at / columns), at % columns];
    const among = Array.from({ length: rows }, (__, row) => {
      const start = (c * rows + row) * pitch;
      return mirrored === 1 && u > 0 ? [data[start + u], data[start + pitch - u]] : [data[start + u]];
    }).flat();
    return [Math.min(...among), Math.max(...among)];
  });
  expect([...(await readTensorU32(gpu, ranges))]).toEqual(expected.flat());
});
