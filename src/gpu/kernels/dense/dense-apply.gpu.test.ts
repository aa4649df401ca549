import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../math/random';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { runKernel, SENTINEL, sentinelTensor } from '../../testing/kernel-test';
import { createTensor } from '../../tensor';
import { denseApply, VARIANTS } from './dense-apply';

const gpu = await openGpu({ gpu: navigator.gpu });
const [OUTPUTS, QUADS] = [3, 17];

describe.each(VARIANTS)('$overrides', ({ overrides }) => {
  test.each([
    { n: 64, unitBlocks: 1, units: 3, firstUnit: 0, positions: 7, first: 0, all: 7 },
    { n: 10, unitBlocks: 4, units: 5, firstUnit: 6, positions: 3, first: 2, all: 6 },
    { n: 1, unitBlocks: 1, units: 1, firstUnit: 2, positions: 1, first: 0, all: 1 },
  ])('$n coefficients, $units units, $positions positions', async (size) => {
    const { n, unitBlocks, units, firstUnit, first, all } = size;
    const positions = overrides.POSITIONS === 1 ? 1 : size.positions;
    const rows = units * n;
    const random = createRandom(9);
    const normal = (label: string, length: number) => {
      const data = Float32Array.from({ length }, () => random.normal());
      return { data, tensor: createTensor(gpu, { label, shape: [length], data }) };
    };
    const dense = normal('dense', 4 * QUADS * rows);
    const gathered = normal('gathered', 4 * QUADS * positions);
    const bias = normal('bias', OUTPUTS);
    const result = sentinelTensor(gpu, 'result', [OUTPUTS, all, unitBlocks, n]);
    await runKernel(
      gpu,
      denseApply,
      { overrides },
      { dense: dense.tensor, gathered: gathered.tensor, bias: bias.tensor, result },
      {
        ...{ n, quads: QUADS, map_rows: rows, first_unit: firstUnit, unit_blocks: unitBlocks },
        ...{ positions, first_position: first, all_positions: all },
      },
    );
    const expected = new Float64Array(result.length).fill(SENTINEL);
    for (let row = 0; row < rows; row++) {
      const unit = firstUnit + Math.floor(row / n);
      const channel = Math.floor(unit / unitBlocks);
      for (let p = 0; p < positions; p++) {
        let sum = row % n === 0 ? 8 * bias.data[channel] : 0;
        for (let l = 0; l < 4 * QUADS; l++) {
          sum += dense.data[((l >> 2) * rows + row) * 4 + (l & 3)] * gathered.data[p * 4 * QUADS + l];
        }
        expected[((channel * all + first + p) * unitBlocks + (unit % unitBlocks)) * n + (row % n)] = sum;
      }
    }
    const actual = await readTensor(gpu, result);
    actual.forEach((value, at) => expect(Math.abs(value - expected[at]), `${at}`).toBeLessThan(1e-4));
    expect(expected.filter((value) => value !== SENTINEL).length).toBe(rows * positions);
  });
});
