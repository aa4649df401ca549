import { describe, expect, it } from 'vitest';
import { barPlot, type Bin } from './bar-plot';

/** A comb: every third whole number is empty. */
const comb: Bin[] = Array.from({ length: 41 }, (_, i) => i - 20).map((n) => ({
  from: n - 0.5,
  to: n + 0.5,
  count: n % 3 === 0 ? 0 : 1000 >> Math.abs(n >> 1),
}));
const input = { bins: comb, domain: [-20.5, 20.5], width: 480, height: 200, logarithmic: false } as const;

describe('a histogram', () => {
  it('is drawn as it was', () => {
    const { place, valueAt, ...drawn } = barPlot(input);
    expect({ ...drawn, at: place(0, 500), value: valueAt(place(7, 0).x).toFixed(1) }).toMatchSnapshot();
  });

  it('on a logarithmic axis is drawn as it was', () => {
    const { frame, path, xTicks, yTicks } = barPlot({ ...input, logarithmic: true });
    expect({ frame, path, xTicks, yTicks }).toMatchSnapshot();
  });

  it('has a bar for every count and none where there is nothing', () => {
    const { path } = barPlot(input);
    expect(path.match(/M/g)).toHaveLength(comb.filter(({ count }) => count > 0).length);
  });

  it('shows a single count beside a million', () => {
    const bins = [
      { from: 0, to: 1, count: 1_000_000 },
      { from: 1, to: 2, count: 1 },
    ];
    const { place, frame } = barPlot({ ...input, bins, domain: [0, 2], logarithmic: true });
    expect(place(1, 1).y).toBeLessThan(frame.bottom - 3);
    expect(place(1, 0).y).toBe(frame.bottom);
  });

  it('draws axes without bins, and in no room at all', () => {
    expect(barPlot({ ...input, bins: [] }).path).toBe('');
    expect(barPlot({ ...input, width: 0, height: 0 }).frame.right).toBeGreaterThan(0);
  });
});
