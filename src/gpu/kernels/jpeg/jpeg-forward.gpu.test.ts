import { expect, test } from 'vitest';
import { forwardDctBlock } from '../../../math/jpeg/forward-dct';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { runKernel, SENTINEL, sentinelTensor, testPixels } from '../../testing/kernel-test';
import { jpegForward } from './jpeg-forward';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  [1, 1],
  [3, 2],
  [67, 5],
])('%i×%i blocks', async (blocks_x, blocks_y) => {
  const stride = 8 * blocks_x;
  const offset = 24;
  const bytes = Uint8Array.from(testPixels(offset + stride * 8 * blocks_y, 6), Math.floor);
  // A few blocks of the largest steps that there are.
  for (let i = offset; i < offset + 8; i++) bytes[i] = i % 2 === 0 ? 255 : 0;
  const samples = createTensor(gpu, {
    label: 'samples',
    shape: [bytes.length / 4],
    data: new Uint32Array(bytes.buffer),
  });
  const coefficients = sentinelTensor(gpu, 'coefficients', [blocks_y, blocks_x, 64]);
  await runKernel(gpu, jpegForward, {}, { samples, coefficients }, { blocks_x, blocks_y, first: offset / 8 });
  const actual = await readTensor(gpu, coefficients);
  expect(actual).not.toContain(SENTINEL);
  const expected = new Float64Array(64);
  for (let block = 0; block < blocks_x * blocks_y; block++) {
    const from = offset + Math.floor(block / blocks_x) * 8 * stride + (block % blocks_x) * 8;
    forwardDctBlock(bytes, from, stride, expected, 0, new Float64Array(64));
    for (let i = 0; i < 64; i++) {
      const value = actual[block * 64 + i];
      expect(Math.abs(value - expected[i]), `block ${block}, ${i}`).toBeLessThan(3e-4);
      if (i % 4 === 0 && i % 32 < 8) expect(value).toBe(expected[i]);
    }
  }
});
