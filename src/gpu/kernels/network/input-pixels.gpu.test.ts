import { expect, test } from 'vitest';
import { toPixels } from '../../../math/jpeg-domain/block';
import { naturalBlocks } from '../../../math/jpeg-domain/zig-zag';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { relativeL2, runKernel, sentinelTensor } from '../../testing/kernel-test';
import { signedNumbers } from '../../testing/network-case';
import { blockPlaces } from './block-relu';
import { inputPixels, pixelWaves } from './input-pixels';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  [1, 1, 1],
  [2, 4, 4],
  [3, 1, 5],
  [1, 3, 2],
])('%i pictures of %i × %i blocks', async (batch, rows, columns) => {
  const blocks = batch * rows * columns;
  const raw = signedNumbers(3 * blocks * 64, 41);
  const map = signedNumbers(12, 42);
  const pixels = sentinelTensor(gpu, 'pixels', [3, batch, 8 * rows, 8 * columns]);
  await runKernel(
    gpu,
    inputPixels,
    {},
    {
      raw: createTensor(gpu, { label: 'raw', shape: [raw.length], data: raw }),
      rows: createTensor(gpu, { label: 'rows', shape: [3, 4], data: map }),
      places: createTensor(gpu, { label: 'places', shape: [64], data: blockPlaces().slice(0, 64) }),
      waves: createTensor(gpu, { label: 'waves', shape: [64], data: pixelWaves() }),
      pixels,
    },
    { blocks, columns },
  );
  const samples = toPixels({ channels: 3 * batch, rows, columns, data: naturalBlocks(raw, 64) }).data;
  const size = samples.length / 3;
  const expected = samples.map((_, at) => {
    const row = 4 * Math.floor(at / size);
    let sum = map[row + 3];
    for (let c = 0; c < 3; c++) sum += map[row + c] * samples[c * size + (at % size)];
    return sum;
  });
  expect(relativeL2(await readTensor(gpu, pixels), expected)).toBeLessThan(1e-6);
});
