/**
 * What a survey comes to: every chart's numbers and the oddities with their names, as plain data for a report, a terminal or
 * JSON. Nothing is filtered in it: `left` is `all` throughout.
 */
import type { FacetId } from '../facets';
import type { Histogram } from './histogram';
import type { NameCounts } from './name-counts';
import type { Measure, OddityKind } from './oddity-kinds';
import type { Quantiles } from './quantiles';
import type { SummaryName, SummaryNumber } from './row-values';
import type { SizeHeatMap } from './size-heat-map';

export interface OddFile {
  readonly path: string;
  /** What is odd about it, as a figure or a word: `32×32`, `PNG`, `quality 7`. */
  readonly figure: string;
}

export interface SummaryOddity extends OddityKind {
  readonly count: number;
  readonly files: readonly OddFile[];
  /** What the files of an extreme measure; null for a trait. */
  readonly measured: { readonly of: Measure; readonly values: readonly number[] } | null;
}

export interface SurveySummary {
  readonly files: number;
  readonly bytes: number;
  /** Files whose content is a JPEG, and files with a fault of any kind. */
  readonly jpegs: number;
  readonly broken: number;
  readonly names: readonly NameCounts[];
  /** All bins that hold a file; `within(spanOf(…))` cuts outliers off. */
  readonly histograms: readonly Histogram[];
  readonly quantiles: readonly Quantiles[];
  readonly sizes: SizeHeatMap;
  readonly oddities: readonly SummaryOddity[];
  /** What was bounded on the way, a sentence each; mostly none. */
  readonly bounded: readonly string[];
}

export function namesOf(summary: SurveySummary, facet: SummaryName): NameCounts {
  return found(summary.names, facet);
}

export function histogramIn(summary: SurveySummary, facet: SummaryNumber): Histogram {
  return found(summary.histograms, facet);
}

export function quantilesOf(summary: SurveySummary, facet: SummaryNumber): Quantiles {
  return found(summary.quantiles, facet);
}

function found<T extends { readonly facet: FacetId }>(list: readonly T[], facet: FacetId): T {
  const one = list.find((item) => item.facet === facet);
  if (!one)
    throw new RangeError(`SurveySummary: expected one of ${list.map((item) => item.facet).join(', ')}, got ${facet}`);
  return one;
}
