import { expect, test } from 'vitest';
import { ShapeError } from '../../../gpu/errors';
import { openGpu } from '../../../gpu/gpu';
import { readTensor } from '../../../gpu/readback';
import { relativeL2, sentinelTensor } from '../../../gpu/testing/kernel-test';
import { createTensor } from '../../../gpu/tensor';
import { BAND_SIZES } from '../../../math/jpeg-domain/band';
import { toBlocks, toPixels } from '../../../math/jpeg-domain/block';
import { naturalBlocks, zigZagBlocks } from '../../../math/jpeg-domain/zig-zag';
import { convolve } from '../../../math/layers/convolution';
import { createRandom } from '../../../math/random';
import type { Convolution } from '../network';
import { createDenseConvolution, createDenseScratch, type DenseSpec } from './dense-convolution';

const storage = await openGpu({ gpu: navigator.gpu, shape: 'storage' });
const workgroup = await openGpu({ gpu: navigator.gpu, shape: 'workgroup' });

interface Case {
  readonly inputs: number;
  readonly outputs: number;
  readonly size: 1 | 3;
  readonly stride: 1 | 2;
  readonly batch: number;
  readonly rows: number;
  readonly columns: number;
  readonly psi: number;
}

const CASES: readonly Case[] = [
  { inputs: 1, outputs: 1, size: 3, stride: 1, batch: 1, rows: 1, columns: 1, psi: 15 },
  { inputs: 3, outputs: 2, size: 3, stride: 1, batch: 1, rows: 3, columns: 2, psi: 15 },
  { inputs: 2, outputs: 3, size: 3, stride: 2, batch: 3, rows: 2, columns: 4, psi: 8 },
  { inputs: 3, outputs: 5, size: 1, stride: 2, batch: 2, rows: 4, columns: 2, psi: 15 },
  { inputs: 2, outputs: 2, size: 1, stride: 1, batch: 5, rows: 1, columns: 3, psi: 3 },
  { inputs: 5, outputs: 7, size: 3, stride: 1, batch: 2, rows: 2, columns: 2, psi: 1 },
];

function made({ inputs, outputs, size, stride, batch, rows, columns, psi }: Case, seed: number) {
  const random = createRandom(seed);
  const n = BAND_SIZES[psi - 1];
  const normal = (length: number) => Float32Array.from({ length }, () => random.normal());
  const convolution: Convolution = { inputs, outputs, size, stride, weights: normal(outputs * inputs * size * size) };
  return { n, convolution, data: normal(inputs * batch * rows * columns * n), bias: normal(outputs) };
}

/** Inverse DCT, convolution, bias, DCT, cut to the band: [outputs, batch, rows, columns, n]. */
function inF64(
  { batch, rows, columns, stride }: Case,
  { n, convolution, data, bias }: ReturnType<typeof made>,
): Float64Array {
  const [from, to] = [rows * columns * n, (rows * columns * n) / stride ** 2];
  const result = new Float64Array(convolution.outputs * batch * to);
  for (let b = 0; b < batch; b++) {
    const picture = new Float64Array(convolution.inputs * from);
    for (let c = 0; c < convolution.inputs; c++) {
      const start = (c * batch + b) * from;
      picture.set(data.subarray(start, start + from), c * from);
    }
    const blocks = { channels: convolution.inputs, rows, columns, data: naturalBlocks(picture, n) };
    const pixels = convolve(toPixels(blocks), convolution);
    const size = pixels.height * pixels.width;
    const biased = { ...pixels, data: pixels.data.map((value, at) => value + bias[Math.floor(at / size)]) };
    const coefficients = zigZagBlocks(toBlocks(biased).data, n);
    for (let o = 0; o < convolution.outputs; o++) {
      result.set(coefficients.subarray(o * to, (o + 1) * to), (o * batch + b) * to);
    }
  }
  return result;
}

const forms = ['windowed', 'exploded'] as const;

test.each(forms.flatMap((form) => CASES.map((one) => ({ form, ...one }))))(
  '$form: $inputs to $outputs channels, $size×$size, stride $stride, $rows×$columns blocks, batch $batch, ψ $psi',
  async ({ form, ...one }) => {
    const some = made(one, 3);
    const expected = inF64(one, some);
    for (const gpu of [storage, workgroup]) {
      const spec: DenseSpec = { ...one, n: some.n, form, bias: some.bias };
      const dense = await createDenseConvolution(gpu, some.convolution, spec);
      expect(dense.resident).toBe(true);
      const input = createTensor(gpu, { label: 'input', shape: [some.data.length], data: some.data });
      const output = sentinelTensor(gpu, 'output', [expected.length]);
      dense.encode(input, output);
      gpu.frame.submit();
      expect(relativeL2(await readTensor(gpu, output), expected)).toBeLessThan(1e-6);
      dense.destroy();
    }
    // A weight of another size would be told.
    some.convolution.weights[0] += 0.01;
    expect(relativeL2(inF64(one, some), expected)).toBeGreaterThan(1e-5);
  },
);

test.each(forms)(
  '%s: a map that is not kept, in slices and in chunks of positions, with a shared scratch',
  async (form) => {
    const gpu = storage;
    const [large, small] = [CASES[1], { ...CASES[2], batch: 11 }];
    // Room for a few rows of the map, and a few columns, at a time.
    const limits = { resident: 1000, slice: 450_000, gathered: 20_000 };
    const uses = [large, small].map((one) => ({ one, some: made(one, 5) }));
    const shapes = uses.map(({ one, some }) => ({ ...one, n: some.n, form, limits }));
    const scratch = createDenseScratch(
      gpu,
      uses.map(({ some }, at) => ({ convolution: some.convolution, shape: shapes[at] })),
    );
    expect(4 * scratch.slice.length).toBeLessThanOrEqual(limits.slice);
    const runs = await Promise.all(
      uses.map(async ({ one, some }, at) => {
        const dense = await createDenseConvolution(gpu, some.convolution, { ...shapes[at], bias: some.bias, scratch });
        const expected = inF64(one, some);
        const input = createTensor(gpu, { label: 'input', shape: [some.data.length], data: some.data });
        return { dense, expected, input, output: sentinelTensor(gpu, 'output', [expected.length]) };
      }),
    );
    for (const { dense, input, output } of [...runs, ...runs]) {
      expect(dense.resident).toBe(false);
      dense.encode(input, output);
    }
    gpu.frame.submit();
    for (const { output, expected, dense } of runs) {
      expect(relativeL2(await readTensor(gpu, output), expected)).toBeLessThan(1e-6);
      dense.destroy();
    }
    scratch.destroy();
  },
);

test('bytes are those of the whole map, whether it is kept or not', async () => {
  const { convolution } = made(CASES[1], 1);
  const shape = { ...CASES[1], n: 64 };
  const windowed = await createDenseConvolution(storage, convolution, { ...shape, form: 'windowed' });
  expect(windowed.bytes).toBe(4 * 9 * 3 * 2 * 64 * 64);
  const limits = { resident: 0, slice: 1e6, gathered: 1e6 };
  const exploded = await createDenseConvolution(storage, convolution, { ...shape, form: 'exploded', limits });
  expect(exploded.bytes).toBe(4 * 3 * 2 * (6 * 64) ** 2);
  for (const dense of [windowed, exploded]) dense.destroy();
});

test('sides that do not halve, and maps of another size, are refused', async () => {
  const { convolution } = made(CASES[2], 1);
  const shape: DenseSpec = { ...CASES[2], n: 36, form: 'windowed' };
  await expect(createDenseConvolution(storage, convolution, { ...shape, rows: 3 })).rejects.toThrow(ShapeError);
  const dense = await createDenseConvolution(storage, convolution, shape);
  const map = createTensor(storage, { label: 'map', shape: [4] });
  expect(() => dense.encode(map, map)).toThrow(ShapeError);
  dense.destroy();
});
