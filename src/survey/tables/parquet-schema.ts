/**
 * A survey's columns in Parquet: text as UTF-8 strings, lengths and extents as INT64 (a broken file may claim 4 294 967 295
 * pixels), other whole numbers as INT32, `misfit` as DOUBLE. What does not apply is null; path, bytes and kind are required.
 * Source: Apache Parquet, "File format" and "Logical types".
 */
import { type SurveyColumn } from '../row';
import { isNumberColumn } from './table-values';

export type ParquetColumnType = 'STRING' | 'INT64' | 'INT32' | 'DOUBLE';

const LONG: ReadonlySet<SurveyColumn> = new Set(['bytes', 'width', 'height', 'trailing'] as const);

export function parquetType(column: SurveyColumn): ParquetColumnType {
  if (!isNumberColumn(column)) return 'STRING';
  if (column === 'misfit') return 'DOUBLE';
  return LONG.has(column) ? 'INT64' : 'INT32';
}
