import { expect, test } from 'vitest';
import { createProgress } from './progress';

/** A terminal of so many columns, and a clock that is set by hand. */
function onTerminal(columns: number | null) {
  const lines: string[] = [];
  let time = 0;
  const progress = createProgress({
    write: (text) => lines.push(text.replace('\r\u001b[K', '')),
    width: () => columns,
    now: () => time,
  });
  return { progress, lines, pass: (milliseconds: number) => (time += milliseconds) };
}

test('files and pace, then a bar and the time left once the total is known', () => {
  const { progress, lines, pass } = onTerminal(100);
  pass(500);
  progress.read(1000, 'a/b.jpg');
  pass(1500);
  progress.read(3000, 'a/c.jpg');
  progress.total(20_000);
  pass(2000);
  progress.read(6000, 'a/d.jpg');
  expect(lines).toEqual([
    '1,000 files  a/b.jpg',
    '4,000 files  2,000/s  a/c.jpg',
    '[############------------]  10,000 of 20,000 files  2,500/s  4 s left  a/d.jpg',
  ]);
});

test('what an earlier run had finished fills the bar, and is no part of the pace', () => {
  const { progress, lines, pass } = onTerminal(100);
  progress.resumed(5000);
  progress.total(10_000);
  pass(2000);
  progress.read(1000, 'x');
  expect(lines).toEqual(['[##############----------]  6,000 of 10,000 files  500/s  8 s left  x']);
});

test('it is redrawn ten times a second at most, and taken away for other lines', () => {
  const { progress, lines, pass } = onTerminal(40);
  for (let at = 0; at < 100; at++) {
    progress.read(1, String(at));
    pass(10);
  }
  expect(lines).toHaveLength(10);
  progress.clear();
  progress.clear();
  expect(lines.slice(10)).toEqual(['']);
  progress.read(1, 'after');
  expect(lines.at(-1)).toContain('after');
});

test('the line is never wider than the terminal, nor does a name steer it', () => {
  const { progress, lines } = onTerminal(34);
  progress.read(1, `\u001b[2J\n${'写'.repeat(40)}`);
  expect(lines[0]).toMatch(/^1 file {2}\\u\{1b\}\[2J\\u\{.*…写+$/);
  expect(Array.from(lines[0]).reduce((sum, sign) => sum + (sign === '写' ? 2 : 1), 0)).toBeLessThan(34);
});

test('without a terminal there is nothing', () => {
  const { progress, lines, pass } = onTerminal(null);
  pass(5000);
  progress.read(10, 'a');
  progress.clear();
  expect(lines).toEqual([]);
});
