/**
 * Quantisation tables as text, and those that a quality or such a text means: 64 steps in natural order joined by dots,
 * luma's and, after an underscore, chroma's.
 */
import { ijgTable } from './ijg-table';

/** Null where the text is empty, or no table of steps 1…65535. */
export function parseTables(text: string): Uint16Array[] | null {
  if (text === '') return null;
  const tables = text.split('_').map((table) => table.split('.').map(Number));
  const sound = tables.every((table) => table.length === 64 && table.every((step) => step >= 1 && step <= 0xffff));
  return sound && tables.length <= 2 ? tables.map((table) => Uint16Array.from(table)) : null;
}

export function formatTables(tables: readonly ArrayLike<number>[]): string {
  return tables.map((table) => Array.from(table).join('.')).join('_');
}

/** Luma's and chroma's. */
export function makeTables(quality: number, tables: string): Uint16Array[] {
  return parseTables(tables) ?? [ijgTable('luma', quality), ijgTable('chroma', quality)];
}
