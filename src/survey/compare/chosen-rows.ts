/** The rows that take part: those that a filter leaves, or a list of them as it is; all of them for null. */
import type { ColumnTable } from '../column-table';
import type { Selection } from '../filter/selection';

export type ChosenRows = Pick<Selection, 'length' | 'failing'> | Uint32Array | null;

export function chosenRows(table: ColumnTable, chosen: ChosenRows): Uint32Array {
  if (chosen instanceof Uint32Array) {
    for (const row of chosen)
      if (row >= table.length) throw new RangeError(`Chosen rows: expected rows below ${table.length}, got ${row}`);
    return chosen;
  }
  const rows = new Uint32Array(table.length);
  if (chosen === null) return rows.map((_, i) => i);
  // A selection may lag behind a table that is still growing.
  const known = Math.min(table.length, chosen.length);
  let count = 0;
  for (let row = 0; row < known; row++) if (chosen.failing[row] === 0) rows[count++] = row;
  return rows.subarray(0, count);
}
