import { describe, expect, it } from 'vitest';
import { chanceStrip, DOT, type Scored } from './chance-strip';
import { cellAfter, confusionView, gridPlaces } from './confusion-view';

const RESULT: Scored = {
  balanced: { value: 0.58, low: 0.52, high: 0.64 },
  accuracy: { value: 0.74, low: 0.69, high: 0.79 },
  shuffled: [0.5, 0.5, 0.5, 0.47, 0.54],
  majority: 0.7,
  labels: [
    { name: 'a', count: 70 },
    { name: 'b', count: 30 },
  ],
};

describe('chanceStrip', () => {
  it('draws as before', () => {
    expect(chanceStrip(RESULT, 600)).toMatchSnapshot();
  });

  it('stands everything on one axis', () => {
    const { guess, ticks, shuffled, balanced, left, right } = chanceStrip(RESULT, 600);
    expect([ticks[0].at, ticks[4].at]).toEqual([left, right]);
    expect(guess.at).toBe(ticks[2].at);
    expect(balanced.from).toBeLessThan(balanced.at);
    expect(Math.max(...shuffled.dots.map(({ x }) => x))).toBeLessThan(balanced.at);
  });

  it('draws a dot for every shuffle, equal ones above each other', () => {
    const { dots } = chanceStrip(RESULT, 600).shuffled;
    expect(dots).toHaveLength(5);
    expect(new Set(dots.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(5);
  });

  it('keeps two hundred equal shuffles within their row', () => {
    const plot = chanceStrip({ ...RESULT, shuffled: new Array<number>(200).fill(0.5) }, 300);
    for (const { y } of plot.shuffled.dots) {
      expect(y - DOT).toBeGreaterThan(plot.balanced.middle);
      expect(y + DOT).toBeLessThan(plot.accuracy.middle);
    }
  });
});

describe('confusionView', () => {
  const labels = ['a', 'b', 'c'].map((name, i) => ({ name, count: 10 - i }));
  const confusion = [
    [8, 2, 0],
    [1, 7, 1],
    [0, 4, 4],
  ];

  it('gives shares of rows', () => {
    const { rows, others } = confusionView({ labels, confusion });
    expect(rows[0].map(({ share }) => share)).toEqual([0.8, 0.2, 0]);
    expect(others).toBe(0);
  });

  it('makes one of the rare labels, and loses no file', () => {
    const view = confusionView({ labels, confusion }, 2);
    expect(view.others).toBe(2);
    expect(view.labels).toEqual([
      { name: 'a', count: 10 },
      { name: null, count: 17 },
    ]);
    expect(view.rows.map((row) => row.map(({ count }) => count))).toEqual([
      [8, 2],
      [1, 16],
    ]);
  });

  it('bears a row without files', () => {
    const { rows } = confusionView({ labels, confusion: [[0, 0, 0], ...confusion.slice(1)] });
    expect(rows[0].map(({ share }) => share)).toEqual([0, 0, 0]);
  });
});

describe('gridPlaces', () => {
  it.each([
    [340, 20],
    [340, 2],
    [1000, 20],
  ])('fits %i px with %i labels', (width, labels) => {
    const { left, cell, letters } = gridPlaces(width, labels);
    expect(left + cell * labels).toBeLessThanOrEqual(width + labels);
    expect(letters).toBeGreaterThan(1);
  });
});

describe('cellAfter', () => {
  it('walks within the grid', () => {
    expect(cellAfter('ArrowUp', { row: 0, column: 1 }, 3)).toEqual({ row: 0, column: 1 });
    expect(cellAfter('ArrowDown', { row: 0, column: 1 }, 3)).toEqual({ row: 1, column: 1 });
    expect(cellAfter('End', { row: 0, column: 1 }, 3)).toEqual({ row: 0, column: 2 });
    expect(cellAfter('a', { row: 0, column: 1 }, 3)).toBeUndefined();
  });
});
