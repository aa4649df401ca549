import { expect, test } from 'vitest';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { runKernel, sentinelTensor } from '../../testing/kernel-test';
import { signedNumbers } from '../../testing/network-case';
import { mapAdd } from './map-add';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([1, 63, 64, 257])('%i quads, to the last bit', async (quads) => {
  const one = signedNumbers(4 * quads, 81);
  const other = signedNumbers(4 * quads, 82);
  const sum = sentinelTensor(gpu, 'sum', [4 * quads]);
  const tensor = (label: string, data: Float32Array) => createTensor(gpu, { label, shape: [data.length], data });
  await runKernel(gpu, mapAdd, {}, { one: tensor('one', one), other: tensor('other', other), sum }, { quads });
  expect(await readTensor(gpu, sum)).toEqual(one.map((value, at) => value + other[at]));
});
