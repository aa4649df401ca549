import { expect, test } from 'vitest';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { naiveConstants } from './naive-constants';
import { naiveUnfold } from './naive-unfold';

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
  const data = testPixels(channels * h * w, 2);
  const folded = createTensor(gpu, { label: 'folded', shape: [channels, h, w], data });
  const picture = sentinelTensor(gpu, 'picture', [channels, height, width]);
  await runKernel(gpu, naiveUnfold, variant, { folded, picture }, {});
  const expected = Float32Array.from({ length: channels * height * width }, (_, at) => {
    const [c, y, x] = [Math.floor(at / (height * width)), Math.floor(at / width) % height, at % width];
    return data[(c * h + (y % h)) * w + (x % w)];
  });
  expect(await readTensor(gpu, picture)).toEqual(expected);
});
