import { expect, test } from 'vitest';
import { createColumnTable } from '../../../survey/column-table';
import { createFacets } from '../../../survey/facets';
import { parseFilter } from '../../../survey/filter/filter';
import { createSelection } from '../../../survey/filter/selection';
import { blankRow } from '../../../survey/row';
import { leftOf, nextSort, orderOf, parseSort } from './file-order';

const table = createColumnTable();
table.append([
  { ...blankRow('a', 30), quality: 75, kind: 'JPEG', icc: 'sRGB' },
  { ...blankRow('b', 10), quality: null, kind: 'PNG' },
  { ...blankRow('c', 20), quality: 96, kind: 'JPEG', icc: 'Adobe RGB' },
  { ...blankRow('d', 20), quality: 75, kind: 'GIF' },
]);

test.each([
  ['path', [0, 1, 2, 3]],
  ['-path', [3, 2, 1, 0]],
  ['bytes', [1, 2, 3, 0]],
  ['-bytes', [0, 2, 3, 1]],
  ['quality', [0, 3, 2, 1]],
  ['-quality', [2, 0, 3, 1]],
  ['kind', [3, 0, 2, 1]],
  ['icc', [2, 0, 1, 3]],
  ['-icc', [0, 2, 1, 3]],
  ['constructor', [0, 1, 2, 3]],
])('by %s', (text, order) => {
  expect([...orderOf(table, parseSort(text))]).toEqual(order);
});

test('up at the first press, down at the second', () => {
  expect(nextSort(parseSort('path'), 'bytes')).toBe('bytes');
  expect(nextSort(parseSort('bytes'), 'bytes')).toBe('-bytes');
  expect(nextSort(parseSort('-bytes'), 'bytes')).toBe('bytes');
});

test('what the filter leaves, in that order', () => {
  const selection = createSelection(createFacets());
  selection.update(table, parseFilter('kind:JPEG|GIF'));
  expect([...leftOf(orderOf(table, parseSort('-bytes')), selection)]).toEqual([0, 2, 3]);
});
