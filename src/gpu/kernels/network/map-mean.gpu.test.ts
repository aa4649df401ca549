import { expect, test } from 'vitest';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { relativeL2, runKernel, sentinelTensor } from '../../testing/kernel-test';
import { signedNumbers } from '../../testing/network-case';
import { mapMean } from './map-mean';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  { pictures: 1, count: 1, step: 64 },
  { pictures: 131, count: 4, step: 15 },
  { pictures: 7, count: 64, step: 1 },
  { pictures: 65, count: 3, step: 1 },
])('$pictures pictures, $count numbers of each, $step apart', async ({ pictures, count, step }) => {
  const source = signedNumbers(pictures * count * step, 61);
  const scale = 1 / (step === 1 ? count : 8 * count);
  const means = sentinelTensor(gpu, 'means', [pictures]);
  const tensor = createTensor(gpu, { label: 'source', shape: [source.length], data: source });
  await runKernel(gpu, mapMean, {}, { source: tensor, means }, { pictures, count, step, scale });
  const expected = Float64Array.from({ length: pictures }, (_, picture) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += source[(picture * count + i) * step];
    return sum * scale;
  });
  expect(relativeL2(await readTensor(gpu, means), expected)).toBeLessThan(1e-6);
});
