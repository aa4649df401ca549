/** Golden values: scripts/golden/make_psnr_b.py. */
import { describe, expect, test } from 'vitest';
import cases from './golden/psnr-b.json';
import { blockinessOf, psnrB } from './psnr-b';

const squaredDifference = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0);

test('the cases show blocks, and do not', () => {
  expect(new Set(cases.map(({ blocky }) => blocky))).toEqual(new Set([true, false]));
});

describe.each(cases)('numpy, $width×$height at quality $quality', ({ width, height, original, decoded, ...golden }) => {
  test('sums and decibels', () => {
    const blockiness = blockinessOf(Uint8Array.from(decoded), width, height);
    expect(blockiness).toEqual({ boundary: golden.boundary, inner: golden.inner });
    expect(psnrB(squaredDifference(original, decoded), blockiness, width, height)).toBeCloseTo(golden.psnrB, 10);
  });
});

test('a flat picture without error is perfect at any size', () => {
  for (const [width, height] of [
    [1, 1],
    [1, 20],
    [7, 9],
  ]) {
    const blockiness = blockinessOf(new Uint8Array(width * height).fill(9), width, height);
    expect(psnrB(0, blockiness, width, height)).toBe(Infinity);
  }
});

test('below a block’s side the weight stays 1', () => {
  const luma = Uint8Array.from({ length: 16 }, (_, x) => (x < 8 ? 0 : 15));
  const blockiness = blockinessOf(luma, 16, 1);
  expect(blockiness).toEqual({ boundary: 225, inner: 0 });
  expect(psnrB(0, blockiness, 16, 1)).toBeCloseTo(10 * Math.log10(65_025 / 225), 12);
});
