/**
 * A table on its way to a file or to standard output, rows in pieces. A file has another name until it is whole, so that
 * what bears the name that was asked for is always a whole table.
 */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { SurveyRow } from '../../src/survey/row';
import { CSV_HEADER, writeCsv } from '../../src/survey/tables/csv-write';
import { writeJsonLines } from '../../src/survey/tables/json-lines-write';
import type { TableFormat } from '../../src/survey/tables/read-table';

/** Nothing is written while an earlier piece still is. */
export interface TableOutput {
  readonly write: (rows: readonly SurveyRow[]) => void | Promise<void>;
  readonly close: () => void | Promise<void>;
}

export interface TableFile extends TableOutput {
  /** Nothing is kept of it. After `close` it does nothing. */
  readonly discard: () => void;
}

export const temporaryPlace = (place: string): string => `${place}.unfinished`;

export async function openTableFile(place: string, format: TableFormat): Promise<TableFile> {
  const temporary = temporaryPlace(place);
  const descriptor = openSync(temporary, 'w');
  let isOpen = true;
  const write = (bytes: Uint8Array) => {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
  };
  const table =
    format === 'parquet' ? await parquetTable(write) : openTableText(format, (text) => write(Buffer.from(text)));
  return {
    write: table.write,
    async close() {
      await table.close();
      isOpen = false;
      closeSync(descriptor);
      renameSync(temporary, place);
    },
    discard() {
      if (!isOpen) return;
      isOpen = false;
      closeSync(descriptor);
      rmSync(temporary, { force: true });
    },
  };
}

/** Parquet's code is loaded where it is wanted. */
async function parquetTable(write: (bytes: Uint8Array) => void): Promise<TableOutput> {
  const { createParquetWriter } = await import('../../src/survey/tables/parquet-write');
  const table = createParquetWriter({ write });
  return { write: (rows) => table.append(rows), close: () => table.finish() };
}

export function openTableText(format: TableFormat, write: (text: string) => void): TableOutput {
  if (format === 'csv') write(CSV_HEADER);
  const piecesOf = format === 'csv' ? writeCsv : writeJsonLines;
  return {
    write(rows) {
      for (const piece of piecesOf(rows)) write(piece);
    },
    close: () => undefined,
  };
}
