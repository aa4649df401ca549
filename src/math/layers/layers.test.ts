import { describe, expect, it } from 'vitest';
import { convolve, type ConvolutionWeights } from './convolution';
import golden from './golden/layers.json';
import { foldNorm, normalise, statistics } from './norm';
import type { PixelMap } from './pixel-map';
import { add, linear, meanOverPicture, relu } from './pointwise';

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  let largest = 0;
  for (let i = 0; i < expected.length; i++) largest = Math.max(largest, Math.abs(actual[i] - expected[i]));
  expect(largest).toBeLessThan(1e-13);
}

/** A kind of JSON number made one of the two that a convolution has. */
const oneOf = <Kind extends number>(value: number, kinds: readonly Kind[]): Kind => {
  const kind = kinds.find((each) => each === value);
  if (kind === undefined) throw new Error(`unexpected ${value}`);
  return kind;
};

describe('against PyTorch in double precision', () => {
  it.each(golden.convolutions)('convolution $size×$size, stride $stride, $inputs → $outputs', (one) => {
    const convolution: ConvolutionWeights = {
      ...one,
      size: oneOf(one.size, [1, 3]),
      stride: oneOf(one.stride, [1, 2]),
    };
    const y = convolve(
      { channels: one.inputs, height: one.height, width: one.width, data: Float64Array.from(one.x) },
      convolution,
    );
    expect([y.channels, y.height, y.width]).toEqual([one.outputs, one.outHeight, one.outWidth]);
    expectClose(y.data, one.y);
  });

  const { channels, height, width, norm, ...rest } = golden.layers;
  const map = (data: readonly number[]): PixelMap => ({ channels, height, width, data: Float64Array.from(data) });
  const x = map(rest.x);

  it('batch norm, with stored statistics and with the batch’s', () => {
    expectClose(normalise(x, norm).data, rest.normed);
    expectClose(normalise(x, { ...norm, ...statistics(x) }).data, rest.batchNormed);
  });

  it('ReLU, addition, mean, linear', () => {
    expectClose(relu(x).data, rest.relu);
    expectClose(add(x, map(rest.second)).data, rest.sum);
    expectClose(meanOverPicture(x), rest.pooled);
    expectClose(linear(rest.pooled, rest.weights, rest.bias), rest.linear);
  });
});

describe('what does not fit', () => {
  const x: PixelMap = { channels: 2, height: 2, width: 2, data: new Float64Array(8) };

  it('is refused by name', () => {
    const convolution: ConvolutionWeights = { outputs: 1, inputs: 3, size: 1, stride: 1, weights: [1, 2, 3] };
    expect(() => convolve(x, convolution)).toThrow('reads 3 channels');
    expect(() => convolve(x, { ...convolution, inputs: 2 })).toThrow('must have 2 weights');
    expect(() => add(x, { ...x, channels: 1 })).toThrow('Maps of one size');
    expect(() => linear([1, 2], [1, 2, 3], [0])).toThrow('2 weights');
  });
});

it('a folded norm gives what the two give one after the other', () => {
  const one = golden.convolutions[1];
  const x: PixelMap = { channels: one.inputs, height: one.height, width: one.width, data: Float64Array.from(one.x) };
  const convolution: ConvolutionWeights = { ...one, size: 3, stride: 1 };
  const norm = {
    gain: [1, -2, 0.5, 3, 1],
    offset: [0, 1, 2, 3, 4],
    mean: [1, 1, 0, 0, 2],
    variance: [1, 4, 2, 9, 0],
    epsilon: 1e-5,
  };
  const folded = foldNorm(convolution, norm);
  const y = convolve(x, folded.convolution);
  const size = y.height * y.width;
  const shifted = y.data.map((value, at) => value + folded.bias[Math.floor(at / size)]);
  const expected = normalise(convolve(x, convolution), norm).data;
  shifted.forEach((value, at) =>
    expect(Math.abs(value - expected[at])).toBeLessThan(1e-9 * (1 + Math.abs(expected[at]))),
  );
});
