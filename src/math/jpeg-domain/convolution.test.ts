import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convolve, type ConvolutionWeights } from '../layers/convolution';
import { createRandom } from '../random';
import { blockMap, toBlocks, toPixels, type BlockMap } from './block';
import { applyExploded, explodedMap } from './explode';
import { applyFactored, factoredCost } from './factored';
import { coefficientTerms } from './terms';
import { applyWindowed, windowedMap } from './windowed';
import { keepBand } from './zig-zag';

interface Shape {
  readonly outputs: number;
  readonly inputs: number;
  readonly size: 1 | 3;
  readonly stride: 1 | 2;
  /** Of the output, in blocks. */
  readonly rows: number;
  readonly columns: number;
}

function made(shape: Shape, seed: number): { map: BlockMap; convolution: ConvolutionWeights } {
  const random = createRandom(seed);
  const { outputs, inputs, size, stride } = shape;
  const map = blockMap(inputs, shape.rows * stride, shape.columns * stride);
  map.data.forEach((_, at) => (map.data[at] = random.normal()));
  const weights = Float64Array.from({ length: outputs * inputs * size * size }, () => random.normal());
  return { map, convolution: { outputs, inputs, size, stride, weights } };
}

/** The definition: to pixels, convolved there, and back; the band cut before and after. */
function definition(map: BlockMap, convolution: ConvolutionWeights, psi = 15): BlockMap {
  const input = { ...map, data: keepBand(map.data.slice(), psi) };
  const y = toBlocks(convolve(toPixels(input), convolution));
  keepBand(y.data, psi);
  return y;
}

function expectSame(actual: BlockMap, expected: BlockMap): void {
  expect([actual.channels, actual.rows, actual.columns]).toEqual([expected.channels, expected.rows, expected.columns]);
  let largest = 0;
  expected.data.forEach((value, at) => (largest = Math.max(largest, Math.abs(value - actual.data[at]))));
  expect(largest).toBeLessThan(1e-12);
}

const shapes = fc.record({
  outputs: fc.constantFrom(1, 2, 3, 5),
  inputs: fc.constantFrom(1, 3, 4, 5),
  size: fc.constantFrom(1 as const, 3 as const),
  stride: fc.constantFrom(1 as const, 2 as const),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const seeds = fc.integer({ min: 1, max: 1e6 });
const bands = fc.integer({ min: 1, max: 15 });

describe('a convolution of coefficients is inverse DCT, convolution, DCT', () => {
  it('windowed', () => {
    fc.assert(
      fc.property(shapes, seeds, bands, (shape, seed, psi) => {
        const { map, convolution } = made(shape, seed);
        expectSame(applyWindowed(map, windowedMap(convolution), psi), definition(map, convolution, psi));
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  it('factored, in both orders', () => {
    fc.assert(
      fc.property(shapes, seeds, bands, (shape, seed, psi) => {
        const { map, convolution } = made(shape, seed);
        const expected = definition(map, convolution, psi);
        expectSame(applyFactored(map, convolution, psi, 'split'), expected);
        expectSame(applyFactored(map, convolution, psi, 'inputs'), expected);
      }),
      { numRuns: 25, seed: 2 },
    );
  });

  it.each([
    { outputs: 2, inputs: 3, size: 3, stride: 1, rows: 2, columns: 3 },
    { outputs: 3, inputs: 1, size: 3, stride: 2, rows: 2, columns: 1 },
    { outputs: 1, inputs: 3, size: 1, stride: 2, rows: 1, columns: 2 },
    { outputs: 3, inputs: 1, size: 1, stride: 1, rows: 1, columns: 1 },
  ] as const)('exploded, $size×$size, stride $stride', (shape) => {
    const { map, convolution } = made(shape, 9);
    const exploded = explodedMap(convolution, map.rows, map.columns);
    expectSame(applyExploded(map, exploded), definition(map, convolution));
    expectSame(applyExploded(map, exploded, 6), definition(map, convolution, 6));
    // Ξ's blocks are the windowed map's, and nothing lies outside its windows.
    const windowed = windowedMap(convolution);
    const { rows, columns } = shape;
    const width = map.rows * map.columns * 64;
    const height = rows * columns * 64;
    const expected = new Float64Array(exploded.data.length);
    windowed.neighbours.forEach(({ dy, dx }, d) => {
      for (let at = 0; at < rows * columns; at++) {
        const row = shape.stride * Math.floor(at / columns) + dy;
        const column = shape.stride * (at % columns) + dx;
        if (row < 0 || row >= map.rows || column < 0 || column >= map.columns) continue;
        for (let pair = 0; pair < shape.outputs * shape.inputs; pair++) {
          for (let i = 0; i < 4096; i++) {
            const to = (pair * height + at * 64 + (i >> 6)) * width + (row * map.columns + column) * 64 + (i % 64);
            expected[to] = windowed.data[(d * shape.outputs * shape.inputs + pair) * 4096 + i];
          }
        }
      }
    });
    let largest = 0;
    expected.forEach((value, at) => (largest = Math.max(largest, Math.abs(value - exploded.data[at]))));
    expect(largest).toBeLessThan(1e-13);
  });

  it('tells a weight that is wrong', () => {
    const { map, convolution } = made({ outputs: 1, inputs: 1, size: 3, stride: 1, rows: 2, columns: 2 }, 3);
    const wrong = Float64Array.from(convolution.weights);
    wrong[5] += 0.01;
    expect(() =>
      expectSame(applyFactored(map, { ...convolution, weights: wrong }), definition(map, convolution)),
    ).toThrow();
  });

  it('refuses what does not fit', () => {
    const { map, convolution } = made({ outputs: 1, inputs: 3, size: 3, stride: 2, rows: 1, columns: 1 }, 3);
    const odd = blockMap(3, 3, 2);
    expect(() => applyFactored(odd, convolution)).toThrow('whole blocks');
    expect(() => applyWindowed({ ...map, channels: 2 }, windowedMap(convolution))).toThrow('reads 3 channels');
    expect(() => applyExploded(blockMap(3, 4, 4), explodedMap(convolution, 2, 2))).toThrow('made for 2×2');
    const wide = { outputs: 96, inputs: 96, size: 3, stride: 1, weights: new Float32Array(96 * 96 * 9) } as const;
    expect(() => windowedMap(wide)).toThrow('bytes');
  });
});

describe('factoredCost', () => {
  const convolution = (inputs: number, outputs: number, size: 1 | 3, stride: 1 | 2): ConvolutionWeights => ({
    ...{ inputs, outputs, size, stride },
    weights: new Float64Array(inputs * outputs * size * size),
  });

  it('mixes as much as the convolution does in pixels, at full band', () => {
    expect(factoredCost(convolution(32, 32, 3, 1), 4, 4)).toMatchObject({ order: 'split', mixing: 32 * 32 * 9 * 1024 });
    expect(factoredCost(convolution(32, 64, 3, 2), 4, 4)).toMatchObject({ order: 'inputs', mixing: 32 * 64 * 9 * 256 });
    expect(factoredCost(convolution(5, 7, 1, 1), 2, 2)).toMatchObject({ shifts: 0, mixing: 35 * 256 });
  });

  it('falls with the band', () => {
    const costs = Array.from(
      { length: 15 },
      (_, i) => factoredCost(convolution(64, 64, 3, 1), 2, 2, i + 1).multiplyAdds,
    );
    costs.slice(1).forEach((cost, i) => expect(cost).toBeGreaterThan(costs[i]));
    expect(costs[4] / costs[14]).toBeLessThan(0.35);
  });
});

describe('coefficientTerms', () => {
  it.each([
    { outputs: 2, inputs: 3, size: 3, stride: 1, rows: 2, columns: 2 },
    { outputs: 3, inputs: 2, size: 3, stride: 2, rows: 1, columns: 2 },
    { outputs: 1, inputs: 3, size: 1, stride: 2, rows: 2, columns: 1 },
  ] as const)('add up to the coefficient, $size×$size, stride $stride', (shape) => {
    const { map, convolution } = made(shape, 12);
    const y = definition(map, convolution);
    const random = createRandom(5);
    for (let i = 0; i < 12; i++) {
      const place = {
        channel: random.integer(shape.outputs),
        row: random.integer(shape.rows),
        column: random.integer(shape.columns),
        coefficient: random.integer(64),
      };
      const { terms, count, sum } = coefficientTerms(map, convolution, place);
      const block = (place.channel * y.rows + place.row) * y.columns + place.column;
      expect(sum).toBeCloseTo(y.data[64 * block + place.coefficient], 11);
      expect(terms.length).toBe(count);
      expect(terms.reduce((total, term) => total + term.value, 0)).toBeCloseTo(sum, 11);
      for (let t = 1; t < count; t++)
        expect(Math.abs(terms[t].value)).toBeLessThanOrEqual(Math.abs(terms[t - 1].value));
      for (const term of terms) expect(term.value).toBe(term.weight * term.input);
      const few = coefficientTerms(map, convolution, place, 7);
      expect(few).toEqual({ terms: terms.slice(0, 7), count, sum });
    }
  });

  it('has one term where a 1×1 kernel of stride 1 has one input', () => {
    const { map, convolution } = made({ outputs: 1, inputs: 1, size: 1, stride: 1, rows: 1, columns: 1 }, 2);
    const { terms } = coefficientTerms(map, convolution, { channel: 0, row: 0, column: 0, coefficient: 10 });
    expect(terms).toEqual([
      {
        ...{ inputChannel: 0, dy: 0, dx: 0, coefficient: 10 },
        ...{ input: map.data[10], weight: convolution.weights[0], value: map.data[10] * convolution.weights[0] },
      },
    ]);
  });
});
