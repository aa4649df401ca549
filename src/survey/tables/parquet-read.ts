/**
 * A survey's Parquet table, read back a row group at a time, whoever wrote it: columns may stand in any order, and others
 * among them, which are never read. Whole numbers may come in any numeric type, as pandas makes them doubles where some are
 * null.
 *
 * Bounds: a row group's columns of ours are at most MOST_GROUP_BYTES unpacked. Packed by Snappy or gzip, or not at all; the
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
import { TableError } from './table-error';
import { asRow, faultOf, isNumberColumn, missingColumns } from './table-values';

const MOST_GROUP_BYTES = 2 ** 29;
const MOST_GROUP_ROWS = 2 ** 22;
const BATCH = 4096;
const PACKED_BY = ['UNCOMPRESSED', 'SNAPPY', 'GZIP'];
const COLUMNS: ReadonlySet<string> = new Set(SURVEY_COLUMNS);

type AsyncBuffer = Parameters<typeof parquetMetadataAsync>[0];

export async function* readParquet(source: ByteSource, name: string): AsyncGenerator<SurveyRow[]> {
  const file = asyncBuffer(source);
  const metadata = await orDamaged(name, () => parquetMetadataAsync(file, { geoparquet: false }));
  const missing = missingColumns(columnNames(metadata));
  if (missing.length > 0) throw new TableError(`${name} is no survey's table: it has no column ${missing.join(', ')}.`);

  let rowStart = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    const rowCount = Number(group.num_rows);
    checkGroup(group, index, name);
    const rowEnd = rowStart + rowCount;
    const records = await orDamaged(name, () =>
      parquetReadObjects({ file, metadata, columns: [...SURVEY_COLUMNS], rowStart, rowEnd, compressors, parsers }),
    );
    if (records.length !== rowCount)
      throw new TableError(`${name} is damaged: row group ${index + 1} has ${records.length} of ${rowCount} rows.`);
    for (let at = 0; at < rowCount; at += BATCH)
      yield records.slice(at, at + BATCH).map((record, i) => rowOf(record, rowStart + at + i + 1, name));
    rowStart = rowEnd;
  }
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

/** Columns of values: those with columns of their own, and lists, are none of ours whatever their name. */
function columnNames({ schema }: FileMetaData): string[] {
  const [root, ...elements] = schema;
  if (root?.num_children !== elements.length) return [];
  return elements.filter((element) => element.repetition_type !== 'REPEATED').map((element) => element.name);
}

function checkGroup(group: RowGroup, index: number, name: string): void {
  const refuse = (why: string): TableError => new TableError(`${name}, row group ${index + 1}: ${why}.`);
  if (!(group.num_rows >= 0n && group.num_rows <= BigInt(MOST_GROUP_ROWS)))
    throw refuse(`it has ${group.num_rows} rows, more than ${MOST_GROUP_ROWS}; write it in smaller groups`);
  let bytes = 0n;
  for (const { meta_data: column } of group.columns) {
    if (column === undefined || !COLUMNS.has(column.path_in_schema.join('.'))) continue;
    if (!PACKED_BY.includes(column.codec))
      throw refuse(`it is packed by ${column.codec}, which is not read here; write it with SNAPPY`);
    if (column.num_values !== group.num_rows)
      throw refuse(`column ${column.path_in_schema.join('.')} has ${column.num_values} of ${group.num_rows} values`);
    bytes += column.total_uncompressed_size;
  }
  if (bytes > BigInt(MOST_GROUP_BYTES))
    throw refuse(`it unpacks to ${bytes} bytes, more than ${MOST_GROUP_BYTES}; write it in smaller groups`);
}

/** The decoder's own leaves out a byte order mark, which may be part of a name. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const parsers = { stringFromBytes: (bytes: Uint8Array | undefined) => bytes && UTF8.decode(bytes) };

/** A page that claims more than a whole group may have is not given the room. */
const bounded = (length: number): number => {
  if (length > MOST_GROUP_BYTES) throw new TableError(`a page claims to unpack to ${length} bytes`);
  return length;
};

const compressors = {
  SNAPPY: (input: Uint8Array, length: number): Uint8Array => {
    const output = new Uint8Array(bounded(length));
    snappyUncompress(input, output);
    return output;
  },
  GZIP: (input: Uint8Array, length: number): Uint8Array => gunzipSync(input, { out: new Uint8Array(bounded(length)) }),
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

/** The decoder throws whatever a broken file makes it stumble over. */
async function orDamaged<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TableError(`${name} is damaged, or no Parquet file: ${reason}.`);
  }
}
