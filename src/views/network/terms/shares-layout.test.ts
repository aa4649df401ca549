import { expect, test } from 'vitest';
import { cellOfShares, sharesLayout } from './shares-layout';

test.each([
  [240, 300],
  [340, 240],
  [600, 200],
])('in %i×%i both grids have room, and their cells are found', (width, height) => {
  const layout = sharesLayout(width, height);
  expect(layout.width).toBeLessThanOrEqual(width);
  expect(layout.height).toBeLessThanOrEqual(height);
  for (const [grid, count] of [
    ['neighbours', 3],
    ['coefficients', 8],
  ] as const) {
    const { x, y, cell } = layout[grid];
    expect(cellOfShares(layout, x + 0.5, y + 0.5)).toEqual({ grid, index: 0 });
    expect(cellOfShares(layout, x + count * cell - 0.5, y + count * cell - 0.5)).toEqual({
      grid,
      index: count * count - 1,
    });
  }
  expect(cellOfShares(layout, 1, 1)).toBeNull();
});
