import { expect, test } from 'vitest';
import { toBlocks, toPixels } from '../../../math/jpeg-domain/block';
import { bandSize, keepBand } from '../../../math/jpeg-domain/zig-zag';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { relativeL2, runKernel, sentinelTensor } from '../../testing/kernel-test';
import { signedNumbers, storedBlocks } from '../../testing/network-case';
import { blockPlaces } from './block-relu';
import { shiftDown } from './shift-down';

const gpu = await openGpu({ gpu: navigator.gpu });

interface Size {
  readonly maps: number;
  readonly rows: number;
  readonly columns: number;
  readonly stride: number;
}

/** Maps [maps, rows, columns] of blocks in natural order, shifted as pixels, cut to the band. */
function shifted(data: Float64Array, { maps, rows, columns, stride }: Size, offsets: readonly number[], n: number) {
  const pixels = toPixels({ channels: maps, rows, columns, data });
  const { width } = pixels;
  const height = pixels.height / stride;
  return offsets.flatMap((offset) => {
    const moved = Float64Array.from({ length: maps * height * width }, (_, at) => {
      const map = Math.floor(at / width / height);
      const y = stride * (Math.floor(at / width) % height) + offset;
      return y < 0 || y >= pixels.height ? 0 : pixels.data[(map * pixels.height + y) * width + (at % width)];
    });
    return Array.from(storedBlocks(toBlocks({ channels: maps, height, width, data: moved }).data, n));
  });
}

test.each([
  { maps: 3, rows: 3, columns: 2, stride: 1, psi: 15, taps: 3 },
  { maps: 1, rows: 1, columns: 1, stride: 1, psi: 15, taps: 3 },
  { maps: 2, rows: 5, columns: 3, stride: 1, psi: 7, taps: 3 },
  { maps: 5, rows: 4, columns: 1, stride: 2, psi: 15, taps: 3 },
  { maps: 2, rows: 2, columns: 3, stride: 2, psi: 5, taps: 1 },
  { maps: 2, rows: 2, columns: 3, stride: 1, psi: 4, taps: 3 },
  { maps: 2, rows: 2, columns: 1, stride: 2, psi: 2, taps: 3 },
])('$maps maps of $rows × $columns, ψ = $psi, stride $stride, $taps taps', async (c) => {
  const { maps, rows, columns, stride, psi, taps } = c;
  const n = bandSize(psi);
  const lines = Math.min(psi, 8);
  const blocks = maps * rows * columns;
  const source = signedNumbers(blocks * lines * 8, 23);
  const natural = Float64Array.from({ length: blocks * 64 }, (_, at) => {
    const v = (at >> 3) % 8;
    return v < lines ? source[((at >> 6) * lines + v) * 8 + (at % 8)] : 0;
  });
  const result = sentinelTensor(gpu, 'result', [taps, maps, rows / stride, columns, n]);
  await runKernel(
    gpu,
    shiftDown,
    { slots: { 'pixel-shift': `pixel-shift-${stride}` } },
    {
      shifted: createTensor(gpu, { label: 'shifted', shape: [source.length], data: source }),
      places: createTensor(gpu, { label: 'places', shape: [64], data: blockPlaces().slice(0, 64) }),
      result,
    },
    { maps, source_rows: rows, rows: rows / stride, columns, coefficients: n, lines, taps },
  );
  const actual = await readTensor(gpu, result);
  expect(relativeL2(actual, shifted(natural, c, taps === 3 ? [-1, 0, 1] : [0], n))).toBeLessThan(1e-6);
  if (taps === 3) expect(relativeL2(actual, shifted(natural, c, [1, 0, -1], n))).toBeGreaterThan(0.1);
  // Cutting the input to the band instead is another thing.
  if (psi < 15) {
    const cut = shifted(keepBand(natural.slice(), psi), c, taps === 3 ? [-1, 0, 1] : [0], n);
    expect(relativeL2(actual, cut)).toBeGreaterThan(0.01);
  }
});
