import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { blankRow } from '../../src/survey/row';
import { openJournal } from './journal';
import { pathOf, tupleOf } from './tuples';

const folder = mkdtempSync(join(tmpdir(), 'waveloupe-journal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = (path: string) => tupleOf(blankRow(path, 1));
const head = { inputs: ['/photos'], full: false };

test('of two surveys with one journal the later to write gives up, and the journal stays whole', () => {
  const place = join(folder, 'out.csv.partial');
  const [first, second] = [openJournal(place, head), openJournal(place, head)];
  first.append([row('a'), row('b')]);
  expect(() => second.append([row('a')])).toThrow(/is being written by another survey/);
  second.close();
  first.append([row('c')]);
  expect([...first.rows()].map(({ tuple }) => pathOf(tuple))).toEqual(['a', 'b', 'c']);
  first.close();
});

test('a line cut off inside a letter is dropped, and writing goes on behind the last whole one', () => {
  const place = join(folder, 'cut.csv.partial');
  const journal = openJournal(place, head);
  journal.append([row('a'), row('fünf')]);
  const inside = readFileSync(place).indexOf(Buffer.from('ü')) + 1;
  journal.cut(inside);
  journal.close();
  const again = openJournal(place, head);
  const [whole, ...more] = again.rows();
  expect([pathOf(whole.tuple), more]).toEqual(['a', []]);
  again.cut(whole.end);
  again.append([row('b')]);
  expect([...again.rows()].map(({ tuple }) => pathOf(tuple))).toEqual(['a', 'b']);
  again.remove();
  expect(() => readFileSync(place)).toThrow(/ENOENT/);
});

test('one that was cut off in its first line is begun anew; what is something else is refused, with a line or without', () => {
  const place = join(folder, 'begun.csv.partial');
  openJournal(place, head).close();
  const whole = readFileSync(place);
  truncateSync(place, whole.length - 5);
  openJournal(place, head).close();
  expect(readFileSync(place)).toEqual(whole);
  for (const text of ['no line', 'a line\n']) {
    writeFileSync(place, text);
    expect(() => openJournal(place, head)).toThrow(/is no journal of a survey/);
    expect(readFileSync(place, 'utf8')).toBe(text);
  }
});
