import { describe, expect, it } from 'vitest';
import { createColumnTable } from '../../../survey/column-table';
import { createFacets, type Facets } from '../../../survey/facets';
import { parseFilter } from '../../../survey/filter/filter';
import { createSelection } from '../../../survey/filter/selection';
import { blankRow } from '../../../survey/row';
import type { CollectionState } from '../../../engine/survey/api';
import { formOf } from './form-of';
import { pairShares, percentHistograms } from './pair-shares';

const facets = createFacets();

function collection(
  id: 'a' | 'b',
  files: readonly (readonly [string, number | null])[],
  filter: string,
): CollectionState {
  const table = createColumnTable();
  table.append(
    files.map(([subsampling, quality], i) => ({ ...blankRow(`${id}/${String(i)}`, 100), subsampling, quality })),
  );
  const selection = createSelection(facets);
  selection.update(table, parseFilter(filter));
  return { id, name: id, table, selection, intake: null, full: false, problem: '', hasFiles: false };
}

function pair(filter = '') {
  return {
    first: collection(
      'a',
      [
        ['4:4:4', 90],
        ['4:4:4', 90],
        ['4:2:0', 50],
        ['4:2:0', null],
      ],
      filter,
    ),
    second: collection(
      'b',
      [
        ['4:2:0', 90],
        ['grey', 95],
      ],
      filter,
    ),
  };
}

const numberOf = (id: Parameters<Facets['get']>[0]) => {
  const facet = facets.get(id);
  if (facet.kind !== 'number') throw new TypeError(`expected a number, got ${facet.kind}`);
  return facet;
};

describe('pairShares', () => {
  it('gives each side its own share, in the natural order, with what only B has', () => {
    const { pairs, others } = pairShares(pair(), facets.get('subsampling'), 10);
    expect(pairs.map(({ name, shareA, shareB }) => [name, shareA, shareB])).toEqual([
      ['4:4:4', 0.5, 0],
      ['4:2:0', 0.5, 0.5],
      ['grey', 0, 0.5],
    ]);
    expect(others).toBe(0);
  });

  it('counts what the filter leaves, but for the facet’s own clause', () => {
    const { pairs } = pairShares(pair('subsampling:grey;quality:80..'), facets.get('subsampling'), 10);
    expect(pairs.map(({ name, shareA, shareB }) => [name, shareA, shareB])).toEqual([
      ['4:4:4', 1, 0],
      ['4:2:0', 0, 0.5],
      ['grey', 0, 0.5],
    ]);
  });

  it('folds rare names away and still counts them in the whole', () => {
    const { pairs, others } = pairShares(pair(), facets.get('subsampling'), 1);
    const named = pairs.reduce((sum, { shareB }) => sum + shareB, 0);
    expect(named).toBeLessThan(1);
    expect(others).toBeGreaterThan(0);
  });
});

describe('percentHistograms', () => {
  it('is per cent of all files, those without the number too, over the same bins', () => {
    const { histogram, a, b } = percentHistograms(pair(), numberOf('quality'));
    const at = histogram.edges.findIndex((edge) => Math.ceil(edge) === 90);
    expect([a[at], b[at]]).toEqual([50, 50]);
    expect(a.reduce((sum, percent) => sum + percent, 0)).toBe(75);
    expect(b.reduce((sum, percent) => sum + percent, 0)).toBe(100);
    expect(a).toHaveLength(b.length);
  });
});

describe('formOf', () => {
  it('follows the wall of charts', () => {
    expect(formOf(facets.get('precision'))).toBe('names');
    expect(formOf(facets.get('width'))).toBe('histogram');
    expect(formOf(facets.get('exact'))).toBe('names');
  });
});
