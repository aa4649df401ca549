/**
 * In what order a table's rows are listed: by one column, up or down, rows without a value last, and equal ones in the
 * table's own order. The order is of the whole table, so that a moved brush costs one pass and no sorting.
 */
import { NUMBER_COLUMNS, SURVEY_COLUMNS, type NumberColumn, type SurveyColumn } from '../../../survey/row';
import type { CodedColumn, ColumnTable } from '../../../survey/column-table';
import type { Selection } from '../../../survey/filter/selection';

export interface FileSort {
  readonly column: SurveyColumn;
  readonly down: boolean;
}

const isColumn = (text: string): text is SurveyColumn => (SURVEY_COLUMNS as readonly string[]).includes(text);
const isNumber = (column: SurveyColumn): column is NumberColumn =>
  (NUMBER_COLUMNS as readonly SurveyColumn[]).includes(column);

/** `-bytes`: from the largest down. A column that there is not sorts by path. */
export function parseSort(text: string): FileSort {
  const down = text.startsWith('-');
  const column = down ? text.slice(1) : text;
  return isColumn(column) ? { column, down } : { column: 'path', down: false };
}

/** What a press on a column's head asks for: that column up, then down. */
export function nextSort(sort: FileSort, column: SurveyColumn): string {
  return sort.column === column && !sort.down ? `-${column}` : column;
}

/** One number a row to sort by; NaN for none. Texts get the place of their name in the alphabet. */
function sortKeys(table: ColumnTable, column: Exclude<SurveyColumn, 'path'>): Float64Array {
  if (isNumber(column)) return table.numbers(column).subarray(0, table.length);
  const { codes, names } = table.texts(column satisfies CodedColumn);
  const places = new Float64Array(names.length).fill(Number.NaN);
  names
    .map((name, code) => ({ name, code }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .forEach(({ code }, place) => {
      places[code] = place;
    });
  return Float64Array.from(codes.subarray(0, table.length), (code) => places[code]);
}

/** The table's rows in that order. `path` is the table's own: that of paths, and within an archive the archive's. */
export function orderOf(table: ColumnTable, { column, down }: FileSort): Uint32Array {
  const order = Uint32Array.from({ length: table.length }, (_, row) => row);
  if (column === 'path') return down ? order.reverse() : order;
  const keys = sortKeys(table, column);
  const sign = down ? -1 : 1;
  return order.sort((a, b) => {
    const [left, right] = [keys[a], keys[b]];
    if (left === right) return a - b;
    if (Number.isNaN(left)) return Number.isNaN(right) ? a - b : 1;
    return Number.isNaN(right) ? -1 : sign * (left - right);
  });
}

/** Of those rows the ones that the filter leaves. */
export function leftOf(order: Uint32Array, selection: Selection): Uint32Array {
  const left = new Uint32Array(Math.min(order.length, selection.count));
  let count = 0;
  for (const row of order) if (row < selection.length && selection.passes(row)) left[count++] = row;
  return left.subarray(0, count);
}
