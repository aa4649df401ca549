/**
 * A survey's table, read in batches whatever its format, which its content tells: Parquet, JSON lines or CSV. Memory does not
 * grow with the table. Throws TableError, after the rows that could be read.
 *
 * Parquet's code is loaded when the first such table is met.
 */
import { type ByteSource } from '../byte-source';
import { type SurveyRow } from '../row';
import { readCsv } from './csv-read';
import { readJsonLines } from './json-lines-read';

export type TableFormat = 'parquet' | 'jsonl' | 'csv';

export async function* readTable(source: ByteSource, name: string): AsyncGenerator<SurveyRow[]> {
  const format = formatOf(await source.read(0, 1024));
  if (format === 'csv') yield* readCsv(source, name);
  else if (format === 'jsonl') yield* readJsonLines(source, name);
  else {
    const { readParquet } = await import('./parquet-read');
    yield* readParquet(source, name);
  }
}

function formatOf(head: Uint8Array): TableFormat {
  const text = new TextDecoder().decode(head);
  if (text.startsWith('PAR1')) return 'parquet';
  return text.trimStart().startsWith('{') ? 'jsonl' : 'csv';
}
