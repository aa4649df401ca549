import { expect, test } from 'vitest';
import { createColumnTable } from '../column-table';
import { createFacets } from '../facets';
import { parseFilter } from '../filter/filter';
import { createSelection } from '../filter/selection';
import { blankRow, type SurveyRow } from '../row';
import { claimedKind, saysOther } from './claimed-kind';
import { EXTREME_FILES } from './extremes';
import { oddities } from './oddities';
import { randomRows } from './random-rows';

const tableOf = (rows: readonly SurveyRow[]) => {
  const table = createColumnTable();
  table.append(rows);
  return table;
};

/** Traits in words of their own, from the rows. */
const TRAITS: Readonly<Record<string, (row: SurveyRow) => boolean>> = {
  'not-jpeg': ({ kind }) => kind !== 'JPEG',
  'name-says-other': ({ path, kind }) =>
    (/\.jpe?g$/i.test(path) && !['JPEG', 'empty', 'unreadable'].includes(kind)) ||
    (path.endsWith('.png') && !['PNG', 'empty', 'unreadable'].includes(kind)),
  broken: ({ error }) => error !== '',
  'four-one-one': ({ subsampling }) => subsampling === '4:1:1',
  'rare-subsampling': ({ subsampling }) => ['4:4:0', '3x1,1x1,1x1'].includes(subsampling),
  cmyk: ({ color }) => color === 'cmyk',
  rgb: ({ color }) => color === 'rgb',
  'grey-as-colour': ({ color }) => color === 'grey-as-colour',
  'twelve-bit': ({ precision }) => precision === 12,
  arithmetic: ({ coding }) => coding === 'extended-arithmetic',
  'other-coding': ({ coding }) => coding === 'other',
  turned: ({ orientation }) => (orientation ?? 1) !== 1,
  trailing: ({ trailing }) => (trailing ?? 0) !== 0,
};

test.each(['', 'top:training;bytes:..200000'])('traits, counted by hand, under "%s"', (text) => {
  const rows = randomRows(4000, 21);
  const table = tableOf(rows);
  const selection = createSelection(createFacets());
  selection.update(table, parseFilter(text));
  const found = oddities(table, selection).filter(({ measured }) => !measured);
  expect(found.map(({ id }) => id)).toEqual(Object.keys(TRAITS));
  for (const { id, count, rows: listed } of found) {
    const byHand = rows.map((_, row) => row).filter((row) => selection.passes(row) && TRAITS[id](rows[row]));
    expect([id, count, listed]).toEqual([id, byHand.length, byHand.slice(0, 100)]);
  }
});

test('a trait’s filter leaves just its files', () => {
  const rows = randomRows(2000, 4);
  const table = tableOf(rows);
  for (const { id, choose, count } of oddities(table, null)) {
    if (!choose) continue;
    const selection = createSelection(createFacets());
    selection.update(table, new Map([[choose.key, choose.clause]]));
    expect([id, selection.count]).toEqual([id, count]);
  }
});

test('extremes, sorted by hand', () => {
  const rows = randomRows(4000, 8);
  const found = new Map(oddities(tableOf(rows), null).map((oddity) => [oddity.id, oddity]));
  const area = ({ width, height }: SurveyRow): number => (width ?? 0) * (height ?? 0);
  const expected = (measure: (row: SurveyRow) => number, sign: number): number[] =>
    rows
      .map((row, place) => ({ place, value: measure(row) }))
      .filter(({ value }) => Number.isFinite(value))
      .sort((a, b) => sign * (a.value - b.value) || a.place - b.place)
      .slice(0, EXTREME_FILES)
      .map(({ place }) => place);
  const sized = (row: SurveyRow): number => (area(row) > 0 ? area(row) : Number.NaN);
  const shape = ({ width, height }: SurveyRow): number =>
    width && height ? Math.max(width / height, height / width) : Number.NaN;
  const density = (row: SurveyRow): number =>
    row.kind === 'JPEG' && row.error === '' ? row.bytes / sized(row) : Number.NaN;
  expect(found.get('smallest')?.rows).toEqual(expected(sized, 1));
  expect(found.get('largest')?.rows).toEqual(expected(sized, -1));
  expect(found.get('shape')?.rows).toEqual(expected(shape, -1));
  expect(found.get('heaviest')?.rows).toEqual(expected(({ bytes }) => bytes, -1));
  expect(found.get('lightest')?.rows).toEqual(expected(({ bytes }) => bytes, 1));
  expect(found.get('lowest-quality')?.rows).toEqual(expected(({ quality }) => quality ?? Number.NaN, 1));
  expect(found.get('sparsest')?.rows).toEqual(expected(density, 1));
  expect(found.get('densest')?.rows).toEqual(expected(density, -1));
});

test('where all files are alike nothing is odd, and the usual ones among a few are not either', () => {
  const usual: SurveyRow = {
    ...randomRows(1, 1)[0],
    ...blankRow('', 700),
    kind: 'JPEG',
    width: 32,
    height: 32,
    quality: 75,
  };
  const alike = Array.from({ length: 40 }, (_, i) => ({ ...usual, path: `${i}.jpg` }));
  expect(oddities(tableOf(alike), null)).toEqual([]);
  const one = oddities(tableOf([...alike, { ...usual, path: 'x.jpg', quality: 9 }]), null);
  expect(one).toMatchObject([{ id: 'lowest-quality', count: 1, rows: [40], measured: { values: [9] } }]);
});

test('what names claim', () => {
  expect(['a.JPEG', 'b.jpg', 'c.JpE', 'd.jfif', 'e.png', 'f.tiff'].map(claimedKind)).toEqual([
    'JPEG',
    'JPEG',
    'JPEG',
    'JPEG',
    'PNG',
    'TIFF',
  ]);
  expect(['', 'jpg', '.', 'a.', 'a.jpgx', 'a.jpeg.bak', 'a.jpg/b', 'ä.jpñ', 'a.j\u0270g'].map(claimedKind)).toEqual(
    new Array(9).fill(''),
  );
  expect(saysOther('n02105855_2933.JPEG', 'PNG')).toBe(true);
  expect(saysOther('a.jpg', 'empty')).toBe(false);
});
