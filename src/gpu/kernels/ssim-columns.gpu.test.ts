import { describe, expect, test } from 'vitest';
import { planesToShown, shownToLuma } from '../../math/color';
import { createSsim } from '../../math/ssim';
import { openGpu } from '../gpu';
import { createMetrics } from '../metrics/metrics';
import { openSsim } from '../metrics/ssim';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { relativeL2, runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { ssimColumns } from './ssim-columns';

/** A smooth scene, so that windows differ from each other, and a copy with something wrong in it. */
function scene(
  width: number,
  height: number,
  channels: number,
): [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>] {
  const noise = testPixels(channels * width * height, 8);
  const a = noise.map(
    (value, i) => 128 + 100 * Math.sin((i % width) / 9) * Math.cos(i / width / 7) + 0.1 * (value - 128),
  );
  const b = a.map((value, i) => value + (i % width > width / 2 ? 0.3 * (noise[noise.length - 1 - i] - 128) : 0.5));
  return [a, b];
}

test('equal windows are alike and opposite ones are not, up to the last row', async () => {
  const gpu = await openGpu({ gpu: navigator.gpu });
  const [inside, band_rows] = [3, 10 + 13];
  // Means of s, d, s², d²: column 0 of two equal pictures, 1 of a picture and its negative, 2 of noise on grey.
  const columns = [
    [20, 0, 900, 0],
    [0, 10, 0, 900],
    [0, 0, 400, 400],
  ];
  const data = Float32Array.from(Array.from({ length: band_rows }, () => columns).flat(2));
  const moments = createTensor(gpu, { label: 'moments', shape: [band_rows, inside, 4], data });
  const similarity = sentinelTensor(gpu, 'similarity', [2, inside]);
  await runKernel(gpu, ssimColumns, {}, { moments, similarity }, { inside, band_top: 0, band_rows });
  const [c1, c2] = [6.5025, 58.5225];
  const opposite = (((255 ** 2 - 100) / 2 + c1) * (-800 / 2 + c2)) / (((255 ** 2 + 100) / 2 + c1) * (800 / 2 + c2));
  const one = [1, opposite, c2 / (400 + c2)];
  const expected = [8, 5].flatMap((windows) => one.map((value) => windows * value));
  expect(relativeL2(await readTensor(gpu, similarity), expected)).toBeLessThan(1e-6);
});

describe.each(['storage', 'workgroup'] as const)('SSIM, %s shape', async (shape) => {
  const gpu = await openGpu({ gpu: navigator.gpu, shape });

  test.each([
    ['luma', 64, 48],
    ['rgb', 53, 31],
    ['ycbcr', 40, 27],
    ['luma', 11, 11],
    ['luma', 12, 300],
  ] as const)('%s of %i×%i', async (color, width, height) => {
    const channels = color === 'luma' ? 1 : 3;
    const [a, b] = scene(width, height, channels);
    const [picture, rebuilt] = [a, b].map((data, i) =>
      createTensor(gpu, { label: `picture ${i}`, shape: [channels, height, width], data }),
    );
    const metrics = createMetrics(gpu, { width, height, color }, { picture, rebuilt });
    metrics.encodeSsim();
    gpu.frame.submit();
    const luma = (planes: Float32Array) =>
      shownToLuma(
        planesToShown(planes, color, new Float64Array(planes.length)),
        color,
        new Float64Array(width * height),
      );
    const expected = createSsim(width, height).measure(luma(a), luma(b));
    if (expected === null) throw new Error('The reference measured nothing.');
    expect(expected).toBeLessThan(0.99);
    const actual = await metrics.readSsim();
    expect(Math.abs((actual ?? NaN) - expected)).toBeLessThan(1e-5);
    metrics.destroy();
  });

  test('a picture larger than the scratch is measured in bands', async () => {
    const [width, height] = [60, 90];
    const [a, b] = scene(width, height, 1);
    const [picture, rebuilt] = [a, b].map((data, i) =>
      createTensor(gpu, { label: `picture ${i}`, shape: [1, height, width], data }),
    );
    const spec = { width, height, channels: 1, luma: [1, 0, 0] };
    const plan = await openSsim(gpu, spec, { picture, rebuilt }, 1400);
    plan.encode();
    gpu.frame.submit();
    const expected = createSsim(width, height).measure(a, b);
    expect(Math.abs((await plan.read()) - (expected ?? NaN))).toBeLessThan(1e-5);
  });

  test('there is none below one window', async () => {
    const plane = createTensor(gpu, { label: 'plane', shape: [1, 10, 40] });
    const metrics = createMetrics(gpu, { width: 40, height: 10, color: 'luma' }, { picture: plane, rebuilt: plane });
    metrics.encodeSsim();
    gpu.frame.submit();
    expect(await metrics.readSsim()).toBeNull();
  });
});
