/** A facet's histogram of one collection or two, over the same bins. */
import { countBins, spanOf, within, type Histogram } from '../../../survey/charts/histogram';
import type { NumberFacet } from '../../../survey/facets';
import type { CountBins } from './bin-memory';
import type { ChartSource } from './chart-source';

export interface PairedHistogram {
  readonly first: Histogram;
  readonly second: Histogram | null;
}

export function pairHistogram(
  { first, second }: Pick<ChartSource, 'first' | 'second'>,
  facet: NumberFacet,
  count: CountBins = countBins,
): PairedHistogram {
  const counted = [first, second].map((state) => state && count(state.table, facet, state.selection));
  const [a, b] = counted;
  const span = spanOf(counted.filter((histogram) => histogram !== null));
  if (!a) throw new Error('pairHistogram: expected a first collection');
  return { first: within(a, span), second: b && within(b, span) };
}
