import { expect, test } from 'vitest';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { naiveConstants } from './naive-constants';
import { naiveFold } from './naive-fold';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  [1, 1],
  [2, 1],
  [1, 5],
  [2, 2],
  [7, 4],
  [130, 3],
] as const)('%i×%i', async (width, height) => {
  const channels = 2;
  const variant = { constants: naiveConstants({ width, height, channels }) };
  const [w, h] = [Math.max(1, width - 1), Math.max(1, height - 1)];
  const data = testPixels(channels * height * width, 2).map(Math.round);
  const picture = createTensor(gpu, { label: 'picture', shape: [channels, height, width], data });
  const folded = sentinelTensor(gpu, 'folded', [channels, h, w]);
  await runKernel(gpu, naiveFold, variant, { picture, folded }, {});
  const expected = new Float32Array(channels * h * w);
  data.forEach((value, at) => {
    const [c, y, x] = [Math.floor(at / (height * width)), Math.floor(at / width) % height, at % width];
    expected[(c * h + (y % h)) * w + (x % w)] += value;
  });
  expect(await readTensor(gpu, folded)).toEqual(expected);
});
