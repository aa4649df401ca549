import { expect, test } from 'vitest';
import { HIGHEST, rowWindow, scrollTopFor } from './row-window';

const short = { rows: 1000, rowHeight: 18, viewHeight: 180 };
const long = { rows: 10_000_000, rowHeight: 18, viewHeight: 180 };

test('rows in view are drawn where they belong', () => {
  const window = rowWindow(short, 900);
  expect(window.height).toBe(18_000);
  expect(window.first).toBeLessThanOrEqual(50);
  expect(window.first + window.count).toBeGreaterThanOrEqual(60);
  expect(window.top).toBe(window.first * 18);
});

test('the ends of a list that is longer than a browser’s box can be reached', () => {
  expect(rowWindow(long, 0).first).toBe(0);
  const end = rowWindow(long, HIGHEST - 180);
  expect(end.height).toBe(HIGHEST);
  expect(end.first + end.count).toBe(long.rows);
  expect(end.top + end.count * 18).toBeCloseTo(HIGHEST, 3);
});

test.each([short, long])('a row is brought into view, and one in view is left alone', (list) => {
  for (const row of [0, 1, 77, 500, list.rows - 1]) {
    const scrollTop = scrollTopFor(list, row, 0);
    const window = rowWindow(list, scrollTop);
    const y = window.top + (row - window.first) * list.rowHeight - scrollTop;
    expect(y).toBeGreaterThanOrEqual(-0.51);
    expect(y + list.rowHeight).toBeLessThanOrEqual(list.viewHeight + 0.51);
    expect(scrollTopFor(list, row, scrollTop)).toBeCloseTo(scrollTop, 3);
  }
});

test('a list without rows draws none', () => {
  expect(rowWindow({ rows: 0, rowHeight: 18, viewHeight: 100 }, 0).count).toBe(0);
});
