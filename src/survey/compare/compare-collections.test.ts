/** Two collections with known differences, and two halves of one. */
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../math/random';
import { createColumnTable } from '../column-table';
import { createFacets } from '../facets';
import { parseFilter } from '../filter/filter';
import { createSelection } from '../filter/selection';
import { blankRow, type SurveyRow } from '../row';
import { compareCollections, compareSteps } from './compare-collections';
import { chosenRows } from './chosen-rows';
import { figureOf, grouped, listOf, nameInWords, percentOf } from './figures';
import type { CompareResult, NameDifference, NumberDifference } from './compare-result';

const facets = createFacets();

const picture = (random: Random, i: number, changes: Partial<SurveyRow> = {}): SurveyRow => ({
  ...blankRow(`set/class${i % 3}/${i}.jpg`, 20_000 + random.integer(80_000)),
  kind: 'JPEG',
  width: 300 + random.integer(400),
  height: 300 + random.integer(200),
  components: 3,
  color: 'ycbcr',
  subsampling: random.next() < 0.2 ? '4:2:0' : '4:4:4',
  quality: 90 + random.integer(8),
  misfit: 0,
  coding: 'baseline',
  precision: 8,
  ...changes,
});

const tableOf = (count: number, make: (i: number) => SurveyRow) => {
  const table = createColumnTable();
  table.append(Array.from({ length: count }, (_, i) => make(i)));
  return { table, rows: null };
};

const named = (result: CompareResult, facet: string) => result.facets.find((each) => each.facet === facet);

describe('two collections', () => {
  const random = createRandom(11);
  const a = tableOf(1000, (i) => picture(random, i, { orientation: i % 10 === 0 ? 1 : null }));
  const b = tableOf(800, (i) =>
    picture(random, i, {
      subsampling: i % 100 < 31 ? '4:2:0' : '4:4:4',
      quality: 75 + (i % 3),
      orientation: i % 2 === 0 ? 1 : null,
    }),
  );
  const result = compareCollections(a, b, facets, { seed: 1 });

  it('finds what differs, furthest first, and nothing else', () => {
    const apart = result.facets.filter((each) => each.beyondChance).map((each) => each.facet);
    expect(apart.slice(0, 3)).toEqual(['quality', 'orientation', 'subsampling']);
    expect(apart.length).toBeLessThanOrEqual(4);
    const measures = result.facets.filter((each) => each.beyondChance).map((each) => each.measure.value);
    expect(measures).toEqual([...measures].sort((x, y) => y - x));
    expect(result.facets.every(({ measure }) => measure.value >= 0 && measure.value <= 1)).toBe(true);
    expect(result.summary).toContain('Furthest apart: quality, orientation and subsampling');
  });

  it('gives figures that can be counted by hand', () => {
    const subsampling = named(result, 'subsampling') as NameDifference;
    const inA = a.table.texts('subsampling');
    const count = [...inA.codes.subarray(0, 1000)].filter((code) => inA.names[code] === '4:2:0').length;
    const share = subsampling.differing.find(({ name }) => name === '4:2:0');
    expect(share).toEqual({ name: '4:2:0', countA: count, countB: 248, shareA: count / 1000, shareB: 0.31 });
    expect(subsampling.totalVariation.value).toBeCloseTo(0.31 - count / 1000, 12);
    const quality = named(result, 'quality') as NumberDifference;
    expect(quality.kolmogorovSmirnov.value).toBe(1);
    expect(quality.threshold).toEqual({ value: 77, shareA: 0, shareB: 1 });
    expect(quality.logWasserstein).toBeNull();
    const orientation = named(result, 'orientation') as NumberDifference;
    expect(orientation.missingA).toBe(0.9);
    expect(orientation.missingB).toBe(0.5);
    expect(orientation.measure.value).toBeCloseTo(0.4, 12);
    const coding = named(result, 'coding') as NameDifference;
    expect(coding).toMatchObject({ beyondChance: false, words: 'The same in both.', differing: [] });
  });

  it('says it in a sentence', () => {
    expect(named(result, 'quality')?.words).toMatch(/^Median 9[34] in A, 76 in B\.$/);
    expect(named(result, 'orientation')?.words).toBe('A has none in 90\u00a0%, B in 50\u00a0%.');
    const words = compareCollections(a, b, facets, { seed: 1, names: { a: 'train', b: 'val' } });
    expect(named(words, 'subsampling')?.words).toMatch(
      /^(train|val) has 4:(2:0|4:4) in \d\d\u00a0%, (train|val) in \d\d\u00a0%\.$/,
    );
  });

  it('is the same for the same seed, and whichever facets are asked for', () => {
    expect(compareCollections(a, b, facets, { seed: 1 })).toEqual(result);
    const only = compareCollections(a, b, facets, { seed: 1, facets: ['bytes', 'top'] });
    expect(only.facets.map((each) => each.facet).sort()).toEqual(['bytes', 'top']);
    expect(named(only, 'bytes')).toEqual(named(result, 'bytes'));
    expect(named(result, 'folder')).toBeUndefined();
  });

  it('goes in steps', () => {
    const steps = [...compareSteps(a, b, facets, { seed: 1, facets: ['bytes', 'kind'] })];
    expect([...new Set(steps)]).toEqual([0, 0.5, 1]);
    expect(steps.toSorted((x, y) => x - y)).toEqual(steps);
    expect(steps.length).toBeGreaterThan(40);
  });
});

describe('two halves of one collection', () => {
  it('are called apart about once in 20', () => {
    let apart = 0;
    let compared = 0;
    for (let seed = 0; seed < 25; seed++) {
      const random = createRandom(100 + seed);
      const halves = [400, 700].map((count) => tableOf(count, (i) => picture(random, i)));
      const { facets: found } = compareCollections(halves[0], halves[1], facets, {
        seed,
        facets: ['subsampling', 'quality', 'width', 'height', 'bytes', 'aspect'],
      });
      apart += found.filter((each) => each.beyondChance).length;
      compared += found.length;
    }
    // 150 at 5 %: 7.5 ± 2.7.
    expect(compared).toBe(150);
    expect(apart).toBeGreaterThan(0);
    expect(apart).toBeLessThan(17);
  });
});

describe('the ends', () => {
  const random = createRandom(2);
  const one = tableOf(30, (i) => picture(random, i));

  it('has nothing to say of nothing', () => {
    const none = compareCollections(one, { table: createColumnTable(), rows: null }, facets, { seed: 1 });
    expect(none).toMatchObject({ facets: [], filesA: 30, filesB: 0, summary: 'Nothing to compare: no file in B.' });
  });

  it('takes what a filter leaves', () => {
    const selection = createSelection(facets);
    selection.update(one.table, parseFilter('subsampling:4:2:0'));
    const rows = chosenRows(one.table, selection);
    expect(rows.length).toBe(selection.count);
    expect(rows.length).toBeLessThan(30);
    const result = compareCollections({ table: one.table, rows: selection }, one, facets, { seed: 1 });
    expect(result.filesA).toBe(selection.count);
    expect(() => chosenRows(one.table, Uint32Array.of(30))).toThrow(RangeError);
  });

  it('stands names of any kind, and files with no numbers at all', () => {
    const odd = tableOf(25, (i) => ({ ...blankRow(`__proto__/${i}`, 0), kind: i % 2 ? '__proto__' : 'constructor' }));
    const result = compareCollections(odd, one, facets, { seed: 1 });
    expect(named(result, 'kind')?.measure.value).toBe(1);
    expect(named(result, 'kind')?.words).toBe('B has JPEG in 100\u00a0%, A in 0\u00a0%.');
    const quality = named(result, 'quality') as NumberDifference;
    expect(quality).toMatchObject({ threshold: null, medianA: Number.NaN, missingA: 1, missingB: 0 });
    expect(quality.words).toBe('A has none in 100\u00a0%, B in 0\u00a0%.');
    expect(quality.beyondChance).toBe(true);
  });
});

it('says figures as a person would', () => {
  expect([0, 0.0004, 0.004, 0.0666, 0.998, 0.99999, 1].map(percentOf)).toEqual(
    ['0', 'under 0.1', '0.4', '6.7', '99.8', 'over 99.9', '100'].map((text) => `${text}\u00a0%`),
  );
  expect(grouped(1234567)).toBe('1\u202f234\u202f567');
  expect(figureOf(0.123456, 'B/px')).toBe('0.123\u00a0B/px');
  expect(figureOf(187_500, 'px')).toBe('187\u202f500\u00a0px');
  expect(listOf(['a', 'b', 'c'])).toBe('a, b and c');
  expect(nameInWords('a\u0000\u202eb')).toBe('a\ufffd\ufffdb');
});
