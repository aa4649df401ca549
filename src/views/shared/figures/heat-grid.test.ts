import { expect, test } from 'vitest';
import { cellAfterKey } from './HeatGrid';

test('arrows walk the grid and stop at its edges', () => {
  expect(cellAfterKey('ArrowRight', 0)).toBe(1);
  expect(cellAfterKey('ArrowDown', 0)).toBe(8);
  expect(cellAfterKey('ArrowLeft', 8)).toBe(8);
  expect(cellAfterKey('ArrowUp', 5)).toBe(5);
  expect(cellAfterKey('End', 18)).toBe(23);
  expect(cellAfterKey('Home', 18)).toBe(16);
  expect(cellAfterKey('Tab', 18)).toBeUndefined();
});
