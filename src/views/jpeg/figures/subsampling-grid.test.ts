import { describe, expect, it } from 'vitest';
import { subsamplingGrid, subsamplingName } from './subsampling-grid';

const factors = (...pairs: readonly [number, number][]) =>
  pairs.map(([horizontal, vertical]) => ({ horizontal, vertical }));
const colour = (h: number, v: number, h2 = 1, v2 = 1) => factors([h, v], [h2, v2], [h2, v2]);

describe('J:a:b names', () => {
  it.each([
    ['4:4:4', colour(1, 1)],
    ['4:4:4', colour(2, 2, 2, 2)],
    ['4:2:2', colour(2, 1)],
    ['4:2:2', colour(2, 2, 1, 2)],
    ['4:2:0', colour(2, 2)],
    ['4:4:0', colour(1, 2)],
    ['4:1:1', colour(4, 1)],
    ['4:1:0', colour(4, 2)],
    ['grey', factors([2, 2])],
    [null, colour(3, 1)],
    [null, colour(1, 4)],
    [null, colour(1, 1, 2, 1)],
    [null, factors([2, 2], [1, 1], [2, 1])],
    [null, factors([1, 1], [1, 1])],
  ])('%s', (name, components) => {
    expect(subsamplingName(components)).toBe(name);
  });
});

describe('the grid of samples', () => {
  it('is J:a:b’s own for the usual', () => {
    const grid = subsamplingGrid(colour(2, 2));
    expect([grid.columns, grid.rows]).toEqual([4, 2]);
    expect(grid.groups.map((group) => group.samples.length)).toEqual([8, 2]);
    expect(grid.groups[1].components).toEqual([1, 2]);
    expect(grid.groups[1].samples[1]).toEqual({ x: 2, y: 0, width: 2, height: 2 });
  });

  it.each([
    colour(3, 1),
    colour(3, 2, 2, 1),
    colour(4, 4, 3, 1),
    factors([1, 1], [2, 1], [1, 4], [3, 2]),
    factors([1, 1]),
  ])('is covered by every component’s samples, just once', (...components) => {
    const { columns, rows, groups } = subsamplingGrid(components);
    for (const { samples } of groups) {
      const area = samples.reduce((sum, { width, height }) => sum + width * height, 0);
      expect(area).toBeCloseTo(columns * rows, 9);
      for (const { x, y, width, height } of samples) {
        expect(x + width).toBeLessThanOrEqual(columns + 1e-9);
        expect(y + height).toBeLessThanOrEqual(rows + 1e-9);
      }
    }
  });
});
