/** How common a facet's names are in either collection, and a histogram of either in per cent: sizes of collections drop out. */
import { countBins, type Histogram } from '../../../survey/charts/histogram';
import { countNames } from '../../../survey/charts/name-counts';
import { orderNames } from '../../../survey/charts/name-order';
import type { Facet, NumberFacet } from '../../../survey/facets';
import type { ChartSource } from '../charts/chart-source';
import { pairHistogram } from '../charts/pair-histogram';
import { shortName } from '../filter/facet-text';
import type { NamePair } from './layout/name-pairs';

/** A and B, both there. */
export interface PairSource {
  readonly first: ChartSource['first'];
  readonly second: ChartSource['first'];
}

export interface PairedShares {
  readonly pairs: readonly NamePair[];
  /** Names that are folded away. */
  readonly others: number;
}

export function pairShares({ first, second }: PairSource, facet: Facet, most: number): PairedShares {
  const commonest = [first, second].map(({ table, selection }) => countNames(table, facet, selection, { most }));
  const keep = [...new Set(commonest.flatMap(({ names }) => names.map(({ name }) => name)))];
  const [a, b] = [first, second].map(({ table, selection }) => {
    const { names, other } = countNames(table, facet, selection, { most, keep });
    const total = names.reduce((sum, { left }) => sum + left, other?.left ?? 0);
    const shares = new Map(names.map(({ name, left }) => [name, left / Math.max(1, total)]));
    return { share: (name: string) => shares.get(name) ?? 0, others: other?.names ?? 0 };
  });
  const pairs = keep
    .map((name) => ({ name, text: shortName(name), shareA: a.share(name), shareB: b.share(name) }))
    .filter(({ shareA, shareB }) => shareA + shareB > 0)
    .sort((x, y) => Math.max(y.shareA, y.shareB) - Math.max(x.shareA, x.shareB));
  return { pairs: orderNames(facet.id, pairs), others: Math.max(a.others, b.others) };
}

export interface PercentHistograms {
  readonly histogram: Histogram;
  /** Per cent of the files that the filter leaves, a bin; those without the number count in the whole. */
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export function percentHistograms(source: PairSource, facet: NumberFacet): PercentHistograms {
  const { first, second } = pairHistogram(source, facet, countBins);
  return { histogram: first, a: percentsOf(first), b: second ? percentsOf(second) : [] };
}

function percentsOf({ left, below, above, none }: Histogram): number[] {
  const total = left.reduce((sum, count) => sum + count, below.left + above.left + none.left);
  return left.map((count) => (100 * count) / Math.max(1, total));
}
