import { expect, test } from 'vitest';
import { markdownTable } from './markdown-table';

test('columns line up, numbers to the right', () => {
  const table = markdownTable(
    [{ heading: 'size' }, { heading: 'ms', align: 'right' }],
    [
      ['512²', '6.6'],
      ['1000×750', '23.45'],
    ],
  );
  expect(table.split('\n')).toEqual([
    '| size     |    ms |',
    '| -------- | ----: |',
    '| 512²     |   6.6 |',
    '| 1000×750 | 23.45 |',
  ]);
});

test('a table without rows is its heading', () => {
  expect(markdownTable([{ heading: 'a' }], [])).toBe('| a   |\n| --- |');
});

test('a pipe or a line break in a cell stays in its cell', () => {
  expect(markdownTable([{ heading: 'x' }], [['a|b\n  c']]).split('\n')[2]).toBe('| a\\|b c |');
});

test('a row of another length is refused', () => {
  expect(() => markdownTable([{ heading: 'a' }, { heading: 'b' }], [['only one']])).toThrow(
    '1 cells, the table 2 columns',
  );
});
