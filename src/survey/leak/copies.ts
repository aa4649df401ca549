/**
 * Files that look like copies of another: the same length and the same in every column, under the same label. A copy in the
 * training files would give its twin among the test files away by its size alone, which says nothing of other files, and would
 * count twice; so one of each stays. Lengths say nothing where most files are alike in them (bitmaps of one size, say): where
 * more than half would go, none does.
 */
import type { ColumnTable } from '../column-table';
import { NUMBER_COLUMNS, SURVEY_COLUMNS, type TextColumn } from '../row';

const TEXT_COLUMNS = SURVEY_COLUMNS.filter(
  (column): column is Exclude<TextColumn, 'path'> =>
    column !== 'path' && !(NUMBER_COLUMNS as readonly string[]).includes(column),
);

/** The rows without copies, in their order. */
export function withoutCopies(table: ColumnTable, rows: Uint32Array, labelOf: (row: number) => number): Uint32Array {
  const columns = [
    ...NUMBER_COLUMNS.map((column) => table.numbers(column)),
    ...TEXT_COLUMNS.map((column) => table.texts(column).codes),
  ];
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const key = `${labelOf(row)},${columns.map((column) => column[row]).join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return 2 * kept.length < rows.length ? rows : kept;
}
