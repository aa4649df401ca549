import { expect, test } from 'vitest';
import { toBlocks, toPixels } from '../../../math/jpeg-domain/block';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { relativeL2, runKernel, SENTINEL, sentinelTensor } from '../../testing/kernel-test';
import { bandMap } from '../../testing/network-case';
import { acrossPlaces, shiftAcross } from './shift-across';

const gpu = await openGpu({ gpu: navigator.gpu });

/** Rows of blocks shifted as pixels: [taps, rows, columns, u, v]. */
function shifted(natural: Float64Array, rows: number, columns: number, stride: number, offsets: readonly number[]) {
  const pixels = toPixels({ channels: 1, rows, columns, data: natural });
  const width = pixels.width / stride;
  return offsets.flatMap((offset) => {
    const data = Float64Array.from({ length: pixels.height * width }, (_, at) => {
      const x = stride * (at % width) + offset;
      return x < 0 || x >= pixels.width ? 0 : pixels.data[Math.floor(at / width) * pixels.width + x];
    });
    const blocks = toBlocks({ channels: 1, height: pixels.height, width, data }).data;
    return Array.from(blocks, (_, at) => blocks[at - (at % 64) + 8 * (at % 8) + ((at % 64) >> 3)]);
  });
}

test.each([
  { rows: 3, columns: 5, stride: 1, psi: 15, taps: 3 },
  { rows: 1, columns: 1, stride: 1, psi: 15, taps: 3 },
  { rows: 7, columns: 2, stride: 1, psi: 6, taps: 3 },
  { rows: 5, columns: 4, stride: 2, psi: 15, taps: 3 },
  { rows: 2, columns: 6, stride: 2, psi: 9, taps: 1 },
  { rows: 3, columns: 2, stride: 2, psi: 4, taps: 3 },
  { rows: 3, columns: 2, stride: 1, psi: 1, taps: 3 },
])('$rows × $columns blocks of ψ = $psi, stride $stride, $taps taps', async ({ rows, columns, stride, psi, taps }) => {
  const { n, stored, natural } = bandMap(rows * columns, psi, 17);
  const halves = psi <= 4 ? 1 : 2;
  const result = sentinelTensor(gpu, 'shifted', [taps, rows, columns / stride, 8, 8]);
  await runKernel(
    gpu,
    shiftAcross,
    { overrides: { STRIDE: stride } },
    {
      source: createTensor(gpu, { label: 'source', shape: [stored.length], data: stored }),
      places: createTensor(gpu, { label: 'places', shape: [64], data: acrossPlaces() }),
      shifted: result,
    },
    { block_rows: rows, source_columns: columns, columns: columns / stride, coefficients: n, halves, taps },
  );
  const actual = await readTensor(gpu, result);
  const expected = shifted(natural, rows, columns, stride, taps === 3 ? [-1, 0, 1] : [0]);
  const kept = (_: number, at: number) => at % 8 < 4 * halves;
  expect(relativeL2(actual.filter(kept), expected.filter(kept))).toBeLessThan(1e-6);
  expect(actual.filter((_, at) => !kept(_, at)).every((value) => value === SENTINEL)).toBe(true);
  if (taps === 3) {
    const mirrored = shifted(natural, rows, columns, stride, [1, 0, -1]);
    expect(relativeL2(actual.filter(kept), mirrored.filter(kept))).toBeGreaterThan(0.1);
  }
});
