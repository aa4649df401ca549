/** What a histogram says of itself and of the bin that is pointed at. */
import type { Histogram } from '../../../survey/charts/histogram';
import type { NumberFacet } from '../../../survey/facets';
import { facetNumber } from '../filter/facet-text';
import type { ChartSource } from './chart-source';
import { countWords } from './count-words';
import type { PairedHistogram } from './pair-histogram';

/** "96", "1.25 to 1.4 MB". */
export function binName(facet: NumberFacet, { edges, whole }: Histogram, bin: number): string {
  const [from, to] = [edges[bin], edges[bin + 1]];
  if (whole && to - from <= 1) return facetNumber(facet, Math.ceil(from));
  return `${facetNumber(facet, from)} to ${facetNumber(facet, to)}`;
}

export function pointedBin(
  facet: NumberFacet,
  { first, second }: PairedHistogram,
  bin: number,
  source: ChartSource,
): string {
  if (!(bin >= 0 && bin < first.all.length)) return restText(facet, { first, second });
  const counts = { all: first.all[bin], left: first.left[bin], second: second ? second.left[bin] : null };
  const exact = first.exact && counts.left > 0 ? `, ${first.exact.left[bin]} exact` : '';
  return `${binName(facet, first, bin)}: ${countWords(counts, source)}${exact}`;
}

/** From the least to the greatest. */
export function restText(facet: NumberFacet, { first }: PairedHistogram): string {
  const { least, greatest } = first;
  if (!least || !greatest) return facet.about;
  return least.value === greatest.value
    ? `all ${facetNumber(facet, least.value)}`
    : `${facetNumber(facet, least.value)} to ${facetNumber(facet, greatest.value)}`;
}

/** At a tick: without its unit, which the heading's card and the reading have. */
export function tickText(facet: NumberFacet, value: number): string {
  if (facet.unit === 'B' || facet.unit === 'px') {
    if (value >= 1e6) return `${String(Number((value / 1e6).toPrecision(3)))}M`;
    if (value >= 1e3) return `${String(Number((value / 1e3).toPrecision(3)))}k`;
  }
  return String(Number(value.toPrecision(3)));
}
