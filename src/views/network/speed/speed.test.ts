import { expect, test } from 'vitest';
import type { Throughput } from '../../../engine/network/api';
import { speedPlot } from './speed-plot';
import { perSecondText, ratioText, rowText, shortName, verdict } from './speed-words';

const row = (name: string, median: number, reading: number, note = ''): Throughput => ({
  ...{ name, median, reading, note, q1: median * 0.9, q3: median * 1.2, picturesPerSecond: 16_000 / median },
});
const notRun: Throughput = {
  ...{ name: 'Exploded', median: NaN, q1: NaN, q3: NaN, picturesPerSecond: NaN, reading: NaN },
  note: 'It would take 1.2 GB.',
};
const rows = [row('Pixels', 20, 8), row('Factored', 24, 5), row('Band', 10, 5), notRun];

test('bars are as long as their medians, split where reading ends', () => {
  const { frame, bars, xTicks } = speedPlot(rows, 600, 220, 120);
  const unit = (bars[0].bar?.right ?? 0) - frame.left;
  expect(((bars[2].bar?.right ?? 0) - frame.left) / unit).toBeCloseTo(0.5, 2);
  expect(((bars[0].bar?.split ?? 0) - frame.left) / unit).toBeCloseTo(0.4, 2);
  for (const { bar } of bars.slice(0, 3)) {
    expect(bar?.q1).toBeLessThan(bar?.right ?? 0);
    expect(bar?.q3).toBeGreaterThan(bar?.right ?? 0);
    expect(bar?.q3).toBeLessThanOrEqual(frame.right);
  }
  expect(bars[3].bar).toBeNull();
  expect(xTicks[0]).toEqual({ at: frame.left, label: '0' });
  expect(speedPlot(rows, 600, 220, 120)).toMatchSnapshot();
});

test('a way that is many times slower is cut, and leaves the others room', () => {
  const { bars, frame } = speedPlot([...rows, row('Exploded', 4000, 5)], 600, 220, 120);
  expect(bars.map(({ bar }) => bar?.cut)).toEqual([false, false, false, undefined, true]);
  expect(bars[4].bar?.right).toBe(frame.right);
  expect((bars[0].bar?.right ?? 0) - frame.left).toBeGreaterThan((frame.right - frame.left) / 2);
});

test('rows keep apart, however low the plot', () => {
  const { bars } = speedPlot(rows, 300, 100, 80);
  for (const [index, { y }] of bars.entries())
    if (index > 0) expect(y).toBeGreaterThanOrEqual(bars[index - 1].y + bars[index - 1].height);
});

test('nothing measured makes an empty plot, not a broken one', () => {
  expect(speedPlot([notRun], 300, 100, 80).xTicks.every(({ at }) => Number.isFinite(at))).toBe(true);
  expect(speedPlot([], 300, 100, 80).bars).toEqual([]);
});

test('words say how each way stands to pixels, and why one was not run', () => {
  expect(ratioText(rows[2], rows[0])).toBe('2.0 times as fast as pixels');
  expect(ratioText(rows[1], rows[0])).toBe('takes 1.2 times as long as pixels');
  expect(ratioText(notRun, rows[0])).toBe('');
  expect(rowText(rows[1], rows[0])).toBe(
    'Factored: 24.0\u00a0ms a batch (21.6\u00a0ms to 28.8\u00a0ms), 5.00\u00a0ms of it reading, takes 1.2 times as long as pixels.',
  );
  expect(rowText(notRun, rows[0])).toBe('Exploded: not run. It would take 1.2 GB.');
  expect([rows[0], row('Exploded', 16_460, 1)].map(perSecondText)).toEqual(['800/s', '0.972/s']);
  expect(['Pixels: decode, then spatial', 'Coefficients, factored'].map(shortName)).toEqual(['Pixels', 'factored']);
  expect(verdict(rows)).toBe('Band, the fastest through coefficients: 2.0 times as fast as pixels.');
  expect(verdict([notRun, notRun])).toBe('');
});
