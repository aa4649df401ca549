import { expect, test } from 'vitest';
import { toBlocks, toPixels } from '../../../math/jpeg-domain/block';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { relativeL2, runKernel, sentinelTensor } from '../../testing/kernel-test';
import { bandMap } from '../../testing/network-case';
import { blockPlaces } from './block-relu';
import { shiftAcross } from './shift-across';

const gpu = await openGpu({ gpu: navigator.gpu });

/** Rows of blocks shifted as pixels: [taps, rows, columns, v < lines, u]. */
function shifted(
  natural: Float64Array,
  { rows, columns, stride, psi }: { rows: number; columns: number; stride: number; psi: number },
  offsets: readonly number[],
) {
  const pixels = toPixels({ channels: 1, rows, columns, data: natural });
  const width = pixels.width / stride;
  return offsets.flatMap((offset) => {
    const data = Float64Array.from({ length: pixels.height * width }, (_, at) => {
      const x = stride * (at % width) + offset;
      return x < 0 || x >= pixels.width ? 0 : pixels.data[Math.floor(at / width) * pixels.width + x];
    });
    const blocks = toBlocks({ channels: 1, height: pixels.height, width, data }).data;
    return Array.from(blocks).filter((_, at) => (at >> 3) % 8 < psi);
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
])('$rows × $columns blocks of ψ = $psi, stride $stride, $taps taps', async (c) => {
  const { rows, columns, stride, psi, taps } = c;
  const { n, stored, natural } = bandMap(rows * columns, psi, 17);
  const lines = Math.min(psi, 8);
  const result = sentinelTensor(gpu, 'shifted', [taps, rows, columns / stride, lines, 8]);
  await runKernel(
    gpu,
    shiftAcross,
    { slots: { 'pixel-shift': `pixel-shift-${stride}` } },
    {
      source: createTensor(gpu, { label: 'source', shape: [stored.length], data: stored }),
      places: createTensor(gpu, { label: 'places', shape: [64], data: blockPlaces().slice(0, 64) }),
      shifted: result,
    },
    { block_rows: rows, source_columns: columns, columns: columns / stride, coefficients: n, lines, taps },
  );
  const actual = await readTensor(gpu, result);
  expect(relativeL2(actual, shifted(natural, c, taps === 3 ? [-1, 0, 1] : [0]))).toBeLessThan(1e-6);
  if (taps === 3) expect(relativeL2(actual, shifted(natural, c, [1, 0, -1]))).toBeGreaterThan(0.1);
});
