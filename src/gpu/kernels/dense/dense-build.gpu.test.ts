import { expect, test } from 'vitest';
import { explodedMap } from '../../../math/jpeg-domain/explode';
import { neighboursOf, shiftTable } from '../../../math/jpeg-domain/pixel-shift';
import { windowedMap } from '../../../math/jpeg-domain/windowed';
import { NATURAL_OF_ZIG_ZAG } from '../../../math/jpeg-domain/zig-zag';
import type { ConvolutionWeights } from '../../../math/layers/convolution';
import { createRandom } from '../../../math/random';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { runKernel, sentinelTensor } from '../../testing/kernel-test';
import { createTensor } from '../../tensor';
import { denseBuild } from './dense-build';

const gpu = await openGpu({ gpu: navigator.gpu });
const [INPUTS, OUTPUTS, ROWS, COLUMNS] = [2, 3, 2, 4];

/** The tables of a kernel, written out: windows [parts, ⌈n/4⌉, n, 4] and where they begin. */
function tablesOf(size: 1 | 3, stride: 1 | 2, n: number) {
  const reach = neighboursOf(size, stride);
  const table = shiftTable(size, stride);
  const [starts, taps, windows]: [number[], number[], number[]] = [[], [], []];
  for (const dy of reach) {
    for (const dx of reach) {
      starts.push(taps.length);
      for (let tap = 0; tap < size * size; tap++) {
        const down = table[Math.floor(tap / size)][dy + 1];
        const across = table[tap % size][dx + 1];
        if (!down || !across) continue;
        taps.push(tap);
        for (let l4 = 0; l4 < Math.ceil(n / 4); l4++) {
          for (let k = 0; k < n; k++) {
            for (let l = 4 * l4; l < 4 * l4 + 4; l++) {
              const [to, from] = [NATURAL_OF_ZIG_ZAG[k], NATURAL_OF_ZIG_ZAG[Math.min(l, 63)]];
              const value = down[8 * (to >> 3) + (from >> 3)] * across[8 * (to & 7) + (from & 7)];
              windows.push(l < n ? value : 0);
            }
          }
        }
      }
    }
  }
  return { reach, windows: Float32Array.from(windows), parts: Uint32Array.of(...starts, taps.length, ...taps) };
}

/** The map's number from input coefficient l (of column block c, channel i) to output coefficient k of a unit, in f64. */
function referenceOf(convolution: ConvolutionWeights, exploded: boolean, stride: 1 | 2) {
  if (exploded) {
    const { data } = explodedMap(convolution, ROWS, COLUMNS);
    const [blocks, resultBlocks] = [ROWS * COLUMNS, (ROWS * COLUMNS) / stride ** 2];
    return (unit: number, k: number, i: number, c: number, l: number) => {
      const row = (unit % resultBlocks) * 64 + k;
      const pair = Math.floor(unit / resultBlocks) * INPUTS + i;
      return data[(pair * resultBlocks * 64 + row) * blocks * 64 + c * 64 + l];
    };
  }
  const { data } = windowedMap(convolution);
  return (unit: number, k: number, i: number, c: number, l: number) =>
    data[(((c * OUTPUTS + unit) * INPUTS + i) * 64 + k) * 64 + l];
}

test.each([
  [0, 3, 1, 64],
  [0, 3, 2, 10],
  [0, 1, 2, 3],
  [1, 3, 1, 6],
  [1, 3, 2, 15],
  [1, 1, 1, 1],
] as const)('EXPLODED %i, %i×…, stride %i, %i coefficients', async (EXPLODED, size, stride, n) => {
  const random = createRandom(7);
  const weights = Float32Array.from({ length: OUTPUTS * INPUTS * size * size }, () => random.normal());
  const convolution = { outputs: OUTPUTS, inputs: INPUTS, size, stride, weights };
  const { reach, windows, parts } = tablesOf(size, stride, n);
  const unitBlocks = EXPLODED ? (ROWS * COLUMNS) / stride ** 2 : 1;
  const blocks = EXPLODED ? ROWS * COLUMNS : reach.length ** 2;
  const [first, units] = [1, OUTPUTS * unitBlocks - 1];
  const ofBlock = Math.ceil(n / 4);
  const quads = INPUTS * blocks * ofBlock;
  const dense = sentinelTensor(gpu, 'dense', [quads, units * n, 4]);
  const upload = (label: string, data: Float32Array | Uint32Array) =>
    createTensor(gpu, { label, shape: [data.length], data: data });
  await runKernel(
    gpu,
    denseBuild,
    { overrides: { EXPLODED } },
    { weights: upload('weights', weights), windows: upload('windows', windows), parts: upload('parts', parts), dense },
    {
      ...{ inputs: INPUTS, rows: ROWS, columns: COLUMNS, n, stride, reach: reach.length, lowest: reach[0], quads },
      ...{ taps: size * size, map_rows: units * n, first_unit: first, unit_blocks: unitBlocks },
    },
  );
  const actual = await readTensor(gpu, dense);
  const reference = referenceOf(convolution, EXPLODED === 1, stride);
  let [largest, farthest] = [0, 0];
  for (let at = 0; at < actual.length; at++) {
    const [quad, row] = [Math.floor(at / (units * n * 4)), Math.floor(at / 4) % (units * n)];
    const l = 4 * (quad % ofBlock) + (at % 4);
    const block = Math.floor(quad / ofBlock);
    const [i, c] = EXPLODED
      ? [Math.floor(block / blocks), block % blocks]
      : [block % INPUTS, Math.floor(block / INPUTS)];
    const unit = first + Math.floor(row / n);
    const expected = l < n ? reference(unit, NATURAL_OF_ZIG_ZAG[row % n], i, c, NATURAL_OF_ZIG_ZAG[l]) : 0;
    largest = Math.max(largest, Math.abs(expected));
    farthest = Math.max(farthest, Math.abs(actual[at] - expected));
  }
  expect(largest).toBeGreaterThan(0.1);
  expect(farthest).toBeLessThan(1e-6 * largest);
});
