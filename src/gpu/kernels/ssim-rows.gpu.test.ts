import { expect, test } from 'vitest';
import { gaussianWeights } from '../../math/ssim';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { relativeL2, runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { ssimRows } from './ssim-rows';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([1, 3])('ssim-rows, %i channels, a band of rows', async (CHANNELS) => {
  const [width, height, band_top, band_rows] = [35, 9, 3, 5];
  const [inside, pixels] = [width - 10, width * height];
  const shape = [CHANNELS, height, width];
  const [a, b] = [testPixels(CHANNELS * pixels, 1), testPixels(CHANNELS * pixels, 2)];
  const picture = createTensor(gpu, { label: 'picture', shape, data: a });
  const rebuilt = createTensor(gpu, { label: 'rebuilt', shape, data: b });
  const moments = sentinelTensor(gpu, 'moments', [band_rows, inside, 4]);
  const luma = CHANNELS === 1 ? [1, 0, 0] : [0.25, 0.5, 0.125];
  const uniforms = { width, pixels, inside, band_top, band_rows, luma_0: luma[0], luma_1: luma[1], luma_2: luma[2] };
  await runKernel(gpu, ssimRows, { overrides: { CHANNELS } }, { picture, rebuilt, moments }, uniforms);

  const weights = gaussianWeights();
  const lumaAt = (of: Float32Array, at: number) => {
    let sum = 0;
    for (let c = 0; c < CHANNELS; c++) sum += luma[c] * of[c * pixels + at];
    return sum;
  };
  const expected = new Float64Array(band_rows * inside * 4);
  for (let y = 0; y < band_rows; y++) {
    for (let x = 0; x < inside; x++) {
      for (let tap = 0; tap < 11; tap++) {
        const at = (band_top + y) * width + x + tap;
        const [s, d] = [lumaAt(a, at) + lumaAt(b, at) - 255, lumaAt(a, at) - lumaAt(b, at)];
        [s, d, s * s, d * d].forEach((value, i) => {
          expected[4 * (y * inside + x) + i] += weights[Math.abs(tap - 5)] * value;
        });
      }
    }
  }
  expect(relativeL2(await readTensor(gpu, moments), expected)).toBeLessThan(1e-6);
});
