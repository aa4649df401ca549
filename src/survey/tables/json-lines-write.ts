/**
 * A survey as JSON lines: an object a row, its columns in the tables' order, LF after each. What does not apply is null, also
 * where it would be text, so that it is nothing in every reader; path and kind are always text.
 */
import { SURVEY_COLUMNS, type SurveyColumn, type SurveyRow } from '../row';
import { REQUIRED_COLUMNS, tableNumber, wellFormed } from './table-values';

/** Characters a piece, about. */
const PIECE = 2 ** 16;

export function* writeJsonLines(rows: Iterable<SurveyRow>): Generator<string, void, undefined> {
  let piece = '';
  for (const row of rows) {
    piece += jsonLine(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function jsonLine(row: SurveyRow): string {
  const values = {} as Record<SurveyColumn, string | number | null>;
  for (const column of SURVEY_COLUMNS) {
    const value = row[column];
    if (typeof value !== 'string') values[column] = tableNumber(value);
    else values[column] = value === '' && !REQUIRED_COLUMNS.has(column) ? null : wellFormed(value);
  }
  return `${JSON.stringify(values)}\n`;
}
