/** A row as its values in the order of SURVEY_COLUMNS: between threads and in the journal, names 21 times a row cost. */
import { blankRow, SURVEY_COLUMNS, type SurveyRow } from '../../src/survey/row';

export type Tuple = readonly (string | number | null)[];

export const tupleOf = (row: SurveyRow): Tuple => SURVEY_COLUMNS.map((column) => row[column]);

const PATH = SURVEY_COLUMNS.indexOf('path');

export function rowOf(tuple: Tuple): SurveyRow {
  // One shape for all rows: the order of the columns.
  const row: Record<string, string | number | null> = { ...blankRow('', 0) };
  SURVEY_COLUMNS.forEach((column, at) => {
    row[column] = tuple[at] ?? null;
  });
  return row as unknown as SurveyRow;
}

export const pathOf = (tuple: Tuple): string => String(tuple[PATH]);

/** Told from what a broken or foreign journal holds: as many values as columns, text where text belongs. */
export function isTuple(value: unknown): value is Tuple {
  if (!Array.isArray(value) || value.length !== SURVEY_COLUMNS.length) return false;
  const blank = Object.values(blankRow('', 0)) as (string | number | null)[];
  return value.every((item, at) =>
    typeof blank[at] === 'string' ? typeof item === 'string' : item === null || typeof item === 'number',
  );
}
