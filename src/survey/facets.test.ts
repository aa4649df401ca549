import { expect, test } from 'vitest';
import { createColumnTable } from './column-table';
import { createFacets, FACET_IDS, folderOf, topFolderOf, type FacetId } from './facets';
import { blankRow, type SurveyRow } from './row';

const row = (path: string, rest: Partial<SurveyRow> = {}): SurveyRow => ({ ...blankRow(path, 3000), ...rest });

function valuesOf(id: FacetId, rows: readonly SurveyRow[]): (number | string)[] {
  const table = createColumnTable();
  table.append(rows);
  const facet = createFacets().get(id);
  if (facet.kind === 'number') return [...facet.values(table).subarray(0, table.length)];
  const { codes, names } = facet.values(table);
  return [...codes.subarray(0, table.length)].map((code) => names[code]);
}

test('every facet is there, under its own name, and reads any row', () => {
  const facets = createFacets();
  expect(facets.all.map(({ id }) => id)).toEqual([...FACET_IDS]);
  for (const id of FACET_IDS) expect(valuesOf(id, [row('a.jpg'), row('b/c.jpg')]), id).toHaveLength(2);
});

test('what is worked out of others', () => {
  const rows = [row('a/b/c.jpg', { width: 400, height: 300 }), row('d.jpg', { width: 0, height: 9 }), row('e.jpg')];
  expect(valuesOf('pixels', rows)).toEqual([120_000, NaN, NaN]);
  expect(valuesOf('aspect', rows)).toEqual([400 / 300, 0, NaN]);
  expect(valuesOf('density', rows)).toEqual([3000 / 120_000, NaN, NaN]);
});

test('names are of a few kinds', () => {
  const rows = [
    row('x.jpg', { tables: 'ijg:0123456789ab', misfit: 0, error: '' }),
    row('y.jpg', { tables: 'other:ba9876543210', misfit: 1.5, error: 'cut short at byte 7' }),
    row('z.png'),
  ];
  expect(valuesOf('tables', rows)).toEqual(['ijg', 'other', '']);
  expect(valuesOf('exact', rows)).toEqual(['exact', 'nearest', '']);
  expect(valuesOf('error', rows)).toEqual(['sound', 'broken', 'sound']);
});

test('folders, from outside and from inside', () => {
  expect(['set/cats/1/a.jpg', 'set/a.jpg', 'a.jpg'].map(topFolderOf)).toEqual(['cats', 'set', '']);
  expect(['set/cats/1/a.jpg', 'set/a.jpg', 'a.jpg'].map(folderOf)).toEqual(['1', 'set', '']);
});

test('rows that come later are worked out too, and no sooner asked than there', () => {
  const table = createColumnTable();
  const facets = createFacets();
  const pixels = facets.get('pixels');
  const folders = facets.get('folder');
  table.append([row('a/1.jpg', { width: 2, height: 3 })]);
  expect(pixels.values(table)).toBe(pixels.values(table));
  table.append(Array.from({ length: 3000 }, (_, i) => row(`b${i % 3}/1.jpg`, { width: i + 1, height: 2 })));
  if (pixels.kind !== 'number' || folders.kind !== 'name') throw new Error('facets of another kind');
  expect(pixels.values(table)[3000]).toBe(6000);
  const { codes, names } = folders.values(table);
  expect(names[codes[3000]]).toBe('b2');
});
