import { expect, test } from 'vitest';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { relativeL2, runKernel, sentinelTensor } from '../../testing/kernel-test';
import { signedNumbers } from '../../testing/network-case';
import { inputCoefficients } from './input-coefficients';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  [1, 64],
  [7, 64],
  [16, 15],
  [3, 1],
])('%i blocks, %i coefficients of each', async (blocks, coefficients) => {
  const raw = signedNumbers(3 * blocks * 64, 31);
  const rows = signedNumbers(12, 32);
  const result = sentinelTensor(gpu, 'result', [3, blocks, coefficients]);
  await runKernel(
    gpu,
    inputCoefficients,
    {},
    {
      raw: createTensor(gpu, { label: 'raw', shape: [raw.length], data: raw }),
      rows: createTensor(gpu, { label: 'rows', shape: [3, 4], data: rows }),
      result,
    },
    { blocks, coefficients },
  );
  const expected = Float64Array.from({ length: 3 * blocks * coefficients }, (_, at) => {
    const [channel, block, k] = [
      Math.floor(at / coefficients / blocks),
      Math.floor(at / coefficients) % blocks,
      at % coefficients,
    ];
    let sum = k === 0 ? 8 * rows[4 * channel + 3] : 0;
    for (let c = 0; c < 3; c++) sum += rows[4 * channel + c] * raw[(c * blocks + block) * 64 + k];
    return sum;
  });
  expect(relativeL2(await readTensor(gpu, result), expected)).toBeLessThan(1e-6);
});
