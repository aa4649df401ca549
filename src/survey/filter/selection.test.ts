import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createColumnTable } from '../column-table';
import { createFacets } from '../facets';
import { blankRow, type SurveyRow } from '../row';
import { parseFilter, type Filter } from './filter';
import { insideLasso } from './inside-lasso';
import { createSelection } from './selection';

const ROWS: readonly SurveyRow[] = Array.from({ length: 200 }, (_, i) => ({
  ...blankRow(`set/${i % 3 === 0 ? 'Cats' : 'dogs'}/${i}.jpg`, 1000 + i),
  kind: i % 10 === 0 ? 'PNG' : 'JPEG',
  subsampling: i % 10 === 0 ? '' : ['4:2:0', '4:4:4', 'grey'][i % 3],
  quality: i % 10 === 0 ? null : 50 + (i % 50),
  width: 10 * (i % 20) + 1,
  height: 100,
}));

/** What a filter says of one row, clause by clause, written without bits. */
const FILTERS: readonly (readonly [string, (row: SurveyRow) => boolean])[] = [
  ['subsampling:4:2:0|grey', ({ subsampling }) => ['4:2:0', 'grey'].includes(subsampling)],
  ['quality:60..79', ({ quality }) => quality !== null && quality >= 60 && quality <= 79],
  ['quality:-', ({ quality }) => quality === null],
  ['kind:JPEG', ({ kind }) => kind === 'JPEG'],
  ['path:cats', ({ path }) => path.toLowerCase().includes('cats')],
  ['aspect:1..', ({ width, height }) => (width ?? 0) / (height ?? 1) >= 1],
  ['top:dogs', ({ path }) => path.includes('/dogs/')],
  ['color:cmyk', () => false],
];

const chosen = (filter: Filter, table = createColumnTable()) => {
  table.append(ROWS);
  const selection = createSelection(createFacets());
  selection.update(table, filter);
  return { table, selection };
};

const passing = (length: number, passes: (row: number) => boolean): number[] =>
  Array.from({ length }, (_, row) => row).filter(passes);

describe('what a filter leaves', () => {
  test('is what all its clauses leave, whichever came before it', () => {
    const table = createColumnTable();
    table.append(ROWS);
    const selection = createSelection(createFacets());
    fc.assert(
      fc.property(fc.subarray([...FILTERS]), (some) => {
        const byKey = new Map(some.map((clause) => [clause[0].split(':')[0], clause]));
        const list = [...byKey.values()];
        selection.update(table, parseFilter(list.map(([text]) => text).join(';')));
        const expected = passing(ROWS.length, (row) => list.every(([, holds]) => holds(ROWS[row])));
        expect(passing(ROWS.length, (row) => selection.passes(row))).toEqual(expected);
        expect(selection.count).toBe(expected.length);
      }),
      { seed: 8, numRuns: 150 },
    );
  });

  test('a chart counts what the other clauses leave', () => {
    const { selection } = chosen(parseFilter('subsampling:4:2:0;quality:60..79'));
    const others = ~selection.bitOf('subsampling');
    expect(passing(ROWS.length, (row) => (selection.failing[row] & others) === 0)).toEqual(
      passing(ROWS.length, (row) => FILTERS[1][1](ROWS[row])),
    );
    expect(selection.bitOf('kind')).toBe(0);
  });

  test('rows that come later are sorted in, and nothing is told where nothing changed', () => {
    const filter = parseFilter('kind:PNG');
    const { table, selection } = chosen(filter);
    expect(selection.update(table, filter)).toBe(false);
    table.append(ROWS.map((row) => ({ ...row, path: `${row.path}.again` })));
    expect(selection.update(table, filter)).toBe(true);
    expect(selection.count).toBe(40);
    expect(selection.length).toBe(400);
  });

  test('another table starts anew', () => {
    const filter = parseFilter('kind:PNG');
    const { selection } = chosen(filter);
    const other = createColumnTable();
    other.append(ROWS.slice(0, 11));
    selection.update(other, filter);
    expect(selection.count).toBe(2);
  });

  test('a lasso takes who lies inside it, and nobody who is not on the map', () => {
    const filter = parseFilter('lasso:0,0,0.5,0,0.5,1,0,1');
    const table = createColumnTable();
    table.append(ROWS.slice(0, 4));
    const selection = createSelection(createFacets());
    selection.update(table, filter, null);
    expect(selection.count).toBe(4);
    const xy = Float32Array.of(0.2, 0.5, 0.7, 0.5, NaN, NaN, 0.49, 0.99);
    selection.update(table, filter, { xy, version: 1 });
    expect(passing(4, (row) => selection.passes(row))).toEqual([0, 3]);
  });
});

test('inside a line that crosses itself there is a hole', () => {
  // A pentagram: its middle is wound around twice.
  const star = [0, 2, 4, 1, 3];
  const points = star.flatMap((k) => [Math.sin((k * 2 * Math.PI) / 5), -Math.cos((k * 2 * Math.PI) / 5)]);
  expect(insideLasso(points, 0, 0)).toBe(false);
  expect(insideLasso(points, 0, -0.8)).toBe(true);
  expect(insideLasso(points, 0, 1.2)).toBe(false);
});
