import { expect, test } from 'vitest';
import { ijgTable } from './ijg-table';
import { formatTables, makeTables, parseTables } from './make-tables';

const tables = [ijgTable('luma', 3), ijgTable('chroma', 90)];

test('tables survive being written as text', () => {
  const text = formatTables(tables);
  expect(parseTables(text)).toEqual(tables);
});

test('text wins over quality, and text with a nought in it means nothing', () => {
  expect(makeTables(50, formatTables([tables[1]]))).toEqual([tables[1]]);
  expect(makeTables(50, '')).toEqual([ijgTable('luma', 50), ijgTable('chroma', 50)]);
  expect(parseTables(Array(64).fill('0').join('.'))).toBeNull();
  expect(parseTables('1.2.3')).toBeNull();
});

test('steps beyond 16 bits mean nothing', () => {
  expect(parseTables(Array(64).fill('99999').join('.'))).toBeNull();
});
