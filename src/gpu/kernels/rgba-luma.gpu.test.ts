import { expect, test } from 'vitest';
import { rgbaToPlanes } from '../../math/color';
import { createSsim } from '../../math/ssim';
import { openGpu } from '../gpu';
import { createJpegMetrics } from '../jpeg/jpeg-metrics';
import { readTensor } from '../readback';
import { LUMA_UNIFORMS } from '../render/stage-painter';
import { createTensor } from '../tensor';
import { runKernel, SENTINEL, sentinelTensor, testPixels } from '../testing/kernel-test';
import { rgbaLuma } from './rgba-luma';

const gpu = await openGpu({ gpu: navigator.gpu });

const bytes = (label: string, rgba: Uint8Array, width: number, height: number) =>
  createTensor(gpu, { label, shape: [height, width], data: new Uint32Array(rgba.buffer) });

test.each([
  [1, 1],
  [7, 9],
  [131, 67],
])('%i×%i', async (width, height) => {
  const picture = Uint8Array.from(testPixels(4 * width * height, 8), Math.floor);
  const luma = sentinelTensor(gpu, 'luma', [height, width]);
  const tensors = { rgba: bytes('rgba', picture, width, height), luma };
  await runKernel(gpu, rgbaLuma, {}, tensors, { width, height, ...LUMA_UNIFORMS.rgb });
  const expected = rgbaToPlanes(picture, 'luma');
  const actual = await readTensor(gpu, luma);
  expect(actual).not.toContain(SENTINEL);
  actual.forEach((value, i) => expect(Math.abs(value - expected[i])).toBeLessThan(1e-6 * 255));
});

test('SSIM of luma is that of the reference, and there is none of a picture smaller than its window', async () => {
  const [width, height] = [61, 37];
  const picture = Uint8Array.from(testPixels(4 * width * height, 8), Math.floor);
  const noise = testPixels(4 * width * height, 9);
  const changed = picture.map((value, i) => Math.min(255, Math.max(0, value + 0.2 * (noise[i] - 128))));
  const tensors = [bytes('picture', picture, width, height), bytes('rebuilt', changed, width, height)] as const;
  const metrics = createJpegMetrics(gpu, { width, height }, ...tensors);
  const expected = createSsim(width, height).measure(rgbaToPlanes(picture, 'luma'), rgbaToPlanes(changed, 'luma'));
  for (let round = 0; round < 2; round++) {
    metrics.encodeSsim();
    gpu.frame.submit();
    const actual = await metrics.readSsim();
    expect(Math.abs((actual ?? NaN) - (expected ?? NaN))).toBeLessThan(1e-5);
    expect(actual).toBeLessThan(0.999);
  }
  metrics.destroy();
  await expect(metrics.readSsim()).rejects.toThrow('gone');
  const small = bytes('small', new Uint8Array(400), 10, 10);
  expect(await createJpegMetrics(gpu, { width: 10, height: 10 }, small, small).readSsim()).toBeNull();
});
