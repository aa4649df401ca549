/** All bytes of a collection's files together. */
import { sum } from 'd3-array';
import type { ColumnTable } from '../../../survey/column-table';

export function totalOf(table: ColumnTable): number {
  return sum(table.numbers('bytes').subarray(0, table.length));
}
