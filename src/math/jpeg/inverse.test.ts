import { describe, expect, it, test } from 'vitest';
import { createRandom } from '../random';
import { FORWARD_COSINES, forwardDctBlock } from './forward-dct';
import { dequantise, inverseDct } from './inverse-dct';
import { samplesOf, type CoefficientPlane } from './inverse-integer';

const random = createRandom(8);

/** The double sum as T.81 writes it. */
function definition(coefficients: ArrayLike<number>, y: number, x: number): number {
  const c = (k: number) => (k === 0 ? Math.SQRT1_2 : 1);
  let sum = 0;
  for (let v = 0; v < 8; v++)
    for (let u = 0; u < 8; u++)
      sum +=
        c(v) *
        c(u) *
        coefficients[8 * v + u] *
        Math.cos(((2 * y + 1) * v * Math.PI) / 16) *
        Math.cos(((2 * x + 1) * u * Math.PI) / 16);
  return sum / 4;
}

/** What an encoder makes of random samples of some contrast. */
function plane(blocks: number, contrast: number, step: number, precision = 8): CoefficientPlane {
  const coefficients = new Int16Array(64 * blocks);
  const samples = new Uint8Array(64);
  const exact = new Float64Array(64);
  const more = 2 ** (precision - 8);
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 64; i++) samples[i] = 128 + contrast * (random.next() - 0.5);
    forwardDctBlock(samples, 0, 8, exact, 0, new Float64Array(64));
    exact.forEach((value, i) => (coefficients[64 * block + i] = Math.round((more * value) / step)));
  }
  return { table: new Uint16Array(64).fill(step), coefficients, blockColumns: blocks, blockRows: 1 };
}

function exactSamples({ coefficients, table, blockColumns }: CoefficientPlane, level: number): Float64Array {
  const values = new Float64Array(coefficients.length);
  for (let block = 0; block < blockColumns; block++) {
    const own = inverseDct(dequantise(coefficients.subarray(64 * block, 64 * block + 64), table));
    own.forEach((value, i) => {
      const limited = Math.min(Math.max(value + level, 0), 2 * level - 1);
      values[(i >> 3) * 8 * blockColumns + 8 * block + (i & 7)] = limited;
    });
  }
  return values;
}

describe('inverse DCT', () => {
  it('is the sum of T.81', () => {
    const coefficients = Float64Array.from({ length: 64 }, () => 2000 * (random.next() - 0.5));
    inverseDct(coefficients).forEach((value, i) =>
      expect(Math.abs(value - definition(coefficients, i >> 3, i & 7))).toBeLessThan(2e-9),
    );
  });

  it('undoes the forward one', () => {
    const samples = Uint8Array.from({ length: 64 }, () => random.integer(256));
    const coefficients = new Float64Array(64);
    forwardDctBlock(samples, 0, 8, coefficients, 0, new Float64Array(64));
    inverseDct(coefficients).forEach((value, i) => expect(value + 128).toBeCloseTo(samples[i], 10));
    expect(FORWARD_COSINES).toHaveLength(8);
  });
});

describe('samples', () => {
  test.each([
    [40, 1],
    [200, 1],
    [255, 16],
    [60, 30],
  ])('of contrast %i and steps of %i are at most a level from the definition, and seldom that', (contrast, step) => {
    const component = plane(300, contrast, step);
    const exact = exactSamples(component, 128);
    const samples = samplesOf(component, 8);
    const off = exact.map((value, i) => Math.abs(value - samples[i]));
    expect(Math.max(...off)).toBeLessThan(0.7);
    // Beyond a half only where the integers rounded the other way.
    expect(off.filter((value) => value > 0.5).length / off.length).toBeLessThan(0.06);
  });

  it('of 12 bits come out alike', () => {
    const component = plane(300, 200, 5, 12);
    const samples = samplesOf(component, 12);
    expect(samples).toBeInstanceOf(Uint16Array);
    const off = exactSamples(component, 2048).map((value, i) => Math.abs(value - samples[i]));
    expect(Math.max(...off)).toBeLessThan(0.9);
    expect(samples.some((value) => value > 2200)).toBe(true);
  });

  it('are the same by every short cut', () => {
    // One coefficient more, too small to be seen by itself, leads around each short cut.
    const sparse = plane(40, 0, 1);
    for (let block = 0; block < 40; block++) {
      sparse.coefficients[64 * block] = random.integer(1600) - 800;
      if (block % 4 === 1) sparse.coefficients[64 * block + 3] = random.integer(200);
      if (block % 4 === 2) sparse.coefficients[64 * block + 24] = random.integer(200);
      if (block % 4 === 3) sparse.coefficients[64 * block + 1 + random.integer(63)] = random.integer(200);
    }
    const exact = exactSamples(sparse, 128);
    samplesOf(sparse, 8).forEach((value, i) => expect(Math.abs(value - exact[i])).toBeLessThan(0.6));
  });

  it('round halves up', () => {
    const dc = plane(8, 0, 1);
    for (let block = 0; block < 8; block++) dc.coefficients[64 * block] = 4 + 8 * (block - 4);
    const samples = samplesOf(dc, 8);
    expect(Array.from({ length: 8 }, (_, block) => samples[8 * block])).toEqual([
      125, 126, 127, 128, 129, 130, 131, 132,
    ]);
  });

  it('go to black and white where an edit asks for more than there is', () => {
    const component = plane(64, 0, 65535);
    for (let block = 0; block < 64; block++) component.coefficients[64 * block + block] = block % 2 ? 32767 : -32768;
    const exact = exactSamples(component, 128);
    const samples = samplesOf(component, 8);
    exact.forEach((value, i) => {
      expect(value === 0 || value === 255).toBe(true);
      expect(samples[i]).toBe(value);
    });
  });

  it('do not depend on how the array lies in its buffer', () => {
    const component = plane(6, 100, 3);
    const shifted = new Int16Array(64 * 6 + 1).subarray(1);
    shifted.set(component.coefficients);
    expect(samplesOf({ ...component, coefficients: shifted }, 8)).toEqual(samplesOf(component, 8));
  });

  it('refuse what does not fit', () => {
    const component = plane(2, 10, 1);
    expect(() => samplesOf({ ...component, blockRows: 2 }, 8)).toThrow('128 coefficients, expected 256');
    expect(() => samplesOf(component, 10)).toThrow('8 or 12 bits, not 10');
    expect(() => samplesOf({ ...component, table: new Uint16Array(63) }, 8)).toThrow('64 entries, not 63');
  });
});
