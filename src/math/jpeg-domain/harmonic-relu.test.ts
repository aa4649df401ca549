import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { forwardBlock, inverseBlock } from './block';
import { harmonicRelu, reluMask } from './harmonic-relu';
import { maskMixing } from './mask-mixing';
import { randomBlocks } from './random-blocks';
import { rectifierErrorCurves } from './rectifier-errors';

const random = createRandom(6);
const block = () => Float64Array.from({ length: 64 }, () => random.normal());

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < 64; i++) largest = Math.max(largest, Math.abs(a[i] - b[i]));
  return largest;
}

/** The definition, with a mask of one's own. */
function rectifiedBy(coefficients: Float64Array, mask: ArrayLike<number>): Float64Array {
  const pixels = new Float64Array(64);
  inverseBlock(coefficients, 0, pixels, 0);
  for (let i = 0; i < 64; i++) pixels[i] *= mask[i];
  forwardBlock(pixels, 0, pixels, 0);
  return pixels;
}

describe('harmonicRelu', () => {
  it('is the spatial ReLU where it is exact, or φ is 15', () => {
    const coefficients = block();
    const pixels = new Float64Array(64);
    inverseBlock(coefficients, 0, pixels, 0);
    const expected = pixels.map((x) => Math.max(x, 0));
    forwardBlock(expected, 0, expected, 0);
    for (const [mode, phi] of [
      ['exact', 3],
      ['asm', 15],
      ['apx', 15],
    ] as const) {
      expect(largestDifference(harmonicRelu(coefficients, mode, phi), expected)).toBeLessThan(1e-14);
    }
    expect(largestDifference(harmonicRelu(coefficients, 'asm', 6), expected)).toBeGreaterThan(0.01);
  });

  it.each([1, 4, 9, 14])('ASM is the harmonic mixing of its mask, φ = %i', (phi) => {
    const coefficients = block();
    const mixing = maskMixing(reluMask(coefficients, phi));
    const mixed = Float64Array.from({ length: 64 }, (_, row) =>
      coefficients.reduce((sum, value, at) => sum + mixing[64 * row + at] * value, 0),
    );
    const asm = harmonicRelu(coefficients, 'asm', phi);
    expect(largestDifference(asm, mixed)).toBeLessThan(1e-13);
    expect(largestDifference(asm, rectifiedBy(coefficients, reluMask(coefficients, phi)))).toBeLessThan(1e-13);
  });

  it('tells a wrong mask', () => {
    const coefficients = block();
    const mask = reluMask(coefficients, 5);
    mask[27] = 1 - mask[27];
    const asm = harmonicRelu(coefficients, 'asm', 5);
    expect(largestDifference(rectifiedBy(coefficients, mask), asm)).toBeGreaterThan(1e-4);
  });

  it('APX rectifies the band alone; with φ = 1 all pixels share a sign', () => {
    const flat = block();
    flat[0] = -3;
    expect([...harmonicRelu(flat, 'apx', 1)]).toEqual(Array.from({ length: 64 }, () => 0));
    flat[0] = 3;
    const kept = harmonicRelu(flat, 'apx', 1);
    expect(
      largestDifference(
        kept,
        Float64Array.from({ length: 64 }, (_, i) => (i === 0 ? 3 : 0)),
      ),
    ).toBeLessThan(1e-14);
    expect([...reluMask(new Float64Array(64), 7)]).toEqual(Array.from({ length: 64 }, () => 0));
    expect(() => reluMask(flat, 0)).toThrow('1…15');
  });
});

describe('maskMixing', () => {
  it('is the written sum', () => {
    const mask = Uint8Array.from({ length: 64 }, () => random.integer(2));
    const mixing = maskMixing(mask);
    const wave = (k: number, i: number) =>
      (k === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * i + 1) * k * Math.PI) / 16);
    for (const [row, column] of [
      [0, 0],
      [9, 17],
      [63, 5],
      [20, 44],
    ]) {
      let sum = 0;
      for (let at = 0; at < 64; at++) {
        const [i, j] = [at >> 3, at % 8];
        sum += mask[at] * wave(row >> 3, i) * wave(row % 8, j) * wave(column >> 3, i) * wave(column % 8, j);
      }
      expect(mixing[64 * row + column]).toBeCloseTo(sum, 14);
    }
    expect(() => maskMixing([1, 2])).toThrow('64 pixels');
  });
});

describe('rectifierErrorCurves', () => {
  // Reference: 10⁶ blocks, by numpy; mean over the blocks of each block's RMSE.
  const ASM = [
    0.3444, 0.2951, 0.2393, 0.1705, 0.1222, 0.0785, 0.0489, 0.0311, 0.015, 0.0085, 0.0045, 0.0018, 0.0004, 0, 0,
  ];
  const APX = [
    0.3652, 0.3339, 0.2969, 0.2532, 0.2188, 0.1803, 0.142, 0.1085, 0.0721, 0.0525, 0.0369, 0.0229, 0.0103, 0.0031, 0,
  ];

  it('gives the reference curves for random blocks', () => {
    const box = rectifierErrorCurves(randomBlocks('box', createRandom(1), new Float64Array(64 * 60_000)));
    ASM.forEach((value, i) => expect(Math.abs(box.asmMean[i] - value)).toBeLessThan(0.001));
    APX.forEach((value, i) => expect(Math.abs(box.apxMean[i] - value)).toBeLessThan(0.001));
    const uniform = rectifierErrorCurves(randomBlocks('uniform', createRandom(2), new Float64Array(64 * 20_000)));
    for (const [phi, asm, apx] of [
      [1, 0.3795, 0.389],
      [8, 0.1684, 0.2495],
    ]) {
      expect(Math.abs(uniform.asmMean[phi - 1] - asm)).toBeLessThan(0.001);
      expect(Math.abs(uniform.apxMean[phi - 1] - apx)).toBeLessThan(0.001);
    }
  });

  it('agrees with harmonicRelu and reluMask, block by block', () => {
    const blocks = randomBlocks('uniform', createRandom(3), new Float64Array(64 * 3));
    const errors = rectifierErrorCurves(blocks);
    for (const phi of [1, 6, 13, 15]) {
      const squares = { asm: 0, apx: 0 };
      let flips = 0;
      for (let at = 0; at < blocks.length; at += 64) {
        const one = blocks.subarray(at, at + 64);
        const exact = harmonicRelu(one, 'exact', 15);
        for (const mode of ['asm', 'apx'] as const) {
          squares[mode] += harmonicRelu(one, mode, phi).reduce((sum, x, i) => sum + (x - exact[i]) ** 2, 0);
        }
        const truth = reluMask(one, 15);
        flips += reluMask(one, phi).filter((bit, i) => bit !== truth[i]).length;
      }
      expect(errors.asm[phi - 1]).toBeCloseTo(Math.sqrt(squares.asm / 192), 12);
      expect(errors.apx[phi - 1]).toBeCloseTo(Math.sqrt(squares.apx / 192), 12);
      expect(errors.mask[phi - 1]).toBe(flips / 192);
    }
    expect(() => rectifierErrorCurves([1])).toThrow('64 numbers');
  });
});
