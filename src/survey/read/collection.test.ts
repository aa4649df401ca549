import { describe, expect, test } from 'vitest';
import { answers, answersText, collectionFiles } from '../fixtures/load';
import { comparePaths } from '../paths';
import { CSV_HEADER, writeCsv } from '../tables/csv-write';
import { readRowFrom } from './read-row-from';
import { createTableVerdicts } from './table-verdicts';
import { drive, faultOf, some, unexpectedDifferences } from './test-drivers';

const verdicts = createTableVerdicts();
const files = collectionFiles().sort((a, b) => comparePaths(a.path, b.path));

describe.each(['headers', 'full'] as const)('our own collection, %s', (mode) => {
  const options = { full: mode === 'full', verdicts };
  const expected = answers(mode);

  test('the answers are in the order of paths, and of all files', () => {
    expect(expected.length).toBeGreaterThan(50);
    expect(expected.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  });

  test.each(files)('$path', ({ path, bytes }) => {
    const row = readRowFrom(path, bytes, options);
    expect(row).toEqual(expected.find((answer) => answer.path === path));
    expect(faultOf(row)).toBeNull();
  });

  test('read piece by piece through one buffer it is the same', () => {
    const rows = files.map(({ path, bytes }) => drive(path, bytes, options).row);
    expect(rows).toEqual(expected);
  });

  test('as CSV it is the committed table, byte for byte', () => {
    const rows = files.map(({ path, bytes }) => readRowFrom(path, bytes, options));
    expect(CSV_HEADER + Array.from(writeCsv(rows)).join('')).toBe(answersText(mode));
  });
});

test('headers and full read differ only where they may', () => {
  const full = answers('full');
  expect(some(answers('headers').flatMap((row, i) => unexpectedDifferences(row, full[i])))).toEqual([]);
  expect(full.some(({ color }) => color === 'grey-as-colour')).toBe(true);
});

test('a long segment is jumped over: few bytes are asked for', () => {
  const { path, bytes } = files.find((file) => file.path.endsWith('long-segments.jpg')) ?? { path: '', bytes: null };
  if (bytes === null) throw new Error('no such fixture');
  // With as much data as a photograph has, so that the end is far from the headers.
  const large = new Uint8Array(bytes.length + 500_000).fill(0x55);
  large.set(bytes.subarray(0, -20));
  large.set(bytes.subarray(-20), large.length - 20);
  const { row, asked } = drive(path, large, { full: false, verdicts });
  expect(row).toMatchObject({ orientation: 8, width: 45, height: 31, error: '', trailing: 0 });
  expect(asked.length).toBeLessThanOrEqual(4);
  expect(asked.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(50_000);
});

test('a file too long for a full read gets the row of its headers, and says so', () => {
  const [{ path, bytes }] = files.filter((file) => file.path.endsWith('grey-as-colour.jpg'));
  const headers = readRowFrom(path, bytes, { full: false, verdicts });
  const row = readRowFrom(path, bytes, { full: true, verdicts, maxFileBytes: 500 });
  const error = `the file has ${bytes.length} bytes; a full read takes 500 at most`;
  expect(row).toEqual({ ...headers, error });
});

test('a picture too large for a full read gets the row of its headers, and says so', () => {
  const [{ path, bytes }] = files.filter((file) => file.path.endsWith('sampled-420.jpg'));
  const headers = readRowFrom(path, bytes, { full: false, verdicts });
  const row = readRowFrom(path, bytes, { full: true, verdicts, maxCoefficients: 1000 });
  expect(row).toEqual({ ...headers, error: row.error });
  expect(row.error).toMatch(/^the header claims 45 × 31 pixels.* \(at byte \d+\)$/);
});

test('a file that has become shorter since it was listed', () => {
  for (const { path, bytes } of files) {
    const { row } = drive(path, bytes, { full: true, verdicts }, bytes.length + 1000);
    expect(row.bytes).toBe(bytes.length + 1000);
    expect(faultOf(row), path).toBeNull();
  }
});
