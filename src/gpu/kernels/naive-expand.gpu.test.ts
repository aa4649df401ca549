import { expect, test } from 'vitest';
import { createRealDft2d } from '../../math/dft';
import { createNaiveDft2d } from '../../math/naive-basis';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { relativeL2, runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { frequencyBins } from '../transforms/naive-bins';
import { naiveConstants } from './naive-constants';
import { naiveExpand } from './naive-expand';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  [1, 1],
  [2, 1],
  [1, 5],
  [2, 2],
  [3, 4],
  [8, 6],
  [9, 7],
  [130, 5],
] as const)('%i×%i', async (width, height) => {
  const variant = { constants: naiveConstants({ width, height, channels: 1 }) };
  const [w, h] = [Math.max(1, width - 1), Math.max(1, height - 1)];
  const picture = testPixels(height * width, 8);
  const plane = new Float64Array(h * w);
  picture.forEach((value, at) => (plane[(Math.floor(at / width) % h) * w + ((at % width) % w)] += value));
  const dft = createRealDft2d(w, h);
  const half = new Float64Array(2 * h * dft.halfWidth);
  dft.forward(plane, half);
  const data = Float32Array.from(half, (value) => value * Math.sqrt(w * h));
  const folded = createTensor(gpu, { label: 'folded', shape: [data.length], data });
  const bins = createTensor(gpu, {
    label: 'bins',
    shape: [width + height, 2],
    data: new Uint32Array([...frequencyBins(width), ...frequencyBins(height)]),
  });
  const naive = createNaiveDft2d(width, height);
  const expected = new Float64Array(2 * height * naive.halfWidth);
  naive.forward(picture, expected);
  const coefficients = sentinelTensor(gpu, 'coefficients', [expected.length]);
  await runKernel(gpu, naiveExpand, variant, { folded, bins, coefficients }, {});
  expect(relativeL2(await readTensor(gpu, coefficients), expected)).toBeLessThan(2e-7);
});
