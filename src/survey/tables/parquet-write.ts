/**
 * A survey as Parquet, written as it grows: a row group is encoded and handed on when it is full, so that memory holds one
 * group, whatever the number of rows (and, until the end, about 20 kB a group of the footer that lists them).
 *
 * Strings are dictionary-encoded where that is shorter, pages are packed by Snappy; the encoding is hyparquet-writer's.
 */
import { ByteWriter, ParquetWriter, schemaFromColumnData, type ColumnSource } from 'hyparquet-writer';
import { SURVEY_COLUMNS, type SurveyColumn, type SurveyRow } from '../row';
import { parquetType } from './parquet-schema';
import { TableError } from './table-error';
import { REQUIRED_COLUMNS, tableNumber, wellFormed } from './table-values';

/** Where the bytes go, in order. They are the sink's to keep. */
export interface ByteSink {
  write(bytes: Uint8Array<ArrayBuffer>): void | Promise<void>;
}

export interface ParquetTable {
  append(rows: Iterable<SurveyRow>): Promise<void>;
  /** The last group and the footer: without them it is no table. */
  finish(): Promise<void>;
}

type Value = string | number | bigint | null;

const ROWS_A_GROUP = 20_000;
const CREATED_BY = 'Waveloupe';

export function createParquetWriter(sink: ByteSink, rowsInGroup = ROWS_A_GROUP): ParquetTable {
  const writer = new ByteWriter();
  const emptyColumns = (): Map<SurveyColumn, Value[]> => new Map(SURVEY_COLUMNS.map((column) => [column, []]));
  let columns = emptyColumns();
  let rowCount = 0;

  const table = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({
      columnData: SURVEY_COLUMNS.map((name) => ({
        name,
        data: [],
        type: parquetType(name),
        nullable: !REQUIRED_COLUMNS.has(name),
      })),
    }),
    createdBy: CREATED_BY,
  });

  /** Offsets in the footer count all bytes written, not those that wait here. */
  const handOn = async (): Promise<void> => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    await sink.write(bytes);
  };

  const writeGroup = async (): Promise<void> => {
    if (rowCount === 0) return;
    const columnData: ColumnSource[] = [...columns].map(([name, data]) => ({ name, data }));
    columns = emptyColumns();
    const rowGroupSize = rowCount;
    rowCount = 0;
    await table.write({ columnData, rowGroupSize });
    await handOn();
  };

  return {
    append: async (rows) => {
      for (const row of rows) {
        for (const [column, values] of columns) values.push(parquetValue(column, row[column]));
        rowCount++;
        if (rowCount >= rowsInGroup) await writeGroup();
      }
    },
    finish: async () => {
      await writeGroup();
      await table.finish();
      await handOn();
    },
  };
}

function parquetValue(column: SurveyColumn, value: string | number | null): Value {
  if (typeof value === 'string') return value === '' && !REQUIRED_COLUMNS.has(column) ? null : wellFormed(value);
  const number = tableNumber(value);
  const type = parquetType(column);
  if (number === null || type === 'DOUBLE') return number;
  if (!Number.isSafeInteger(number) || (type === 'INT32' && (number | 0) !== number))
    throw new TableError(`${column} is ${number}, which Parquet's ${type} does not hold.`);
  return type === 'INT64' ? BigInt(number) : number;
}
