import { describe, expect, test } from 'vitest';
import { planesToShown, type ColorMode } from '../../math/color';
import { squaredError, squaredNorm } from '../../math/metrics';
import { openGpu } from '../gpu';
import { createMetrics, sumPairs } from '../metrics/metrics';
import { reductionOf } from '../metrics/reduction';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { errorSum } from './error-sum';

describe.each(['storage', 'workgroup'] as const)('error-sum, %s shape', async (shape) => {
  const gpu = await openGpu({ gpu: navigator.gpu, shape });

  test.each([
    ['rgb', 1, 1],
    ['rgb', 61, 37],
    ['ycbcr', 61, 37],
    ['luma', 300, 400],
    ['ycbcr', 640, 501],
  ] as const)('%s of %i×%i', async (color: ColorMode, width, height) => {
    const channels = color === 'luma' ? 1 : 3;
    const length = channels * width * height;
    const data = testPixels(length, 3);
    if (color === 'ycbcr') for (let i = length / 3; i < length; i++) data[i] -= 128;
    const noise = testPixels(length, 4);
    const changed = data.map((value, i) => value + 0.05 * (noise[i] - 128));
    const tensors = {
      picture: createTensor(gpu, { label: 'picture', shape: [channels, height, width], data }),
      rebuilt: createTensor(gpu, { label: 'rebuilt', shape: [channels, height, width], data: changed }),
    };
    const metrics = createMetrics(gpu, { width, height, color }, tensors);
    metrics.encodeError();
    gpu.frame.submit();
    const { squaredError: error, squaredNorm: norm } = await metrics.readError();
    const shown = (planes: Float32Array) => planesToShown(planes, color, new Float64Array(length));
    expect(error / squaredError(shown(changed), shown(data))).toBeCloseTo(1, 5.7);
    expect(norm / squaredNorm(shown(data))).toBeCloseTo(1, 5.7);
    // The second time the kernels are there, and the frame itself carries the measurement.
    metrics.encodeError();
    gpu.frame.submit();
    expect(await metrics.readError()).toEqual({ squaredError: error, squaredNorm: norm });
    metrics.destroy();
    await expect(metrics.readError()).rejects.toThrow('gone');
  });

  test('every partial sum is written, and nothing is counted twice', async () => {
    const pixels = 5000;
    const { partials, uniforms, variant } = reductionOf(shape, pixels);
    const picture = createTensor(gpu, { label: 'picture', shape: [pixels], data: new Float32Array(pixels).fill(2) });
    const rebuilt = createTensor(gpu, { label: 'rebuilt', shape: [pixels], data: new Float32Array(pixels).fill(5) });
    const sums = sentinelTensor(gpu, 'sums', [partials, 2]);
    const gram = { gram_00: 1, gram_01: 0, gram_02: 0, gram_11: 1, gram_12: 0, gram_22: 1 };
    const overrides = { ...variant.overrides, CHANNELS: 1 };
    await runKernel(
      gpu,
      errorSum,
      { overrides, slots: variant.slots },
      { picture, rebuilt, sums },
      { pixels, ...uniforms, ...gram },
    );
    expect(sumPairs(await readTensor(gpu, sums))).toEqual([9 * pixels, 4 * pixels]);
  });
});
