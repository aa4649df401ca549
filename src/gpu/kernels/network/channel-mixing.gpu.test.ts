import { expect, test } from 'vitest';
import { convolve } from '../../../math/layers/convolution';
import type { KernelShape } from '../../device';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { relativeL2, runKernel, sentinelTensor } from '../../testing/kernel-test';
import { signedNumbers } from '../../testing/network-case';
import { channelMixing, mixingVariant, OUTPUT_TILE } from './channel-mixing';

const gpu = await openGpu({ gpu: navigator.gpu });

interface Case {
  readonly inputs: number;
  readonly outputs: number;
  readonly size: 1 | 3;
  readonly stride: 1 | 2;
  readonly batch: number;
  readonly height: number;
  readonly width: number;
}

/** Weights [outputs, inputs, taps] as the kernel takes them. */
function arranged(weights: Float32Array, { inputs, size }: Case, padded: number): Float32Array {
  const taps = size * size;
  const all = new Float32Array(taps * inputs * padded);
  weights.forEach((weight, at) => {
    const [tap, i, o] = [at % taps, Math.floor(at / taps) % inputs, Math.floor(at / taps / inputs)];
    all[(tap * inputs + i) * padded + o] = weight;
  });
  return all;
}

async function run(
  c: Case,
  source: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  step: number,
  scale: number,
  shape: KernelShape = 'storage',
) {
  const { inputs, outputs, size, stride, batch, height, width } = c;
  const [rows, columns] = [Math.ceil(height / stride), Math.ceil(width / stride)];
  const padded = Math.ceil(outputs / OUTPUT_TILE) * OUTPUT_TILE;
  const result = sentinelTensor(gpu, 'result', [outputs, batch, rows, columns]);
  const tensor = (label: string, data: Float32Array) => createTensor(gpu, { label, shape: [data.length], data });
  const paddedBias = new Float32Array(padded);
  paddedBias.set(bias);
  await runKernel(
    gpu,
    channelMixing,
    mixingVariant(shape, batch * rows * columns, outputs),
    {
      source: tensor('source', source),
      weights: tensor('weights', arranged(weights, c, padded)),
      bias: tensor('bias', paddedBias),
      result,
    },
    {
      positions: batch * rows * columns,
      rows,
      columns,
      source_rows: height,
      source_columns: width,
      source_size: batch * height * width,
      stride,
      taps: size * size,
      inputs,
      outputs,
      padded_outputs: padded,
      bias_step: step,
      bias_scale: scale,
    },
  );
  return readTensor(gpu, result);
}

test.each<Case>([
  { inputs: 3, outputs: 5, size: 3, stride: 1, batch: 2, height: 7, width: 9 },
  { inputs: 7, outputs: 17, size: 3, stride: 2, batch: 3, height: 6, width: 10 },
  { inputs: 5, outputs: 8, size: 3, stride: 2, batch: 1, height: 5, width: 3 },
  { inputs: 4, outputs: 9, size: 1, stride: 2, batch: 2, height: 8, width: 8 },
  { inputs: 33, outputs: 1, size: 1, stride: 1, batch: 1, height: 1, width: 13 },
  { inputs: 1, outputs: 3, size: 3, stride: 1, batch: 5, height: 1, width: 1 },
  { inputs: 16, outputs: 16, size: 3, stride: 1, batch: 1, height: 16, width: 16 },
])('$size×$size from $inputs to $outputs, stride $stride, $batch × $height × $width', async (c) => {
  const { inputs, outputs, size, stride, batch, height, width } = c;
  const area = height * width;
  const source = signedNumbers(inputs * batch * area, 3);
  const weights = signedNumbers(outputs * inputs * size * size, 4);
  const bias = signedNumbers(outputs, 5);
  const actual = await run(c, source, weights, bias, 1, 1);
  const out = Math.ceil(height / stride) * Math.ceil(width / stride);
  const expected = new Float64Array(outputs * batch * out);
  for (let b = 0; b < batch; b++) {
    const data = Float64Array.from({ length: inputs * area }, (_, at) => {
      return source[(Math.floor(at / area) * batch + b) * area + (at % area)];
    });
    const one = convolve({ channels: inputs, height, width, data }, { outputs, inputs, size, stride, weights });
    one.data.forEach((value, at) => {
      const o = Math.floor(at / out);
      expected[(o * batch + b) * out + (at % out)] = value + bias[o];
    });
  }
  expect(relativeL2(actual, expected)).toBeLessThan(1e-6);
  // As a GPU with many cores would have it.
  expect(relativeL2(await run(c, source, weights, bias, 1, 1, 'workgroup'), expected)).toBeLessThan(1e-6);
  // One weight forgotten is seen: a middle one, which reaches every position.
  const wrong = weights.slice();
  wrong[wrong.length - 1 - (size === 3 ? 4 : 0)] = 0;
  expect(relativeL2(await run(c, source, wrong, bias, 1, 1), expected)).toBeGreaterThan(1e-3);
});

test('a constant goes to every n-th position only, 8 times', async () => {
  const c: Case = { inputs: 2, outputs: 3, size: 1, stride: 1, batch: 1, height: 1, width: 45 };
  const bias = signedNumbers(3, 1);
  const actual = await run(c, new Float32Array(90), new Float32Array(6), bias, 15, 8);
  expect(Array.from(actual)).toEqual(
    Array.from({ length: 135 }, (_, at) => (at % 15 === 0 ? 8 * bias[Math.floor(at / 45)] : 0)),
  );
});
