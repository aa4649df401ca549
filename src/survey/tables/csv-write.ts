/**
 * A survey as CSV: RFC 4180, with LF at the end of lines, one line of column names first, UTF-8 without a mark.
 *
 * A value that does not apply is an empty field, number or text. Fields with a comma, a quote or a line's end are quoted.
 * Numbers are the shortest text that reads back to them. Text is left as it is, also where a spreadsheet would take it for a
 * formula: a mark before it would be part of the name.
 */
import { SURVEY_COLUMNS, type SurveyRow } from '../row';
import { tableNumber, wellFormed } from './table-values';

export const CSV_HEADER = `${SURVEY_COLUMNS.join(',')}\n`;

/** Characters a piece, about. */
const PIECE = 2 ** 16;

/** The lines in pieces, the header not among them. */
export function* writeCsv(rows: Iterable<SurveyRow>): Generator<string, void, undefined> {
  let piece = '';
  for (const row of rows) {
    piece += csvLine(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

export function csvLine(row: SurveyRow): string {
  let line = '';
  for (const column of SURVEY_COLUMNS) {
    const value = row[column];
    line += typeof value === 'string' ? csvField(value) : String(tableNumber(value) ?? '');
    line += column === 'error' ? '\n' : ',';
  }
  return line;
}

function csvField(text: string): string {
  const field = wellFormed(text);
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
