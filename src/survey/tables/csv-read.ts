/** A survey's CSV table, read back in batches. Columns may stand in any order, and others among them, which are left out. */
import { type ByteSource } from '../byte-source';
import { SURVEY_COLUMNS, type SurveyColumn, type SurveyRow } from '../row';
import { csvRecords, type CsvRecord } from './csv-records';
import { TableError } from './table-error';
import { asRow, faultOf, isNumberColumn, missingColumns } from './table-values';
import { textPieces } from './text-pieces';

interface Layout {
  readonly width: number;
  readonly places: readonly (readonly [SurveyColumn, number])[];
}

const NUMBER = /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

export async function* readCsv(source: ByteSource, name: string): AsyncGenerator<SurveyRow[]> {
  let layout: Layout | null = null;
  for await (const records of csvRecords(textPieces(source), name)) {
    const rows: SurveyRow[] = [];
    for (const record of records) {
      if (layout === null) layout = layoutOf(record.fields, name);
      else if (record.fields.length > 1 || record.fields[0] !== '') rows.push(rowOf(record, layout, name));
    }
    if (rows.length > 0) yield rows;
  }
  if (layout === null) throw new TableError(`${name} is empty: it has no line of column names.`);
}

function layoutOf(names: readonly string[], name: string): Layout {
  const missing = missingColumns(names);
  if (missing.length > 0) throw new TableError(`${name} is no survey's table: it has no column ${missing.join(', ')}.`);
  return { width: names.length, places: SURVEY_COLUMNS.map((column) => [column, names.indexOf(column)] as const) };
}

function rowOf({ fields, line }: CsvRecord, { width, places }: Layout, name: string): SurveyRow {
  if (fields.length !== width)
    throw new TableError(`${name}, line ${line}: it has ${fields.length} fields, and the first line ${width}.`);
  const values = {} as Record<SurveyColumn, unknown>;
  for (const [column, place] of places) {
    const field = fields[place];
    const value = isNumberColumn(column) ? numberOf(field) : field;
    const fault = faultOf(column, value);
    if (fault !== '') throw new TableError(`${name}, line ${line}: ${fault}.`);
    values[column] = value;
  }
  return asRow(values);
}

/** Text that is no number stays text, to be told as what it is. */
const numberOf = (field: string): number | string | null =>
  field === '' ? null : NUMBER.test(field) ? Number(field) : field;
