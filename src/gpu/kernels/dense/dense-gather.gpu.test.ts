import { expect, test } from 'vitest';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { runKernel, sentinelTensor, testPixels } from '../../testing/kernel-test';
import { createTensor } from '../../tensor';
import { denseGather } from './dense-gather';

const gpu = await openGpu({ gpu: navigator.gpu });
const [INPUTS, BATCH, ROWS, COLUMNS] = [3, 2, 4, 2];

test.each([
  { EXPLODED: 0, n: 6, stride: 1, reach: 3, lowest: -1, first: 0, count: 16 },
  { EXPLODED: 0, n: 64, stride: 2, reach: 3, lowest: -1, first: 1, count: 2 },
  { EXPLODED: 0, n: 1, stride: 2, reach: 2, lowest: 0, first: 0, count: 4 },
  { EXPLODED: 1, n: 15, stride: 1, reach: 3, lowest: -1, first: 0, count: 2 },
  { EXPLODED: 1, n: 4, stride: 2, reach: 2, lowest: 0, first: 1, count: 1 },
])(
  'EXPLODED $EXPLODED, $n coefficients, stride $stride',
  async ({ EXPLODED, n, stride, reach, lowest, first, count }) => {
    const data = testPixels(INPUTS * BATCH * ROWS * COLUMNS * n, 3);
    const map = createTensor(gpu, { label: 'map', shape: [data.length], data });
    const ofBlock = Math.ceil(n / 4);
    const blocks = EXPLODED ? ROWS * COLUMNS : reach ** 2;
    const quads = INPUTS * blocks * ofBlock;
    const gathered = sentinelTensor(gpu, 'gathered', [count, 4 * quads]);
    await runKernel(
      gpu,
      denseGather,
      { overrides: { EXPLODED } },
      { map, gathered },
      {
        ...{ inputs: INPUTS, rows: ROWS, columns: COLUMNS, n, stride, reach, lowest, quads },
        ...{ batch: BATCH, positions: count, first_position: first },
      },
    );
    const value = (i: number, b: number, row: number, column: number, l: number) =>
      row < 0 || column < 0 || row >= ROWS || column >= COLUMNS || l >= n
        ? 0
        : data[(((i * BATCH + b) * ROWS + row) * COLUMNS + column) * n + l];
    const expected: number[] = [];
    for (let position = first; position < first + count; position++) {
      const perPicture = (ROWS * COLUMNS) / stride ** 2;
      const [b, block] = [Math.floor(position / perPicture), position % perPicture];
      const across = COLUMNS / stride;
      const [y, x] = [Math.floor(block / across) * stride + lowest, (block % across) * stride + lowest];
      const outer = EXPLODED ? INPUTS : blocks;
      for (let a = 0; a < outer; a++) {
        for (let c = 0; c < (EXPLODED ? blocks : INPUTS); c++) {
          for (let l = 0; l < 4 * ofBlock; l++) {
            expected.push(
              EXPLODED
                ? value(a, position, Math.floor(c / COLUMNS), c % COLUMNS, l)
                : value(c, b, y + Math.floor(a / reach), x + (a % reach), l),
            );
          }
        }
      }
    }
    expect([...(await readTensor(gpu, gathered))]).toEqual(expected);
  },
);
