import { expect, test } from 'vitest';
import { cellAt, lensLayout } from './lens-layout';

test.each([
  [1080, 10],
  [676, 5],
  [358, 3],
])('%i pixels have room for %i pictures in a row, and none stands out', (width, columns) => {
  const layout = lensLayout(width);
  expect(layout.tiles.filter(({ y }) => y === layout.tiles[0].y)).toHaveLength(columns);
  for (const { x, y } of layout.tiles) {
    expect(x + 8 * layout.cell).toBeLessThanOrEqual(width);
    expect(y + 8 * layout.cell).toBeLessThan(layout.height);
  }
});

test('a cell is found in every picture, and none between them', () => {
  const layout = lensLayout(1080);
  for (const { x, y } of layout.tiles) {
    expect(cellAt(layout, x, y)).toBe(0);
    expect(cellAt(layout, x + 8 * layout.cell - 1, y + 8 * layout.cell - 1)).toBe(63);
    expect(cellAt(layout, x + 5.5 * layout.cell, y + 2.5 * layout.cell)).toBe(21);
    expect(cellAt(layout, x + 8 * layout.cell + 3, y)).toBeNull();
  }
});

test('no room at all breaks nothing', () => {
  expect(lensLayout(0).cell).toBeGreaterThan(0);
});
