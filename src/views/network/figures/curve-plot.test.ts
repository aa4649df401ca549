import { expect, test } from 'vitest';
import { curvePlot, curveRows, roundUp, type CurveSpec, type Series } from './curve-plot';

const series = (id: string, values: readonly (number | null)[], more: Partial<Series> = {}): Series => ({
  ...{ id, name: id, hue: 1, look: 'line' },
  points: values.map((value, index) => ({ at: index + 1, value })),
  ...more,
});
const spec = (...all: readonly Series[]): CurveSpec => ({
  series: all,
  x: { name: 'φ', domain: [1, 15], text: String, ticks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] },
  y: { name: 'share', domain: [0, 1], text: String },
});

test('points lie where their values say, on the scale that is theirs', () => {
  const two: CurveSpec = {
    ...spec(series('a', [0, 1]), series('b', [10, 20], { right: true, hue: 3 })),
    right: { name: 'dB', domain: [0, 40], text: String },
  };
  const plot = curvePlot(two, 400, 200);
  const { left, right, top, bottom } = plot.frame;
  expect(plot.curves[0].marks).toEqual([
    { at: 1, x: left, y: bottom },
    { at: 2, x: Math.round((left + (right - left) / 14) * 10) / 10, y: top },
  ]);
  expect(plot.curves[1].marks[1].y).toBeCloseTo((top + bottom) / 2, 1);
  expect(plot.xOf(15)).toBe(right);
  expect(plot.rightTicks.length).toBeGreaterThan(1);
});

test('a value that is not there breaks the line and has no mark', () => {
  const { curves } = curvePlot(spec(series('a', [0.5, null, 0.5, NaN, 0.5])), 400, 200);
  expect(curves[0].path.match(/M/g)).toHaveLength(3);
  expect(curves[0].marks.map(({ at }) => at)).toEqual([1, 3, 5]);
});

test('a narrow plot drops ticks and takes more rows for its legend, a wide one keeps all', () => {
  const many = spec(...['as converted', 'as retrained', 'the paper’s'].map((name) => series(name, [0.1])));
  const [narrow, wide] = [curvePlot(many, 220, 200), curvePlot(many, 900, 200)];
  expect(wide.xTicks.map(({ label }) => Number(label))).toEqual(many.x.ticks);
  expect(narrow.xTicks.length).toBeLessThan(9);
  for (const [index, { at }] of narrow.xTicks.entries())
    if (index > 0) expect(at - narrow.xTicks[index - 1].at).toBeGreaterThanOrEqual(30);
  expect(new Set(narrow.legend.map(({ y }) => y)).size).toBeGreaterThan(1);
  expect(new Set(wide.legend.map(({ y }) => y)).size).toBe(1);
  expect(narrow.frame.top).toBeGreaterThan(wide.frame.top);
});

test('rows of a table bring the series together, where they have values and where not', () => {
  const [a, b] = [series('a', [1, 2]), { ...series('b', []), points: [{ at: 1.5, value: 9 }] }];
  expect(curveRows([a, b])).toEqual([
    { at: 1, values: [1, null] },
    { at: 1.5, values: [null, 9] },
    { at: 2, values: [2, null] },
  ]);
});

test('scales end on round numbers', () => {
  expect(roundUp(0.3652, 0.1)).toBe(0.4);
  expect(roundUp(0, 0.1)).toBe(0.1);
});

test('the drawn plot', () => {
  const { curves, ...plot } = curvePlot(
    {
      ...spec(series('a', [0.2, 0.4, 0.3]), series('b', [0.9, null, 0.1], { look: 'rings', hue: 2 })),
      x: { name: 'kept', domain: [1, 10], text: (value) => `${value} %`, logarithmic: true },
    },
    320,
    180,
  );
  expect({ ...plot, xOf: plot.xOf(3), yOf: plot.yOf(0.5), paths: curves.map(({ path }) => path) }).toMatchSnapshot();
});
