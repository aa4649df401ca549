/** What is done to quantisation tables by hand. Each gives new tables: luma's, and chroma's. */
import { BASELINE_LIMIT } from '../../../codec/jpeg/quality/ijg-table';

export type Tables = readonly Uint16Array[];
export type TableName = 'luma' | 'chroma';

export const TABLE_NAMES: readonly TableName[] = ['luma', 'chroma'];

/** Steps by hand stay within what a baseline file holds. */
export function stepWithin(value: number): number {
  return Math.min(BASELINE_LIMIT, Math.max(1, Math.round(value)));
}

/** The table that a component of this kind uses: where there is one only, it is for all. */
export function tableOf(tables: Tables, which: TableName): Uint16Array {
  return tables[Math.min(TABLE_NAMES.indexOf(which), tables.length - 1)];
}

export function withTable(tables: Tables, which: TableName, table: Uint16Array): Uint16Array[] {
  return TABLE_NAMES.map((name) => (name === which ? table : tableOf(tables, name)));
}

export function withStep(tables: Tables, which: TableName, index: number, value: number): Uint16Array[] {
  return withTable(tables, which, tableOf(tables, which).with(index, stepWithin(value)));
}

/** Halved steps are rounded up: halving and doubling again gives no less than before, and 1 stays 1. */
export function scaled(table: Uint16Array, factor: number): Uint16Array {
  return table.map((step) => stepWithin(Math.ceil(step * factor)));
}

/** The same step everywhere, as coarse on the whole: the geometric mean, which halving and doubling move alike. */
export function flattened(table: Uint16Array): Uint16Array {
  const mean = Math.exp(table.reduce((sum, step) => sum + Math.log(step), 0) / table.length);
  return table.map(() => stepWithin(mean));
}
