import { describe, expect, test } from 'vitest';
import { forwardColor } from '../../math/jpeg/forward-color';
import { blockinessOf } from '../../math/jpeg/psnr-b';
import { openGpu } from '../gpu';
import { createJpegMetrics, sumCounts } from '../jpeg/jpeg-metrics';
import { createTensor } from '../tensor';
import { testPixels } from '../testing/kernel-test';
import { errorPlan, MOST_ROWS_EACH } from './rgba-error';

const squaredDifference = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0);

const withoutAlpha = (rgba: Uint8Array): Uint8Array => rgba.filter((_, i) => i % 4 !== 3);

function reference(picture: Uint8Array, rebuilt: Uint8Array, width: number, height: number) {
  const luma = forwardColor(rebuilt, 0);
  return {
    squaredErrorRgb: squaredDifference(withoutAlpha(rebuilt), withoutAlpha(picture)),
    squaredErrorLuma: squaredDifference(luma, forwardColor(picture, 0)),
    blockiness: blockinessOf(luma, width, height),
  };
}

describe.each(['storage', 'workgroup'] as const)('rgba-error, %s shape', async (shape) => {
  const gpu = await openGpu({ gpu: navigator.gpu, shape });
  const tensor = (label: string, rgba: Uint8Array, width: number, height: number) =>
    createTensor(gpu, { label, shape: [height, width], data: new Uint32Array(rgba.buffer) });

  const measure = async (picture: Uint8Array, rebuilt: Uint8Array, width: number, height: number) => {
    const tensors = [tensor('picture', picture, width, height), tensor('rebuilt', rebuilt, width, height)] as const;
    const metrics = createJpegMetrics(gpu, { width, height }, ...tensors);
    metrics.encodeError();
    gpu.frame.submit();
    const error = await metrics.readError();
    metrics.destroy();
    return error;
  };

  test.each([
    [1, 1],
    [7, 9],
    [1, 40],
    [6, 3000],
    [2050, 3],
    [61, 37],
    [640, 501],
  ])('%i×%i: the very sums', async (width, height) => {
    const picture = Uint8Array.from(testPixels(4 * width * height, 3), Math.floor);
    const rebuilt = Uint8Array.from(testPixels(4 * width * height, 4), Math.floor);
    expect(await measure(picture, rebuilt, width, height)).toEqual(reference(picture, rebuilt, width, height));
  });

  test('the largest errors there are overflow nothing', async () => {
    const [width, height] = [512, 400];
    const picture = new Uint8Array(4 * width * height);
    const rebuilt = new Uint8Array(4 * width * height).fill(255);
    const { squaredErrorRgb, squaredErrorLuma } = await measure(picture, rebuilt, width, height);
    expect([squaredErrorRgb, squaredErrorLuma]).toEqual([3 * 65_025 * width * height, 65_025 * width * height]);
  });

  test('nothing differs from itself', async () => {
    const picture = Uint8Array.from(testPixels(4 * 30 * 20, 3), Math.floor);
    const { squaredErrorRgb, squaredErrorLuma, blockiness } = await measure(picture, picture, 30, 20);
    expect([squaredErrorRgb, squaredErrorLuma]).toEqual([0, 0]);
    expect(blockiness.boundary).toBeGreaterThan(0);
  });
});

test('partial sums keep every bit', () => {
  const partials = Uint32Array.of(1, 2, 3, 0xffff, 4, 5, 6, 0xffff, 7, 0, 0, 0xffff, 0, 0, 0, 0xffff);
  expect(sumCounts(partials)).toEqual([8 + 4 * 65_536, 2 + 5 * 65_536, 3 + 6 * 65_536, 2 * 0xffffffff]);
});

test.each(['storage', 'workgroup'] as const)('%s: few partial sums, and none that could overflow', (shape) => {
  expect(MOST_ROWS_EACH * 4 * 3 * 65_025).toBeLessThan(2 ** 32);
  for (const [width, height] of [
    [1, 1],
    [1, 65_000],
    [8192, 1024],
    [6000, 4000],
    [65_000, 1],
  ]) {
    const { uniforms, partials } = errorPlan(shape, width, height);
    expect(uniforms.rows_each).toBeLessThanOrEqual(MOST_ROWS_EACH);
    expect(uniforms.strips * 4).toBeGreaterThanOrEqual(width);
    expect(partials * 32).toBeLessThan(2 ** 20);
  }
});
