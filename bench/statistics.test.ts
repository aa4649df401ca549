import { describe, expect, test } from 'vitest';
import { median, pairedRatios, quantile, quartiles } from './statistics';

describe('quantiles', () => {
  test('an odd sample has its middle value as the median, in any order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(quartiles([5, 3, 1, 4, 2])).toEqual({ q1: 2, median: 3, q3: 4 });
  });

  test('an even sample lies between its neighbours, as numpy.percentile has it', () => {
    expect(quartiles([1, 2, 3, 4])).toEqual({ q1: 1.75, median: 2.5, q3: 3.25 });
    expect(quantile([10, 20, 30, 50], 0.95)).toBeCloseTo(47, 12);
  });

  test('one value is every quantile, and the ends are the extremes', () => {
    expect(quartiles([7])).toEqual({ q1: 7, median: 7, q3: 7 });
    expect([quantile([3, 1, 2], 0), quantile([3, 1, 2], 1)]).toEqual([1, 3]);
  });

  test('the sample is left as it was', () => {
    const sample = [3, 1, 2];
    quartiles(sample);
    expect(sample).toEqual([3, 1, 2]);
  });

  test('no values, no number and no probability are refused', () => {
    expect(() => median([])).toThrow('at least one value');
    expect(() => median([1, Number.NaN])).toThrow('not a finite number');
    expect(() => quantile([1], 1.5)).toThrow('between 0 and 1; got 1.5');
  });
});

test('paired ratios go by round, and refuse rounds without a partner', () => {
  expect(pairedRatios([2, 6], [4, 3])).toEqual([0.5, 2]);
  expect(() => pairedRatios([1, 2], [1])).toThrow('got 2 and 1');
});
