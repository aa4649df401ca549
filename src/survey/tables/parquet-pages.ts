/**
 * A look at the pages of a column before they are decoded: that they claim no more values than their row group has rows, no
 * more bytes than a group may have, and that their runs add up. The decoder trusts all of these.
 *
 * Read: data pages of both versions, values plain or by dictionary, as DuckDB, Spark, pandas and this project write them by
 * default. Others are refused by name.
 * Source: Apache Parquet, parquet.thrift, "PageHeader".
 */
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { TableError } from './table-error';
import { runsHold } from './parquet-runs';

export interface ColumnChunk {
  /** From its first page's header to its last page's end. */
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** Null values have definition levels; a required column has none. */
  readonly nullable: boolean;
  readonly unpack: (bytes: Uint8Array, length: number) => Uint8Array;
  /** Of one page, unpacked. */
  readonly mostBytes: number;
}

type Thrift = Record<string, unknown>;

const DATA_PAGE = 0;
const DICTIONARY_PAGE = 2;
const DATA_PAGE_V2 = 3;
const PLAIN = 0;
const BY_DICTIONARY = [2, 8];

/** Throws TableError, the clause why. */
export function checkPages(chunk: ColumnChunk): void {
  const { bytes, rows, mostBytes } = chunk;
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  let values = 0;
  while (values < rows) {
    if (reader.offset >= bytes.length) throw new TableError(`its pages end after ${values} of ${rows} values`);
    const header: Thrift = deserializeTCompactProtocol(reader);
    const unpacked = wholeNumber(header.field_2, mostBytes, 'bytes of a page');
    const packed = wholeNumber(header.field_3, bytes.length - reader.offset, 'bytes of a page');
    const page = bytes.subarray(reader.offset, reader.offset + packed);
    reader.offset += packed;
    if (header.field_1 === DATA_PAGE) values += checkFirstVersion(chunk, structOf(header.field_5), page, unpacked);
    else if (header.field_1 === DATA_PAGE_V2)
      values += checkSecondVersion(chunk, structOf(header.field_8), page, unpacked);
    else if (header.field_1 === DICTIONARY_PAGE) wholeNumber(structOf(header.field_7).field_1, rows, 'values');
    else throw new TableError(`it has a page of the unknown kind ${String(header.field_1)}`);
  }
  if (values > rows) throw new TableError(`its pages have ${values} values, and its rows are ${rows}`);
}

function checkFirstVersion(
  { rows, nullable, unpack }: ColumnChunk,
  header: Thrift,
  packed: Uint8Array,
  length: number,
) {
  const values = wholeNumber(header.field_1, rows, 'values');
  const page = unpack(packed, length);
  let at = 0;
  if (nullable) {
    const levels = page.length < 4 ? -1 : new DataView(page.buffer, page.byteOffset).getUint32(0, true);
    at = 4 + levels;
    if (levels < 0 || !runsHold(page, 4, at, 1, values)) throw brokenRuns();
  }
  // How many are null stands in the levels alone: the values are at most as many, and the decoder counts.
  const filled = nullable ? levelsSet(page, 4, at, values) : values;
  // A dictionary of one needs no bits, and the decoder then reads no runs.
  if (header.field_2 !== PLAIN && page[at] === 0) return values;
  checkValues(header.field_2, page, at, filled);
  return values;
}

function checkSecondVersion({ rows, unpack }: ColumnChunk, header: Thrift, page: Uint8Array, length: number) {
  const values = wholeNumber(header.field_1, rows, 'values');
  const nulls = wholeNumber(header.field_2, values, 'nulls');
  const levels = wholeNumber(header.field_5, page.length, 'bytes of levels');
  if (header.field_6 !== 0) throw new TableError('it has values within values');
  if (levels > 0 && !runsHold(page, 0, levels, 1, values)) throw brokenRuns();
  const rest = page.subarray(levels);
  checkValues(header.field_4, header.field_7 === false ? rest : unpack(rest, length - levels), 0, values - nulls);
  return values;
}

function checkValues(encoding: unknown, page: Uint8Array, at: number, count: number): void {
  if (encoding === PLAIN) return;
  if (!BY_DICTIONARY.includes(Number(encoding)))
    throw new TableError(`its values are encoded by method ${String(encoding)}, which is not read here`);
  if (count === 0) return;
  if (!runsHold(page, at + 1, page.length, page[at] ?? 33, count)) throw brokenRuns();
}

/** How many of the definition levels are 1: runs that hold, of one bit. */
function levelsSet(page: Uint8Array, start: number, end: number, count: number): number {
  let set = 0;
  let left = count;
  let at = start;
  while (left > 0) {
    let header = 0;
    for (let shift = 0; at < end; shift += 7) {
      const byte = page[at++];
      header += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    const half = Math.floor(header / 2);
    if (header % 2 === 0) {
      set += page[at++] === 1 ? half : 0;
      left -= half;
      continue;
    }
    for (let i = 0; i < half * 8 && left > 0; i++, left--) set += (page[at + (i >> 3)] >> (i & 7)) & 1;
    at += half;
  }
  return set;
}

function wholeNumber(value: unknown, most: number, what: string): number {
  const number = Number(value);
  if (value === undefined || !Number.isInteger(number) || number < 0 || number > most)
    throw new TableError(`a page claims ${String(value)} ${what}, of at most ${most}`);
  return number;
}

function structOf(value: unknown): Thrift {
  if (typeof value !== 'object' || value === null) throw new TableError('a page has no header of its kind');
  return value as Thrift;
}

const brokenRuns = (): TableError => new TableError('the runs of a page do not add up to its values');
