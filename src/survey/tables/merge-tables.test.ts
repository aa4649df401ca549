import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesSource } from '../byte-source';
import { blankRow, type SurveyRow } from '../row';
import { arbitraryRowOf, asHeld } from './arbitrary-rows';
import { CSV_HEADER, csvLine, writeCsv } from './csv-write';
import { writeJsonLines } from './json-lines-write';
import { createMergeTally, mergeTables, type NamedTable } from './merge-tables';
import { createSeenRows } from './seen-rows';
import { hashText } from './text-hash';

const arbitraryRow = arbitraryRowOf(fc);
const encoded = (text: string) => bytesSource(new TextEncoder().encode(text));
const csv = (name: string, rows: readonly SurveyRow[]): NamedTable => ({
  name,
  source: encoded(CSV_HEADER + [...writeCsv(rows)].join('')),
});
const jsonLines = (name: string, rows: readonly SurveyRow[]): NamedTable => ({
  name,
  source: encoded([...writeJsonLines(rows)].join('')),
});

async function merged(tables: readonly NamedTable[]) {
  const tally = createMergeTally();
  const rows: SurveyRow[] = [];
  for await (const batch of mergeTables(tables, tally)) rows.push(...batch);
  return { rows, tally };
}

const [a, b, c] = ['a', 'b', 'c'].map((path) => ({ ...blankRow(path, 7), kind: 'JPEG' }));
const otherB = { ...b, width: 3 };

test('rows add up in turn; the same row again is left out, another of its path is kept and told', async () => {
  const { rows, tally } = await merged([csv('A', [b, a]), jsonLines('B', [a, otherB, c, c])]);
  expect(rows).toEqual([b, a, otherB, c]);
  expect(tally).toEqual({
    rows: 4,
    repeated: 2,
    conflicts: 1,
    told: [{ path: 'b', first: 'A', again: 'B' }],
  });
});

test('merging what has been merged changes nothing', async () => {
  const tables = [csv('A', [b, a]), csv('B', [a, otherB, c])];
  const once = await merged(tables);
  const again = await merged([csv('merged', once.rows), ...tables]);
  expect(again.rows).toEqual(once.rows);
  expect(again.tally.repeated).toBe(5);
  expect(again.tally.told).toEqual([{ path: 'b', first: 'merged', again: 'merged' }]);
});

test('the same as a map of whole rows, for any rows', async () => {
  const few = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z/'), arbitraryRow), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(few, fc.nat(11), async (pairs, cut) => {
      const rows = pairs.map(([path, row]) => asHeld({ ...row, path }));
      // Every row twice, in two tables.
      const { rows: kept, tally } = await merged([csv('A', rows.slice(0, cut)), csv('B', rows)]);
      const unique = new Map([...rows.slice(0, cut), ...rows].map((row) => [csvLine(row), row]));
      expect(kept).toEqual([...unique.values()]);
      expect(tally.rows + tally.repeated).toBe(rows.length + Math.min(cut, rows.length));
      expect(tally.conflicts).toBe(unique.size - new Set(rows.map(({ path }) => path)).size);
    }),
    { seed: 9, numRuns: 100 },
  );
});

test('a hundred thousand rows are told apart, and all of them found again', () => {
  const seen = createSeenRows();
  const path = (i: number): string => `train/n0${1440764 + (i % 1000)}/n0_${i}.JPEG`;
  let fresh = 0;
  for (let i = 0; i < 100_000; i++) if (seen.meet(path(i), String(i), i % 5).kind === 'new') fresh++;
  expect(fresh).toBe(100_000);
  let same = 0;
  for (let i = 0; i < 100_000; i++) {
    const meeting = seen.meet(path(i), String(i), 9);
    if (meeting.kind === 'same' && meeting.table === i % 5) same++;
  }
  expect(same).toBe(100_000);
  expect(seen.size).toBe(100_000);
});

test('hashes of likely paths have their bits in all places', () => {
  const ones = new Float64Array(64);
  const count = 4000;
  for (let i = 0; i < count; i++) {
    const [high, low] = hashText(`photos/IMG_${i}.jpg`);
    for (let bit = 0; bit < 32; bit++) {
      ones[bit] += (high >>> bit) & 1;
      ones[32 + bit] += (low >>> bit) & 1;
    }
  }
  // Five standard deviations of a fair coin.
  for (const one of ones) expect(Math.abs(one - count / 2)).toBeLessThan(5 * Math.sqrt(count / 4));
});
