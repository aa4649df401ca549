/** A summary made row by row says what the charts of a table of the same rows say. */
import { describe, expect, test } from 'vitest';
import { createColumnTable } from '../column-table';
import { createFacets } from '../facets';
import { collectionFiles } from '../fixtures/load';
import { readRowFrom } from '../read/read-row-from';
import { createTableVerdicts } from '../read/table-verdicts';
import type { SurveyRow } from '../row';
import { createSummary, MOST_SIZES, summaryOf } from './accumulate';
import { countBins } from './histogram';
import { MOST_NAMES } from './name-counter';
import { countNames } from './name-counts';
import { oddities } from './oddities';
import { randomRows } from './random-rows';
import { countSizes, FINEST } from './size-counts';
import { heatMapOf, octavesOf, WHOLE_WINDOW } from './size-heat-map';

const rows = randomRows(5000, 31);
const summary = summaryOf(rows);

const verdicts = createTableVerdicts();
const fixtures = collectionFiles().map(({ path, bytes }) => readRowFrom(path, bytes, { full: true, verdicts }));

describe.each([
  ['random rows', rows],
  ['fixtures, read in full', fixtures],
])('as the charts of a table: %s', (_name, some) => {
  const counted = summaryOf(some);
  const table = createColumnTable();
  table.append(some);
  const facets = createFacets();

  test.each(counted.names)('$facet', (counts) => {
    expect(counts).toEqual(countNames(table, facets.get(counts.facet), null));
  });

  test.each(counted.histograms)('$facet', (bins) => {
    const facet = facets.get(bins.facet);
    if (facet.kind !== 'number') throw new TypeError(`${facet.id} is no number`);
    expect(bins).toEqual(countBins(table, facet, null));
  });

  test('sizes', () => {
    const { columns, rows: lines, width } = counted.sizes;
    expect(counted.sizes).toEqual(heatMapOf(countSizes(table, null), WHOLE_WINDOW, columns, lines));
    expect(columns).toBe((width.to - width.from) * FINEST);
  });

  test('oddities', () => {
    const ofTable = oddities(table, null).map(({ id, count, rows: listed, measured }) => ({
      ...{ id, count, measured },
      paths: listed.map((row) => table.paths[row]),
    }));
    const ofRows = counted.oddities.map(({ id, count, files, measured }) => ({
      ...{ id, count, measured },
      paths: files.map(({ path }) => path),
    }));
    expect(ofRows).toEqual(ofTable);
    expect(ofRows.length).toBeGreaterThan(15);
  });
});

test('totals', () => {
  expect(summary).toMatchObject({
    files: 5000,
    bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0),
    jpegs: rows.filter(({ kind }) => kind === 'JPEG').length,
    broken: rows.filter(({ error }) => error !== '').length,
    bounded: [],
  });
});

test('quantiles are right to what they say', () => {
  const values = {
    bytes: rows.map(({ bytes }) => bytes),
    quality: rows.flatMap(({ quality }) => quality ?? []),
  };
  for (const facet of ['bytes', 'quality'] as const) {
    const sorted = values[facet].sort((a, b) => a - b);
    const truth = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1];
    const found = summary.quantiles.find((one) => one.facet === facet);
    expect(found?.count).toBe(sorted.length);
    for (const [name, share] of [
      ['low', 0.05],
      ['median', 0.5],
      ['high', 0.95],
    ] as const) {
      const value = found?.[name] ?? Number.NaN;
      expect(Math.abs(value / truth(share) - 1)).toBeLessThan(facet === 'quality' ? 1e-12 : 0.0062);
    }
  }
});

test('empty files have a length of exactly 0', () => {
  const { quantiles } = summaryOf([0, 0, 0, 500].map((bytes): SurveyRow => ({ ...rows[0], bytes })));
  expect(quantiles.find(({ facet }) => facet === 'bytes')).toMatchObject({ low: 0, median: 0 });
});

test('it goes through JSON as it is', () => {
  expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  expect(JSON.parse(JSON.stringify(summaryOf([])))).toEqual(summaryOf([]));
});

test('hostile names are counted like any others', () => {
  const names = ['__proto__', 'constructor', 'toString'];
  const { names: counted } = summaryOf(names.map((icc): SurveyRow => ({ ...rows[0], icc })));
  expect(counted.find(({ facet }) => facet === 'icc')?.names.map(({ name }) => name)).toEqual([...names].sort());
});

test('more names and sizes than fit are still counted, and said', () => {
  const builder = createSummary();
  const count = MOST_SIZES + 5000;
  for (let i = 0; i < count; i++)
    builder.add({
      ...rows[0],
      path: `a/b${i % (MOST_NAMES + 50)}/c.jpg`,
      width: 300 + (i % 500),
      height: 200 + Math.floor(i / 500),
    });
  const { names, sizes, bounded } = builder.summary();
  expect(bounded).toHaveLength(2);
  const top = names.find(({ facet }) => facet === 'top');
  expect((top?.other?.all ?? 0) + (top?.names ?? []).reduce((sum, { all }) => sum + all, 0)).toBe(count);
  // Rounded sizes still fall into the cells that they would have fallen into.
  const exact = createColumnTable();
  exact.append(
    Array.from({ length: count }, (_, i) => ({
      ...rows[0],
      path: '',
      width: 300 + (i % 500),
      height: 200 + Math.floor(i / 500),
    })),
  );
  const sized = countSizes(exact, null);
  expect(sizes.all).toEqual(heatMapOf(sized, WHOLE_WINDOW, sizes.columns, sizes.rows, octavesOf([sized])).all);
});
