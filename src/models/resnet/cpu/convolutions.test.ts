import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockMap } from '../../../math/jpeg-domain/block';
import { applyFactored } from '../../../math/jpeg-domain/factored';
import { bandSize, keepBand, naturalBlocks, zigZagBlocks } from '../../../math/jpeg-domain/zig-zag';
import { createRandom } from '../../../math/random';
import type { ConvolutionTask, CpuConvolution } from './cpu-convolution';
import { createCpuMap } from './cpu-map';
import { createDenseConvolution } from './dense-convolution';
import { createFactoredConvolution } from './factored-convolution';

const BATCH = 2;

const shapes = fc.record({
  outputs: fc.constantFrom(1, 3, 4, 5),
  inputs: fc.constantFrom(1, 2, 3),
  size: fc.constantFrom(1 as const, 3 as const),
  stride: fc.constantFrom(1 as const, 2 as const),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
  psi: fc.integer({ min: 1, max: 15 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

type Shape = typeof shapes extends fc.Arbitrary<infer Value> ? Value : never;

/** The runner's convolution against the f64 reference, each picture of a batch, with a bias. */
function check(
  { outputs, inputs, size, stride, rows, columns, psi, seed }: Shape,
  make: (task: ConvolutionTask) => CpuConvolution,
) {
  const random = createRandom(seed);
  const normals = (count: number) => Float32Array.from({ length: count }, () => random.normal());
  const n = bandSize(psi);
  const mapOf = (channels: number, scale: number) =>
    createCpuMap({
      ...{ channels, height: 8 * rows * scale, width: 8 * columns * scale },
      ...{ domain: 'jpeg', coefficients: n, batch: BATCH },
    });
  const task: ConvolutionTask = {
    convolution: { outputs, inputs, size, stride, weights: normals(outputs * inputs * size * size) },
    bias: normals(outputs),
    input: mapOf(inputs, stride),
    output: mapOf(outputs, 1),
  };
  const convolution = make(task);
  // A second run must not see what the first left behind.
  for (let run = 0; run < 2; run++) {
    task.input.data.set(normals(task.input.data.length));
    task.output.data.fill(NaN);
    convolution.run();
  }
  const inputBlocks = rows * columns * stride * stride * n;
  const outputBlocks = rows * columns * n;
  for (let b = 0; b < BATCH; b++) {
    const map = blockMap(inputs, rows * stride, columns * stride);
    for (let c = 0; c < inputs; c++) {
      const from = (c * BATCH + b) * inputBlocks;
      map.data.set(naturalBlocks(task.input.data.subarray(from, from + inputBlocks), n), c * (inputBlocks / n) * 64);
    }
    const expected = applyFactored(map, task.convolution, psi);
    for (let at = 0; at < expected.data.length; at += 64) {
      expected.data[at] += 8 * (task.bias?.[Math.floor(at / (64 * rows * columns))] ?? NaN);
    }
    const wanted = zigZagBlocks(keepBand(expected.data, psi), n);
    for (let o = 0; o < outputs; o++) {
      for (let i = 0; i < outputBlocks; i++) {
        const got = task.output.data[(o * BATCH + b) * outputBlocks + i];
        expect(Math.abs(got - wanted[o * outputBlocks + i])).toBeLessThan(2e-5);
      }
    }
  }
}

const runs = { numRuns: 25, seed: 5 };

it('factored, shifts on inputs and outputs', () => {
  fc.assert(
    fc.property(shapes, (shape) => check(shape, (task) => createFactoredConvolution(task, shape.psi, 'split'))),
    runs,
  );
});

it('factored, shifts on inputs alone', () => {
  fc.assert(
    fc.property(shapes, (shape) => check(shape, (task) => createFactoredConvolution(task, shape.psi, 'inputs'))),
    runs,
  );
});

it.each(['windowed', 'exploded'] as const)('%s, kept and slice by slice', (form) => {
  fc.assert(
    fc.property(shapes, fc.boolean(), (shape, kept) =>
      check(shape, (task) => createDenseConvolution(task, form, kept ? Infinity : 0)),
    ),
    { numRuns: 12, seed: 6 },
  );
});
