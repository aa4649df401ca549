import { expect, test } from 'vitest';
import { ijgTable } from '../quality/ijg-table';
import { readTables } from './read-tables';
import { tablesAsC, tablesAsJson, tablesAsQtables } from './tables-text';

const tables = [ijgTable('luma', 83), ijgTable('chroma', 20)];
const about = 'Waveloupe #v=1&quality=83';

test.each([
  ['C', tablesAsC],
  ['JSON', tablesAsJson],
  ['cjpeg', tablesAsQtables],
])('tables as %s carry their settings and can be read again', (_, format) => {
  const text = format(tables, { about });
  expect(text).toContain(about);
  expect(readTables(text)).toEqual(tables);
  expect(readTables(format([tables[1]], { about }))).toEqual([tables[1]]);
});

test('JSON is JSON, with tables by their names', () => {
  const parsed = JSON.parse(tablesAsJson(tables, { about })) as Record<string, unknown>;
  expect(parsed.luma).toEqual([...tables[0]]);
  expect(parsed.chroma).toEqual([...tables[1]]);
  expect(parsed.settings).toBe(about);
});

test('C widens for steps above 255, and no name ends its comment', () => {
  expect(tablesAsC([[...new Array<number>(63).fill(9), 256]], { about })).toContain('unsigned short luma_steps[64]');
  const text = tablesAsC(tables, { about: 'a*/ int b; /*' });
  expect(text.indexOf('*/')).toBe(text.indexOf('*/\nstatic const unsigned char'));
});

test('cjpeg gets rows of eight in natural order, and comments behind #', () => {
  const lines = tablesAsQtables(tables, { about: 'two\nlines' }).split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#'));
  expect(rows).toHaveLength(16);
  expect(rows[1].trim().split(/\s+/).map(Number)).toEqual([...tables[0].slice(8, 16)]);
});
