import { describe, expect, it } from 'vitest';
import { binAt, dragTo, endAfterKey, placeOfRange, rangeOfClause, startDrag } from './bin-brush';
import { countScale } from './count-scale';
import { heatCells, HEAT_LEVELS } from './heat-cells';
import { placeAfter, transformOf } from './heat-view';
import { histogramBars, type HistogramInput } from './histogram-bars';
import { nameBars } from './name-bars';
import { ratioLabels } from './ratio-labels';
import { movedSide, sidesBetween, sideTicks } from './side-axis';

describe('countScale', () => {
  it('gives one file a length and none none, on the logarithmic axis', () => {
    const { place, ticks } = countScale('log', 12_000, 4);
    expect(place(0)).toBe(0);
    expect(place(1)).toBeGreaterThan(0.05);
    expect(place(12_000)).toBeLessThan(1);
    expect(place(100) - place(10)).toBeCloseTo(place(1000) - place(100), 10);
    expect(ticks.map(({ label }) => label)).toEqual(['1', '100', '10k']);
  });

  it('is true to proportion on the linear axis, with whole ticks', () => {
    const { place, ticks } = countScale('linear', 3, 8);
    expect(place(2)).toBeCloseTo(2 * place(1), 10);
    expect(ticks.map(({ label }) => label)).toEqual(['0', '1', '2', '3']);
  });
});

describe('nameBars', () => {
  const names = [
    { name: '4:4:4', text: '4:4:4', all: 1000, left: 100, second: 10 },
    { name: '4:2:0', text: '4:2:0 with a name that has no room', all: 10, left: 0, second: 0 },
    { name: '', text: 'none', all: 1, left: 1, second: null },
  ];

  it('draws as before', () => {
    expect(nameBars({ names, width: 280, scale: 'log', pitch: 24 })).toMatchSnapshot();
  });

  it('keeps what is left within what there is, and cuts names', () => {
    const { bars } = nameBars({ names, width: 280, scale: 'linear', pitch: 24 });
    for (const { leftWidth, allWidth } of bars) expect(leftWidth).toBeLessThanOrEqual(allWidth);
    expect(bars[0].allWidth).toBeCloseTo(10 * bars[0].leftWidth, -1);
    expect(bars[1].label).toMatch(/^4:2:0.*…$/);
    expect(bars[1].outline).toBe('');
  });
});

const HISTOGRAM: HistogramInput = {
  edges: [90, 91, 92, 93, 94],
  all: [4, 0, 10, 1],
  left: [2, 0, 10, 0],
  solid: [1, 0, 9, 0],
  second: [0, 3, 3, 0],
  axis: 'linear',
  scale: 'linear',
  width: 240,
  height: 130,
};

describe('histogramBars', () => {
  it('draws as before', () => {
    expect(histogramBars(HISTOGRAM)).toMatchSnapshot();
  });

  it('draws a bar for each bin that holds a file, none for others', () => {
    const plot = histogramBars(HISTOGRAM);
    const bars = (path: string): number => path.split('M').length - 1;
    expect([plot.all, plot.left, plot.solid].map(bars)).toEqual([3, 2, 2]);
    expect(plot.edges).toHaveLength(5);
    expect(histogramBars({ ...HISTOGRAM, second: null }).second).toBe('');
  });

  it('keeps few ticks on a logarithmic axis of many decades', () => {
    const edges = Array.from({ length: 9 }, (_, decade) => 10 ** decade);
    const counts = edges.slice(1).map(() => 1);
    const { xTicks } = histogramBars({
      ...HISTOGRAM,
      edges,
      all: counts,
      left: counts,
      solid: null,
      second: null,
      axis: 'log',
    });
    expect(xTicks.length).toBeGreaterThan(1);
    expect(xTicks.length).toBeLessThanOrEqual(4);
  });

  it('has no bars where there is no bin', () => {
    const nothing = { ...HISTOGRAM, edges: [], all: [], left: [], solid: null, second: null };
    expect(histogramBars(nothing)).toMatchObject({ all: '', left: '', solid: '' });
  });
});

describe('a brush over bins', () => {
  const edges = [10, 20, 30, 40, 50];

  it('finds the bin under a place, and what lies beyond', () => {
    expect([5, 10, 19, 20, 49, 50].map((x) => binAt(edges, x))).toEqual([-1, 0, 0, 1, 3, 4]);
  });

  it('makes a range, moves it whole, and moves an end', () => {
    const fresh = startDrag(edges, null, 25);
    expect(dragTo(fresh, 3, 4)).toEqual({ from: 1, to: 3 });
    expect(dragTo(fresh, 0, 4)).toEqual({ from: 0, to: 1 });
    const range = { from: 1, to: 2 };
    expect(placeOfRange(edges, range)).toEqual({ from: 20, to: 40 });
    const inside = startDrag(edges, range, 30);
    expect(inside.hold).toBe('range');
    expect(dragTo(inside, 3, 4)).toEqual({ from: 2, to: 3 });
    expect(dragTo(inside, 9, 4)).toEqual({ from: 3, to: 4 });
    const end = startDrag(edges, range, 41);
    expect(end.hold).toBe('to');
    expect(dragTo(end, 0, 4)).toEqual({ from: 0, to: 1 });
    expect(startDrag(edges, range, 12).hold).toBe('new');
  });

  it('moves its ends by keys, never past each other', () => {
    const press = (key: string, shiftKey = false) => ({ key, shiftKey });
    expect(endAfterKey(press('ArrowRight'), 'from', { from: 1, to: 3 }, 10)).toEqual({ from: 2, to: 3 });
    expect(endAfterKey(press('ArrowRight', true), 'from', { from: 1, to: 3 }, 10)).toEqual({ from: 3, to: 3 });
    expect(endAfterKey(press('End'), 'to', { from: 1, to: 3 }, 10)).toEqual({ from: 1, to: 10 });
    expect(endAfterKey(press('Home'), 'from', { from: 1, to: 3 }, 10)).toEqual({ from: -1, to: 3 });
    expect(endAfterKey(press('x'), 'from', { from: 1, to: 3 }, 10)).toBeNull();
  });

  it('finds the bins of a clause', () => {
    expect(rangeOfClause(edges, { from: 20, to: 39.999 })).toEqual({ from: 1, to: 2 });
    expect(rangeOfClause(edges, { from: -Infinity, to: Infinity })).toEqual({ from: -1, to: 4 });
  });
});

describe('heatCells', () => {
  const input = { columns: 3, rows: 2, width: 30, height: 20, scale: 'log' as const, second: [1, 1, 0, 0, 0, 0] };
  const model = heatCells({ ...input, all: [5, 0, 7, 0, 1, 0], left: [100, 0, 0, 0, 1, 0] });

  it('has a tone a count and a ghost for what is filtered away', () => {
    expect(model.most).toBe(100);
    expect(model.levels[HEAT_LEVELS - 1]).toBe('M0,0H10V10H0Z');
    expect(model.levels.filter((path) => path.includes('M10,10'))).toHaveLength(1);
    expect(model.ghost).toBe('M20,0H30V10H20Z');
  });

  it('draws one line around neighbours of the second collection', () => {
    expect(model.second).toBe('M0,0H10M0,10H10M0,0V10M10,0H20M10,10H20M20,0V10');
  });
});

describe('the axes of the heat map', () => {
  it('keeps ticks apart, evenly spread where the axis is short', () => {
    const long = sideTicks({ from: 5, to: 13 }, 0.1);
    long.slice(1).forEach(({ at }, index) => {
      expect(at - long[index].at).toBeGreaterThanOrEqual(0.1);
    });
    expect(long.map(({ value }) => value)).toEqual([50, 100, 200, 500, 1000, 2000, 5000]);
    const short = sideTicks({ from: Math.log2(489.5), to: Math.log2(512) }, 0.1);
    expect(short.map(({ value }) => value)).toEqual([490, 495, 500, 505, 510]);
  });

  it('turns shares into whole pixels, at least one', () => {
    const octaves = { from: 3, to: 5 };
    expect(sidesBetween(octaves, 0, 0.5)).toEqual({ from: 8, to: 15 });
    expect(sidesBetween(octaves, 0.5, 0)).toEqual({ from: 8, to: 15 });
    expect(sidesBetween({ from: 0, to: 1 }, 0.1, 0.2)).toEqual({ from: 2, to: 2 });
    expect(movedSide(octaves, 8, 10, 10)).toBe(32);
    expect(movedSide(octaves, 8, 1, 1000)).toBe(9);
    expect(movedSide({ from: 0, to: 3 }, 1, -1, 100)).toBe(1);
  });

  it('comes back from a transform', () => {
    const field = { width: 400, height: 300 };
    const place = { zoom: 4, x: 0.6, y: 0.3 };
    const back = placeAfter(transformOf(place, field), field);
    expect(back.zoom).toBe(4);
    expect(back.x).toBeCloseTo(0.6, 12);
    expect(back.y).toBeCloseTo(0.3, 12);
    expect(placeAfter(transformOf({ zoom: 2, x: 0, y: 1 }, field), field)).toEqual({ zoom: 2, x: 0.25, y: 0.75 });
  });

  it('names the lines of shapes without one name upon another', () => {
    const lines = [
      { name: '3:2', x1: 0.1, y1: 1, x2: 1, y2: 0.1 },
      { name: '4:3', x1: 0.07, y1: 1, x2: 1, y2: 0.07 },
      { name: '1:1', x1: 0, y1: 1, x2: 1, y2: 0 },
    ];
    const labels = ratioLabels(lines, 400, 300);
    expect(labels).toHaveLength(3);
    labels.forEach((a, index) => {
      for (const b of labels.slice(index + 1))
        expect(Math.abs(a.x - b.x) >= 30 || Math.abs(a.y - b.y) >= 16).toBe(true);
    });
  });
});
