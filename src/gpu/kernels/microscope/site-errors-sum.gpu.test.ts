import { expect, test } from 'vitest';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { runKernel, SENTINEL, sentinelTensor, testPixels } from '../../testing/kernel-test';
import { createTensor } from '../../tensor';
import { siteErrorsSum } from './site-errors-sum';

const gpu = await openGpu({ gpu: navigator.gpu });
const PARTS = 4;

test.each([1, 3, 127, 5003])('%i blocks', async (blocks) => {
  const values = 3;
  const data = testPixels(values * blocks, 2);
  const errors = createTensor(gpu, { label: 'errors', shape: [values, blocks], data });
  const sums = sentinelTensor(gpu, 'sums', [5 + values * PARTS]);
  await runKernel(gpu, siteErrorsSum, { overrides: { PARTS } }, { errors, sums }, { values, blocks, first: 5 });
  const actual = await readTensor(gpu, sums);
  expect([...actual.subarray(0, 5)]).toEqual(Array(5).fill(SENTINEL));
  for (let at = 0; at < values * PARTS; at++) {
    const value = Math.floor(at / PARTS);
    let expected = 0;
    for (let b = at % PARTS; b < blocks; b += PARTS) expected += data[value * blocks + b];
    expect(Math.abs(actual[5 + at] - expected)).toBeLessThanOrEqual(1e-6 * expected);
  }
});
