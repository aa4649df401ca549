import { expect, test } from 'vitest';
import { createDct2d } from '../../math/dct';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { DCT_SIZES, shuffledSpectra } from '../testing/dct-case';
import { relativeL2, runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { createTurns } from '../transforms/dct';
import { dctConstants } from './dct-constants';
import { dctFromSpectrum } from './dct-from-spectrum';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each(DCT_SIZES)('%i×%i', async (width, height) => {
  const channels = 2;
  const variant = { constants: dctConstants({ width, height, channels }) };
  const picture = testPixels(channels * height * width, 4);
  const data = Float32Array.from(shuffledSpectra(picture, { width, height, channels }));
  const spectrum = createTensor(gpu, { label: 'spectrum', shape: [data.length], data });
  const coefficients = sentinelTensor(gpu, 'coefficients', [channels, height, width]);
  const turns = createTurns(gpu, width, height);
  await runKernel(gpu, dctFromSpectrum, variant, { spectrum, turns, coefficients }, {});
  const expected = new Float64Array(picture.length);
  const plan = createDct2d(width, height);
  for (let c = 0; c < channels; c++) {
    const [from, to] = [c * height * width, (c + 1) * height * width];
    plan.forward(picture.subarray(from, to), expected.subarray(from, to));
  }
  expect(relativeL2(await readTensor(gpu, coefficients), expected)).toBeLessThan(2e-7);
});
