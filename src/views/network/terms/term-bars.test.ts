import { expect, test } from 'vitest';
import type { Term, Terms } from '../../../engine/network/api';
import { termBars } from './term-bars';

const term = (value: number, coefficient: number): Term => ({
  ...{ inputChannel: 1, dy: 0, dx: -1, coefficient, input: value / 2, weight: 2, value },
});
const terms: Terms = {
  id: 'conv1',
  terms: [term(4, 0), term(-3, 1), term(2, 8), term(0.5, 9)],
  count: 9,
  sum: 3.75,
  listed: 3.5,
  normed: 1,
  actual: 1,
};

test('the terms are drawn as they were', () => {
  expect(termBars(terms, 3, 360)).toMatchSnapshot();
});

test('each bar begins where the one above ends, and the last ends at the sum', () => {
  const { rows, rest, listed, zero } = termBars(terms, 3, 360);
  expect(rows.map(({ running }) => running)).toEqual([4, 1, 3, 3.75]);
  expect([rest, listed]).toEqual([6, 3]);
  expect(rows[0].x).toBe(zero);
  for (let i = 1; i < rows.length; i++) {
    const start = rows[i].value < 0 ? rows[i].x + rows[i].width : rows[i].x;
    expect(Math.abs(start - rows[i - 1].end)).toBeLessThan(0.21);
  }
});

test('all terms need no row for the rest, and none at all leave an axis', () => {
  expect(termBars({ ...terms, count: 4 }, 9, 360).rows).toHaveLength(4);
  expect(termBars({ ...terms, terms: [], count: 0, sum: 0 }, 9, 0).xTicks.length).toBeGreaterThan(0);
});
