/**
 * Our tables as DuckDB and Arrow read them, and theirs as we do (scripts/golden/make_survey_tables.py). The committed tables
 * must be what is written today, or the answers would be about something else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesSource } from '../byte-source';
import { SURVEY_COLUMNS, type SurveyColumn, type SurveyRow } from '../row';
import { asHeld } from './arbitrary-rows';
import { CSV_HEADER, writeCsv } from './csv-write';
import { goldenRows } from './golden/rows';
import { writeJsonLines } from './json-lines-write';
import { createParquetWriter } from './parquet-write';
import { readTable } from './read-table';

interface Answers {
  readonly rows: number;
  readonly rowGroups: number;
  readonly columns: [name: string, type: string, null: string, nulls: number][];
  readonly duckdbTypes: [string, string][];
  readonly shares: Record<'parquet' | 'csv' | 'jsonl', [number | null, string, number, number][]>;
  readonly totals: Record<'parquet' | 'csv' | 'jsonl', (number | string)[]>;
  readonly values: Record<SurveyColumn, string | number | null>[];
}

const file = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'golden', name));
const answers = JSON.parse(file('answers.json').toString()) as Answers;
const rows = goldenRows();

async function rowsIn(name: string): Promise<SurveyRow[]> {
  const found: SurveyRow[] = [];
  for await (const batch of readTable(bytesSource(new Uint8Array(file(name))), name)) found.push(...batch);
  return found;
}

const isEmpty = (value: string | number | null): boolean => value === null || value === '';

test('the committed tables are what is written today', async () => {
  const parts: Uint8Array[] = [];
  const table = createParquetWriter({ write: (bytes) => void parts.push(bytes) }, 130);
  await table.append(rows);
  await table.finish();
  expect(Buffer.compare(Buffer.concat(parts), file('ours.parquet'))).toBe(0);
  expect(CSV_HEADER + [...writeCsv(rows)].join('')).toBe(file('ours.csv').toString());
  expect([...writeJsonLines(rows)].join('')).toBe(file('ours.jsonl').toString());
});

test('Arrow reads every value of our Parquet, in columns of their types, with its nulls', () => {
  expect(answers.rows).toBe(rows.length);
  expect(answers.rowGroups).toBe(3);
  expect(answers.values).toEqual(
    rows.map((row) => Object.fromEntries(SURVEY_COLUMNS.map((name) => [name, isEmpty(row[name]) ? null : row[name]]))),
  );
  expect(answers.columns.map(([name]) => name)).toEqual([...SURVEY_COLUMNS]);
  for (const [name, type, nullable, nulls] of answers.columns) {
    const column = name as SurveyColumn;
    expect(nulls).toBe(rows.filter((row) => isEmpty(row[column])).length);
    expect(nullable).toBe(['path', 'bytes', 'kind'].includes(name) ? 'required' : 'nullable');
    const whole = ['bytes', 'width', 'height', 'trailing'].includes(name) ? 'int64' : 'int32';
    const number = rows.some((row) => typeof row[column] === 'number');
    expect(type).toBe(number ? (name === 'misfit' ? 'double' : whole) : 'string');
  }
  expect(new Set(answers.duckdbTypes.map(([, type]) => type))).toEqual(
    new Set(['VARCHAR', 'BIGINT', 'INTEGER', 'DOUBLE']),
  );
});

test('DuckDB counts shares by quality and subsampling as we do, from all three formats', () => {
  const counts = new Map<string, number>();
  const pictures = rows.filter(({ kind }) => kind === 'JPEG');
  for (const { quality, subsampling } of pictures) {
    const key = JSON.stringify([quality, subsampling]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const shares of Object.values(answers.shares)) {
    expect(shares.length).toBe(12);
    for (const [quality, subsampling, files, percent] of shares) {
      expect(counts.get(JSON.stringify([quality, subsampling]))).toBe(files);
      expect(percent).toBeCloseTo((100 * files) / pictures.length, 1);
    }
  }
  expect(answers.totals.csv).toEqual(answers.totals.parquet);
  expect(answers.totals.jsonl).toEqual(answers.totals.parquet);
});

test.each([
  'ours.parquet',
  'ours.csv',
  'ours.jsonl',
  'by-arrow.parquet',
  'by-arrow-v2-gzip.parquet',
  'by-arrow-doubles-plain.parquet',
  'by-duckdb.parquet',
  'by-duckdb.csv',
  'by-duckdb.jsonl',
])('%s gives every row back', async (name) => {
  expect(await rowsIn(name)).toEqual(rows.map(asHeld));
});

test.each([
  ['refused-zstd.parquet', 'row group 1: it is packed by ZSTD, which is not read here; write it with SNAPPY.'],
  [
    'refused-delta.parquet',
    'in column bytes of row group 1, its values are encoded by method 5, which is not read here.',
  ],
  ['refused-two-columns.parquet', 'it has no column kind, width, height, components,'],
])('%s is refused by name', async (name, reason) => {
  await expect(rowsIn(name)).rejects.toThrow(reason);
});
