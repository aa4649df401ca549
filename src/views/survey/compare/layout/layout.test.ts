import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text';
import { namePairs } from './name-pairs';
import { digits, shareRows, shareText, type ShareRow } from './share-rows';

const ROWS: readonly ShareRow[] = [
  {
    id: 'quality',
    title: 'Quality',
    value: 0.5,
    interval: [0.4, 0.6],
    chance: null,
    bar: 0.25,
    tells: true,
    words: 'B has quality 75 in 98 %, A in 3 %, and this sentence goes on and on until there is no room for it at all.',
  },
  {
    id: 'icc',
    title: 'A title too long to fit',
    value: 1.5,
    interval: null,
    chance: 0.1,
    bar: null,
    tells: false,
    words: '',
  },
];
const INPUT = { rows: ROWS, pitch: 24, line: { value: 0.5, name: 'blind guess' }, axisName: 'share' };

describe('shareRows', () => {
  it('draws as before', () => {
    expect(shareRows({ ...INPUT, width: 1000 })).toMatchSnapshot();
  });

  it('has one axis from 0 to 1, and nothing beyond its ends', () => {
    const { rows, ticks, left, right, line } = shareRows({ ...INPUT, width: 500 });
    expect([ticks[0].at, ticks[4].at]).toEqual([left, right]);
    expect(rows[0].at).toBe(line?.at);
    expect(rows[0].at).toBeCloseTo((left + right) / 2, 0);
    expect(rows[0].barWidth).toBeCloseTo((right - left) / 4, 0);
    expect(rows[1].at).toBe(right);
    expect(rows[1].from).toBe(rows[1].at);
  });

  it('has fewer ticks where they would touch', () => {
    expect(shareRows({ ...INPUT, width: 340 }).ticks).toHaveLength(3);
  });

  it.each([340, 500, 759, 760, 1400])('keeps everything within %i px', (width) => {
    const plot = shareRows({ ...INPUT, width });
    expect(plot.right).toBeGreaterThan(plot.left);
    expect(plot.figuresAt + 40).toBeLessThanOrEqual(width);
    for (const { shownWords } of plot.rows)
      expect(plot.wordsAt + 6.4 * shownWords.length).toBeLessThanOrEqual(shownWords === '' ? Infinity : width);
  });

  it('drops sentences where there is no room', () => {
    expect(shareRows({ ...INPUT, width: 600 }).rows[0].shownWords).toBe('');
    expect(shareRows({ ...INPUT, width: 900 }).rows[0].shownWords).toMatch(/^B has quality.*…$/);
  });
});

describe('namePairs', () => {
  const pairs = [
    { name: '4:4:4', text: '4:4:4', shareA: 0.8, shareB: 0.4 },
    { name: '', text: 'none', shareA: 0.2, shareB: 0 },
  ];

  it('draws as before', () => {
    expect(namePairs(pairs, 400, 24)).toMatchSnapshot();
  });

  it('is true to proportion and has no outline for none', () => {
    const plot = namePairs(pairs, 400, 44);
    expect(plot.pairs[0].filled).toBeCloseTo(4 * plot.pairs[1].filled, 0);
    expect(plot.pairs[1].outline).toBe('');
    expect(plot.left + plot.pairs[0].filled).toBeLessThanOrEqual(plot.right);
  });

  it('bears no names, and none that is common', () => {
    expect(namePairs([], 400, 24).pairs).toEqual([]);
    expect(namePairs([{ ...pairs[0], shareA: 0, shareB: 0 }], 400, 24).pairs[0].filled).toBe(0);
  });
});

describe('figures', () => {
  it('say shares in two digits and tables in six', () => {
    expect(shareText(0).replaceAll('\u00a0', ' ')).toBe('0 %');
    expect(shareText(0.1284).replaceAll('\u00a0', ' ')).toBe('13 %');
    expect(digits(1 / 3)).toBe('0.333333');
  });

  it('cut by letters, not by halves of them', () => {
    expect(cutText('abc', 3)).toBe('abc');
    expect(cutText('😀😀😀😀', 3)).toBe('😀😀…');
  });
});
