import { expect, test } from 'vitest';
import { openGpu } from '../gpu';
import { sumPairs } from '../metrics/metrics';
import { reductionOf } from '../metrics/reduction';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { ssimSum } from './ssim-sum';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  ['storage', 1],
  ['storage', 70_001],
  ['workgroup', 70_001],
  ['workgroup', 300_000],
] as const)('ssim-sum, %s shape, %i values', async (shape, length) => {
  const data = testPixels(length, 2);
  const similarity = createTensor(gpu, { label: 'similarity', shape: [length], data });
  const { partials, uniforms, variant } = reductionOf(shape, length);
  const sums = sentinelTensor(gpu, 'sums', [partials, 2]);
  await runKernel(gpu, ssimSum, variant, { similarity, sums }, { length, ...uniforms });
  const [total, none] = sumPairs(await readTensor(gpu, sums));
  expect(Math.abs(total / data.reduce((sum, value) => sum + value, 0) - 1)).toBeLessThan(1e-6);
  expect(none).toBe(0);
});
