/**
 * A survey's Parquet table, read back a row group at a time, whoever wrote it: columns may stand in any order, and others
 * among them, which are never read. Whole numbers may come in any numeric type, as pandas makes them doubles where some are
 * null.
 *
 * Bounds: the footer is at most MOST_FOOTER_BYTES, a row group's columns of ours at most MOST_GROUP_BYTES unpacked. Packed by Snappy or gzip, or not at all; the
 * decoding is hyparquet's.
 */
import { gunzipSync } from 'fflate';
import {
  parquetMetadataAsync,
  parquetReadObjects,
  snappyUncompress,
  type FileMetaData,
  type RowGroup,
} from 'hyparquet';
import { type ByteSource } from '../byte-source';
import { SURVEY_COLUMNS, type SurveyColumn, type SurveyRow } from '../row';
import { checkPages } from './parquet-pages';
import { TableError } from './table-error';
import { asRow, faultOf, isNumberColumn, missingColumns } from './table-values';

/** Enough for a hundred million rows in groups of ours. */
const MOST_FOOTER_BYTES = 2 ** 26;
const MOST_GROUP_BYTES = 2 ** 29;
const MOST_GROUP_ROWS = 2 ** 22;
const BATCH = 4096;
const PACKED_BY = ['UNCOMPRESSED', 'SNAPPY', 'GZIP'];
const COLUMNS: ReadonlySet<string> = new Set(SURVEY_COLUMNS);

type AsyncBuffer = Parameters<typeof parquetMetadataAsync>[0];

export async function* readParquet(source: ByteSource, name: string): AsyncGenerator<SurveyRow[]> {
  try {
    yield* groupsOf(source, name);
  } catch (error) {
    if (error instanceof TableError) throw error;
    // The decoder throws whatever a broken file makes it stumble over.
    const reason = error instanceof Error ? error.message : String(error);
    throw new TableError(`${name} is damaged, or no Parquet file: ${reason}.`);
  }
}

async function* groupsOf(source: ByteSource, name: string): AsyncGenerator<SurveyRow[]> {
  const file = asyncBuffer(source);
  await checkFooterLength(source, name);
  const metadata = await parquetMetadataAsync(file, { geoparquet: false });
  const missing = missingColumns(columnNames(metadata, name));
  if (missing.length > 0) throw new TableError(`${name} is no survey's table: it has no column ${missing.join(', ')}.`);

  let rowStart = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    const rowCount = Number(group.num_rows);
    checkGroup(group, index, name);
    for (const column of group.columns) await checkColumn(source, metadata, group, column, index, name);
    const rowEnd = rowStart + rowCount;
    const records = await parquetReadObjects({
      file,
      metadata,
      columns: [...SURVEY_COLUMNS],
      rowStart,
      rowEnd,
      compressors,
      parsers,
    });
    if (records.length !== rowCount)
      throw new TableError(`${name} is damaged: row group ${index + 1} has ${records.length} of ${rowCount} rows.`);
    for (let at = 0; at < rowCount; at += BATCH)
      yield records.slice(at, at + BATCH).map((record, i) => rowOf(record, rowStart + at + i + 1, name));
    rowStart = rowEnd;
  }
}

async function checkFooterLength(source: ByteSource, name: string): Promise<void> {
  const tail = await source.read(Math.max(0, source.size - 8), 8);
  const length = tail.length < 8 ? 0 : new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  if (length > MOST_FOOTER_BYTES)
    throw new TableError(
      `${name} is damaged, or no Parquet file: its footer claims ${length} bytes, of at most ${MOST_FOOTER_BYTES}.`,
    );
}

function rowOf(record: Record<string, unknown>, number: number, name: string): SurveyRow {
  const values = {} as Record<SurveyColumn, unknown>;
  for (const column of SURVEY_COLUMNS) {
    const read = record[column] ?? null;
    const value = isNumberColumn(column) ? (typeof read === 'bigint' ? Number(read) : read) : (read ?? '');
    const fault = faultOf(column, value);
    if (fault !== '') throw new TableError(`${name}, row ${number}: ${fault}.`);
    values[column] = value;
  }
  return asRow(values);
}

/** Lists are none of ours, whatever their name. */
function columnNames({ schema }: FileMetaData, name: string): string[] {
  const [root, ...elements] = schema;
  if (root?.num_children !== elements.length)
    throw new TableError(`${name} has columns within columns, which are not read here.`);
  return elements.filter((element) => element.repetition_type !== 'REPEATED').map((element) => element.name);
}

function checkGroup(group: RowGroup, index: number, name: string): void {
  const refuse = (why: string): TableError => new TableError(`${name}, row group ${index + 1}: ${why}.`);
  if (!(group.num_rows >= 0n && group.num_rows <= BigInt(MOST_GROUP_ROWS)))
    throw refuse(`it has ${group.num_rows} rows, more than ${MOST_GROUP_ROWS}; write it in smaller groups`);
  let bytes = 0n;
  let packed = 0n;
  for (const { meta_data: column } of group.columns) {
    if (column === undefined || !COLUMNS.has(column.path_in_schema.join('.'))) continue;
    if (!PACKED_BY.includes(column.codec))
      throw refuse(`it is packed by ${column.codec}, which is not read here; write it with SNAPPY`);
    if (column.num_values !== group.num_rows)
      throw refuse(`column ${column.path_in_schema.join('.')} has ${column.num_values} of ${group.num_rows} values`);
    bytes += column.total_uncompressed_size;
    packed += column.total_compressed_size;
  }
  if (bytes > BigInt(MOST_GROUP_BYTES) || packed > BigInt(MOST_GROUP_BYTES))
    throw refuse(`it unpacks to ${bytes} bytes, more than ${MOST_GROUP_BYTES}; write it in smaller groups`);
}

/** The decoder's own leaves out a byte order mark, which may be part of a name. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const parsers = { stringFromBytes: (bytes: Uint8Array | undefined) => bytes && UTF8.decode(bytes) };

/** The decoder believes its pages, so they are looked at first (parquet-pages.ts); a column at a time. */
async function checkColumn(
  source: ByteSource,
  { schema }: FileMetaData,
  group: RowGroup,
  { meta_data: column }: RowGroup['columns'][number],
  index: number,
  name: string,
): Promise<void> {
  const columnName = column?.path_in_schema.join('.') ?? '';
  if (column === undefined || !COLUMNS.has(columnName)) return;
  const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
  const bytes = await source.read(start, Number(column.total_compressed_size));
  const element = schema.find((one) => one.name === columnName);
  try {
    checkPages({
      bytes,
      rows: Number(group.num_rows),
      nullable: element?.repetition_type !== 'REQUIRED',
      unpack: column.codec === 'UNCOMPRESSED' ? (packed) => packed : compressors[column.codec as 'SNAPPY' | 'GZIP'],
      mostBytes: MOST_GROUP_BYTES,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TableError(`${name} is damaged: in column ${columnName} of row group ${index + 1}, ${reason}.`);
  }
}

const compressors = {
  SNAPPY: (input: Uint8Array, length: number): Uint8Array => {
    const output = new Uint8Array(length);
    snappyUncompress(input, output);
    return output;
  },
  GZIP: (input: Uint8Array, length: number): Uint8Array => gunzipSync(input, { out: new Uint8Array(length) }),
};

function asyncBuffer(source: ByteSource): AsyncBuffer {
  return {
    byteLength: source.size,
    slice: async (start, end = source.size) => {
      const bytes = await source.read(start, Math.max(0, end - start));
      return new Uint8Array(bytes).buffer;
    },
  };
}
