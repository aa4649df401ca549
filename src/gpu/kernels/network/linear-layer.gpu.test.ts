import { expect, test } from 'vitest';
import { linear } from '../../../math/layers/pointwise';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { relativeL2, runKernel, sentinelTensor } from '../../testing/kernel-test';
import { signedNumbers } from '../../testing/network-case';
import { linearLayer } from './linear-layer';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  [1, 1, 1],
  [3, 17, 10],
  [67, 5, 3],
])('%i pictures, %i inputs, %i classes', async (batch, inputs, classes) => {
  const source = signedNumbers(inputs * batch, 71);
  const weights = signedNumbers(classes * inputs, 72);
  const bias = signedNumbers(classes, 73);
  const logits = sentinelTensor(gpu, 'logits', [batch, classes]);
  const tensor = (label: string, data: Float32Array) => createTensor(gpu, { label, shape: [data.length], data });
  await runKernel(
    gpu,
    linearLayer,
    {},
    { source: tensor('source', source), weights: tensor('weights', weights), bias: tensor('bias', bias), logits },
    { batch, inputs, classes },
  );
  const expected = Array.from({ length: batch }, (_, b) => {
    const one = Float64Array.from({ length: inputs }, (__, i) => source[i * batch + b]);
    return Array.from(linear(one, weights, bias));
  }).flat();
  expect(relativeL2(await readTensor(gpu, logits), expected)).toBeLessThan(1e-6);
});
