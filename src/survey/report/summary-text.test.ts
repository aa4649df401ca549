import { describe, expect, test } from 'vitest';
import { summaryOf } from '../charts/accumulate';
import { randomRows } from '../charts/random-rows';
import { summaryLine, summaryText } from './summary-text';
import { bar, columnChart, columnsOf, fitted } from './text-blocks';

const rows = randomRows(900, 5);
const strange = [
  { ...rows[0], path: '漢字'.repeat(60), icc: '漢', error: '\u001b[2J\u0007bell' },
  { ...rows[1], path: 'x'.repeat(300), width: 65_535, height: 1, subsampling: '4x4,3x3,2x2,1x1' },
];
const summary = summaryOf([...strange, ...rows]);

describe.each([20, 33, 40, 61, 80, 120, 200])('%i columns', (width) => {
  const text = summaryText(summary, width);

  test('no line is longer', () => {
    const longest = Math.max(...text.split('\n').map(columnsOf));
    expect(longest).toBeLessThanOrEqual(width);
  });

  test('nothing in it moves a cursor', () => {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u00a0\u202f]/u);
  });
});

test('numbers are those of the summary, aligned', () => {
  const text = summaryText(summary, 100);
  const section = text.split('\n\n').find((part) => part.startsWith('Subsampling')) ?? '';
  const lines = section.trimEnd().split('\n').slice(1);
  const counts = lines.map((line) => Number(/(\d[\d ]*)\s+[<>]? ?[\d.]+ %$/.exec(line)?.[1].trim()));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(summary.files);
  expect(new Set(lines.map(columnsOf)).size).toBe(1);
  const most = lines[counts.indexOf(Math.max(...counts))];
  for (const line of lines) expect(line.split('█').length).toBeLessThanOrEqual(most.split('█').length);
});

test('a collection of nothing', () => {
  expect(summaryText(summaryOf([]), 80)).toBe('No files.\n');
});

test('a line for a log', () => {
  expect(summaryLine(summaryOf([{ ...rows[0], bytes: 1200, error: 'cut' }]))).toBe('1 file, 1.20 kB, 1 broken');
});

test('bars', () => {
  expect([bar(0, 4), bar(0.001, 4), bar(0.5, 4), bar(5 / 32, 4), bar(1, 4)]).toEqual(['', '▏', '██', '▋', '████']);
  expect(columnChart([0, 0.01, 0.5, 0.75, 1], 2)).toEqual(['   ▄█', ' ▁███']);
});

test('text that is too long loses its middle, wide signs counted as two', () => {
  expect(fitted('photographs/1.jpg', 10)).toBe('photo….jpg');
  expect(fitted('漢字漢字漢字', 7)).toBe('漢字…字');
  for (let columns = 0; columns < 14; columns++)
    expect(columnsOf(fitted('a漢字b漢字c', columns))).toBeLessThanOrEqual(columns);
});
