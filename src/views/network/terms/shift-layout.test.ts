import { expect, test } from 'vitest';
import { shiftLayout } from './shift-layout';

test.each([
  [3, 1, 5],
  [3, 2, 7],
  [1, 2, 2],
  [1, 1, 1],
] as const)('a %i-wide kernel of stride %i takes from %i blocks in all', (size, stride, count) => {
  const { tiles, cell, width, height } = shiftLayout(size, stride, 300, 300);
  expect(tiles).toHaveLength(count);
  for (const { x, y } of tiles) {
    expect(x + 8 * cell).toBeLessThanOrEqual(width);
    expect(y + 8 * cell).toBeLessThanOrEqual(height);
  }
});

test('no room at all breaks nothing, and a shift by nothing is the identity', () => {
  expect(shiftLayout(3, 1, 0, 0).cell).toBeGreaterThan(0);
  const [own] = shiftLayout(1, 1, 300, 300).tiles;
  expect(own.matrix.every((value, at) => value === Number(at % 9 === 0))).toBe(true);
});
