/** The comparison as rows of a drawing, and as a table with all its distances. */
import type { CompareResult, FacetDifference } from '../../../survey/compare/compare-result';
import type { Facets } from '../../../survey/facets';
import type { ShareRow } from './layout/share-rows';

export function distanceRows({ facets: found }: CompareResult, facets: Facets): ShareRow[] {
  return found.map(({ facet, measure, beyondChance, words }) => ({
    id: facet,
    title: facets.get(facet).title,
    value: measure.value,
    interval: null,
    chance: measure.chance,
    bar: null,
    tells: beyondChance,
    words,
  }));
}

export const DISTANCE_HEAD = [
  ...['setting', 'title', 'distance', 'chance', 'beyond_chance'],
  ...['total_variation', 'jensen_shannon', 'kolmogorov_smirnov', 'wasserstein', 'median_a', 'median_b', 'words'],
];

export function distanceLines({ facets: found }: CompareResult, facets: Facets): (string | number)[][] {
  return found.map((each) => [
    each.facet,
    facets.get(each.facet).title,
    each.measure.value,
    each.measure.chance,
    each.beyondChance ? 1 : 0,
    ...measures(each),
    each.words,
  ]);
}

const present = (value: number): number | string => (Number.isFinite(value) ? value : '');

function measures(each: FacetDifference): (string | number)[] {
  if (each.kind === 'name') return [each.totalVariation.value, each.jensenShannon.value, '', '', '', ''];
  const { kolmogorovSmirnov, wasserstein, medianA, medianB } = each;
  return ['', '', ...[kolmogorovSmirnov.value, wasserstein.value, medianA, medianB].map(present)];
}
