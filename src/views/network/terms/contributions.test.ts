import { expect, test } from 'vitest';
import type { Term } from '../../../engine/network/api';
import { contributionsOf, neighbourName } from './contributions';

const term = (dy: number, dx: number, coefficient: number, value: number): Term => ({
  ...{ inputChannel: 0, dy, dx, coefficient, input: 1, weight: value, value },
});

test('terms are added by neighbour and by coefficient, with and without their signs', () => {
  const sums = contributionsOf([term(0, 0, 0, 3), term(0, 0, 9, -2), term(-1, 1, 9, 0.5)]);
  expect([sums.neighbours[4], sums.neighbourSizes[4], sums.neighbours[2]]).toEqual([1, 5, 0.5]);
  expect([sums.coefficients[9], sums.coefficientSizes[9]]).toEqual([-1.5, 2.5]);
  expect(sums.size).toBe(5.5);
});

test('neighbours have names', () => {
  expect([neighbourName(0, 0), neighbourName(-1, 1), neighbourName(1, 0)]).toEqual([
    'same block',
    'above right',
    'below',
  ]);
});
