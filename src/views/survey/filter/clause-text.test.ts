import { describe, expect, it } from 'vitest';
import { createFacets } from '../../../survey/facets';
import type { Clause, ClauseKey } from '../../../survey/filter/filter';
import { clauseText } from './clause-text';
import { facetNumber, shortName, visibleName } from './facet-text';

const facets = createFacets();

describe('clauseText', () => {
  it.each<[ClauseKey, Clause, string]>([
    ['subsampling', { kind: 'names', names: ['4:2:0', ''] }, 'Subsampling: 4:2:0, none'],
    ['icc', { kind: 'names', names: ['a', 'b', 'c', 'd', 'e'] }, 'Colour profile: a, b and 3 more'],
    ['quality', { kind: 'range', from: 90, to: 96 }, 'Quality: 90 to 96'],
    ['quality', { kind: 'range', from: 96, to: 96 }, 'Quality: 96'],
    ['bytes', { kind: 'range', from: 1_500_000, to: Infinity }, 'Bytes: from 1.50 MB'],
    ['width', { kind: 'range', from: -Infinity, to: 1920 }, 'Width: up to 1 920 px'],
    ['path', { kind: 'path', contains: 'tench' }, 'Path holds “tench”'],
    ['lasso', { kind: 'lasso', points: [0, 0, 1, 0, 1, 1] }, 'Part of the map'],
  ])('says %s', (key, clause, text) => {
    expect(clauseText(facets, key, clause).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(text);
  });
});

describe('names that come from files', () => {
  it('make what cannot be seen visible, and are cut', () => {
    expect(visibleName('a\u202eb\u0007')).toBe('a\ufffdb\ufffd');
    expect(visibleName('')).toBe('none');
    expect(shortName('x'.repeat(100))).toHaveLength(40);
  });

  it('have a unit where they are numbers', () => {
    expect(facetNumber(facets.get('density'), 0.31234)).toBe('0.312\u00a0B/px');
    expect(facetNumber(facets.get('quality'), Number.NaN)).toBe('—');
  });
});
