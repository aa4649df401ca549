import { expect, test } from 'vitest';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { runKernel } from '../../testing/kernel-test';
import { createTensor } from '../../tensor';
import { mapRangeCommon } from './map-range-common';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  [1, 0.25],
  [3, 7.5],
  [5, 1e9],
])('the largest of %i', async (maps, expected) => {
  const data = Float32Array.of(0.25, 7.5, 3, 0, 1e9, 5e9, -1);
  const ranges = createTensor(gpu, { label: 'ranges', shape: [7], data });
  await runKernel(gpu, mapRangeCommon, {}, { ranges }, { maps, common_range: 6 });
  expect([...(await readTensor(gpu, ranges))]).toEqual([...data.subarray(0, 6), expected]);
});
