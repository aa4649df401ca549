import { describe, expect, test } from 'vitest';
import { FFT_RADICES } from '../kernels/fft-constants';
import { sharedSource } from '../link';
import { cheapestRadices, planFft } from './fft-plan';

describe('planFft', () => {
  test('splits every length up to 1200 into passes of that length, or a padded one', () => {
    const wrong: number[] = [];
    for (let length = 1; length <= 1200; length++) {
      const { padded, bluestein, passes } = planFft(length);
      let span = 1;
      let right = bluestein ? padded >= 2 * length - 1 : padded === length;
      for (const pass of passes) {
        right &&= pass.span === span && (pass.radix === 1 || FFT_RADICES.some((radix) => radix === pass.radix));
        span *= pass.radix;
      }
      if (!right || span !== padded) wrong.push(length);
    }
    expect(wrong).toEqual([]);
  });

  test('goes by Bluestein exactly where a prime factor is above 13', () => {
    const smooth = (length: number) => {
      let rest = length;
      for (const p of [2, 3, 5, 7, 11, 13]) while (rest % p === 0) rest /= p;
      return rest === 1;
    };
    const lengths = Array.from({ length: 1200 }, (_, index) => index + 1);
    expect(lengths.filter((length) => planFft(length).bluestein === smooth(length))).toEqual([]);
  });

  test('takes few passes for the usual sides', () => {
    expect(planFft(512).passes).toHaveLength(3);
    expect(planFft(1024).passes.length).toBeLessThanOrEqual(3);
    expect(planFft(1000).passes).toHaveLength(3);
    expect(planFft(64).passes).toHaveLength(2);
  });

  test('puts even radices at both ends, where rows are handled in pairs', () => {
    const radices = planFft(6 * 6 * 25).passes.map(({ radix }) => radix);
    expect(radices[0] % 2).toBe(0);
    expect(radices[radices.length - 1] % 2).toBe(0);
  });

  test('length 1 is one empty pass', () => {
    expect(planFft(1).passes).toEqual([{ radix: 1, span: 1 }]);
  });

  test('refuses what is no length', () => {
    for (const length of [0, -4, 2.5, NaN]) expect(() => planFft(length)).toThrow(RangeError);
  });
});

test('a length with a large prime factor has no radices of its own', () => {
  expect(cheapestRadices(17)).toBeNull();
  expect(cheapestRadices(2 * 1009)).toBeNull();
});

test('every radix has its codelet', () => {
  for (const radix of [1, ...FFT_RADICES])
    expect(sharedSource(`fft-radix-${radix}`), `radix ${radix}`).toContain('butterfly');
});
