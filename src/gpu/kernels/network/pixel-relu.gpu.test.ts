import { expect, test } from 'vitest';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { runKernel, sentinelTensor } from '../../testing/kernel-test';
import { signedNumbers } from '../../testing/network-case';
import { pixelRelu } from './pixel-relu';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([1, 63, 64, 257])('%i quads, to the last bit', async (quads) => {
  const source = signedNumbers(4 * quads, 91);
  const result = sentinelTensor(gpu, 'result', [4 * quads]);
  const tensor = createTensor(gpu, { label: 'source', shape: [source.length], data: source });
  await runKernel(gpu, pixelRelu, {}, { source: tensor, result }, { quads });
  expect(await readTensor(gpu, result)).toEqual(source.map((value) => Math.max(value, 0)));
});
