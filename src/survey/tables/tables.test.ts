/** What is written in any of the three formats is read back exactly, whatever the pieces it comes in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../math/random';
import { bytesSource, type ByteSource } from '../byte-source';
import { blankRow, SURVEY_COLUMNS, type SurveyRow } from '../row';
import { arbitraryRowOf, asHeld } from './arbitrary-rows';
import { CSV_HEADER, writeCsv } from './csv-write';
import { writeJsonLines } from './json-lines-write';
import { createParquetWriter } from './parquet-write';
import { readTable } from './read-table';
import { TableError } from './table-error';

const arbitraryRow = arbitraryRowOf(fc);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function parquetOf(rows: readonly SurveyRow[], rowsInGroup?: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const table = createParquetWriter({ write: (bytes) => void parts.push(bytes) }, rowsInGroup);
  await table.append(rows);
  await table.finish();
  return Buffer.concat(parts);
}

const FORMATS: [string, (rows: readonly SurveyRow[]) => Promise<Uint8Array>][] = [
  ['csv', (rows) => Promise.resolve(bytesOf(CSV_HEADER + [...writeCsv(rows)].join('')))],
  ['jsonl', (rows) => Promise.resolve(bytesOf([...writeJsonLines(rows)].join('')))],
  ['parquet', (rows) => parquetOf(rows, 7)],
];

async function rowsIn(source: ByteSource, name = 'table'): Promise<SurveyRow[]> {
  const rows: SurveyRow[] = [];
  for await (const batch of readTable(source, name)) rows.push(...batch);
  return rows;
}

const fault = (content: Uint8Array | string): Promise<string> =>
  rowsIn(bytesSource(typeof content === 'string' ? bytesOf(content) : content), 'x').then(
    () => 'read without a fault',
    (error: unknown) => {
      expect(error).toBeInstanceOf(TableError);
      return (error as TableError).message;
    },
  );

/** Gives less than asked for, so that lines, quotes and characters are cut anywhere. */
const inShreds = (bytes: Uint8Array, most: number): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + Math.min(length, most))),
});

describe.each(FORMATS)('%s', (format, write) => {
  test('gives every row back', async () => {
    const anyRows = fc.array(arbitraryRow, { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        expect(await rowsIn(bytesSource(await write(rows)))).toEqual(rows.map(asHeld));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('is the same when what has been read is written again', async () => {
    const rows = fc.sample(arbitraryRow, { seed: 6, numRuns: 50 });
    const first = await write(rows);
    expect(Buffer.compare(await write(await rowsIn(bytesSource(first))), first)).toBe(0);
  });

  test('says what is wrong when it is damaged, and never more than one sentence', async () => {
    const random = createRandom(format.length);
    const whole = await write(fc.sample(arbitraryRow, { seed: 7, numRuns: 30 }));
    let faults = 0;
    for (let round = 0; round < 200; round++) {
      const bytes = Uint8Array.from(whole);
      const at = random.integer(bytes.length);
      for (let i = 0; i < 1 + random.integer(3); i++) bytes[Math.min(bytes.length - 1, at + i)] = random.integer(256);
      const said = await fault(random.integer(4) === 0 ? bytes.subarray(0, at) : bytes);
      if (said !== 'read without a fault') faults++;
    }
    expect(faults).toBeGreaterThan(20);
  });
});

test.each(FORMATS.slice(0, 2))('%s is read the same in the smallest pieces', async (_, write) => {
  const rows = fc.sample(arbitraryRow, { seed: 8, numRuns: 30 });
  const bytes = await write(rows);
  for (const most of [1, 2, 3, 61]) expect(await rowsIn(inShreds(bytes, most))).toEqual(rows.map(asHeld));
});

test('a table of no rows has its columns in CSV and Parquet', async () => {
  expect(CSV_HEADER).toBe(`${SURVEY_COLUMNS.join(',')}\n`);
  expect(await rowsIn(bytesSource(bytesOf(CSV_HEADER)))).toEqual([]);
  expect(await rowsIn(bytesSource(await parquetOf([])))).toEqual([]);
});

test('CSV: lines end as they like, columns stand where they like, and the last line need not end', async () => {
  const row: SurveyRow = { ...blankRow('a,"b".jpg', 12), kind: 'JPEG', width: 3, misfit: 0.5, error: 'two\r\nlines' };
  const columns = ['more', ...SURVEY_COLUMNS].reverse();
  const field = (column: string): string => {
    const value = column === 'more' ? 'x' : row[column as keyof SurveyRow];
    return value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;
  };
  const text = `\ufeff${columns.join(',')}\r\n${columns.map(field).join(',')}\r\n\r\n${columns.map(field).join(',')}`;
  expect(await rowsIn(bytesSource(bytesOf(text)))).toEqual([row, row]);
});

test('foreign tables are refused by what they lack', async () => {
  expect(await fault('')).toBe('x is empty: it has no line of column names.');
  expect(await fault('path,bytes\na,1\n')).toMatch(
    /^x is no survey's table: it has no column kind, width, .*, error\.$/,
  );
  expect(await fault('{"path":"a","bytes":1}\n')).toMatch(
    /^x is no survey's table: it has no kind, width, .*, error\.$/,
  );
  expect(await fault('PAR1 and no more of it, PAR1')).toMatch(/^x is damaged, or no Parquet file: /);
  expect(await fault('{"path": 1')).toBe('x, line 1: it is no JSON.');
});

test('broken lines are told with their number', async () => {
  const [line] = [...writeCsv([{ ...blankRow('a\nb', 1), kind: 'JPEG' }])];
  const csv = (last: string): string => `${CSV_HEADER}${line}${line}${last}`;
  expect(await fault(csv('a,b\n'))).toBe('x, line 6: it has 2 fields, and the first line 21.');
  expect(await fault(csv(line.replace(',1,', ',one,')))).toBe('x, line 6: bytes is “one”, not a number.');
  expect(await fault(csv(line.replace(',1,', ',,')))).toBe('x, line 6: bytes is empty.');
  expect(await fault(csv(line.replace(',1,JPEG,', ',1,JPEG,1.5')))).toBe(
    'x, line 6: width is 1.5, not a whole number.',
  );
  expect(await fault(csv(line.replace(',,,,', ',,,,pink')))).toBe(
    'x, line 6: color is “pink”, which is none of grey, ycbcr, rgb, cmyk, ycck, unknown, grey-as-colour.',
  );
  expect(await fault(csv('"a'))).toBe('x, line 6: a quote is not closed.');
  expect(await fault(csv('"a"b,\n'))).toBe('x, line 6: field 1 goes on after its closing quote.');
  expect(await fault(csv(`"${'a'.repeat(2 ** 21)}`))).toBe(
    'x, line 6: a line goes on for more than 1048576 characters.',
  );
  const json = [...writeJsonLines([blankRow('a', 1)])].join('');
  expect(await fault(`${json}\n${json.replace('"width":null', '"width":"3"')}`)).toBe(
    'x, line 3: width is “3”, not a number.',
  );
  expect(await fault(`${json}[]\n`)).toBe('x, line 2: it is no JSON object.');
  expect(await fault(`${json}${json.replace('"error":', '"eror":')}`)).toBe('x, line 2: it has no error.');
});

test('Parquet with a footer that claims too much is refused before it is read', async () => {
  const bytes = Uint8Array.from(await parquetOf([blankRow('a', 1)]));
  bytes.set([0, 0, 0, 0x7f], bytes.length - 8);
  expect(await fault(bytes)).toBe(
    'x is damaged, or no Parquet file: its footer claims 2130706432 bytes, of at most 67108864.',
  );
});

test('Parquet refuses a number that its column does not hold', async () => {
  const row = { ...blankRow('a', 1), quality: 2 ** 31 };
  await expect(parquetOf([row])).rejects.toThrow("quality is 2147483648, which Parquet's INT32 does not hold.");
});
