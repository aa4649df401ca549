/** The quantisation tables that the settings of Make mean. */
import { ijgTable } from '../../codec/jpeg/quality/ijg-table';

/** The numbers of the `tables` setting, luma's and, where given, chroma's; null where it is empty or holds a zero. */
export function parseTables(text: string): Uint16Array[] | null {
  if (text === '') return null;
  const tables = text.split('_').map((table) => Uint16Array.from(table.split('.'), Number));
  const sound = tables.length <= 2 && tables.every((table) => table.length === 64 && table.every((step) => step > 0));
  return sound ? tables : null;
}

export function formatTables(tables: readonly ArrayLike<number>[]): string {
  return tables.map((table) => Array.from(table).join('.')).join('_');
}

/** Luma's and chroma's. */
export function makeTables(quality: number, tables: string): Uint16Array[] {
  return parseTables(tables) ?? [ijgTable('luma', quality), ijgTable('chroma', quality)];
}
