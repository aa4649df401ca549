import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACET_IDS } from '../facets';
import {
  formatFilter,
  LONGEST_FILTER,
  MOST_CLAUSES,
  NO_FILTER,
  parseFilter,
  withClause,
  withNameToggled,
  type Clause,
  type ClauseKey,
} from './filter';

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('-', '', '4:2:0', '1..2', '..', '%', '|;%', '%2D', '__proto__', 'a…b'),
);
const end = fc.oneof(fc.integer({ min: -999, max: 99_999 }), fc.constantFrom(0.125, 1.5e-7, 2e21));

const clauses: fc.Arbitrary<readonly [ClauseKey, Clause]> = fc.oneof(
  fc.tuple(
    fc.constantFrom(...FACET_IDS),
    fc.uniqueArray(name, { minLength: 1, maxLength: 4 }).map((names): Clause => ({ kind: 'names', names })),
  ),
  fc.tuple(
    fc.constantFrom(...FACET_IDS),
    fc
      .tuple(fc.option(end, { nil: -Infinity }), fc.option(end, { nil: Infinity }))
      .filter(([a, b]) => a <= b)
      .map(([from, to]): Clause => ({ kind: 'range', from, to })),
  ),
  fc.tuple(
    fc.constant('path' as const),
    name.filter((text) => text !== '').map((contains): Clause => ({ kind: 'path', contains })),
  ),
  fc.tuple(
    fc.constant('lasso' as const),
    fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 6, maxLength: 40 })
      .filter((points) => points.length % 2 === 0)
      .map((points): Clause => ({ kind: 'lasso', points: points.map((point) => point / 10_000) })),
  ),
);

describe('a filter as text', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(fc.array(clauses, { maxLength: 6 }), (list) => {
        const filter = new Map(list);
        const text = formatFilter(filter);
        fc.pre(text.length <= LONGEST_FILTER);
        expect(parseFilter(text)).toEqual(filter);
        expect(text).not.toMatch(/\p{C}/u);
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  test('reads as a person would write it', () => {
    expect(parseFilter('subsampling:4:2:0|4:4:4;quality:90..96;width:..500')).toEqual(
      new Map<string, Clause>([
        ['subsampling', { kind: 'names', names: ['4:2:0', '4:4:4'] }],
        ['quality', { kind: 'range', from: 90, to: 96 }],
        ['width', { kind: 'range', from: -Infinity, to: 500 }],
      ]),
    );
  });

  test.each([
    ['', 0],
    ['nothing', 0],
    ['__proto__:x', 0],
    ['quality:9..1', 0],
    ['lasso:1,2,3,4', 0],
    ['lasso:1,2,3,4,5', 0],
    ['lasso:0,0,1,x,1,1', 0],
    ['lasso:0,0,1e9,0,1,1', 0],
    ['path:', 0],
    ['color:%E0%A4%A', 1],
    [';;;quality:75..75;;', 1],
  ])('hostile text %j leaves %i clauses', (text, count) => {
    expect(parseFilter(text).size).toBe(count);
  });

  test('is bounded', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `${FACET_IDS[i % FACET_IDS.length]}:${'x|'.repeat(900)}`);
    const filter = parseFilter(many.join(';'));
    expect(filter.size).toBeLessThanOrEqual(MOST_CLAUSES);
    expect(formatFilter(filter).length).toBeLessThanOrEqual(LONGEST_FILTER);
  });
});

test('a name is chosen, another one too, and both are let go', () => {
  const one = withNameToggled(NO_FILTER, 'color', 'grey');
  const two = withNameToggled(one, 'color', 'rgb');
  expect(two.get('color')).toEqual({ kind: 'names', names: ['grey', 'rgb'] });
  expect(withNameToggled(withNameToggled(two, 'color', 'grey'), 'color', 'rgb').size).toBe(0);
  expect(withClause(two, 'color', null).size).toBe(0);
  expect(two.size).toBe(1);
});
