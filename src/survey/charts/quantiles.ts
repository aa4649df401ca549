/**
 * Medians of collections of any size in bounded memory: counts in 200 logarithmic steps a decade, from 10⁻⁶ to 10¹³, so that a
 * quantile is right to 0.6 %. Whole numbers up to 100 (qualities) are counted one by one and are exact; so is 0 (empty files).
 *
 * The p quantile is the smallest value that at least p of the files do not exceed.
 */
import type { FacetId } from '../facets';

export interface Quantiles {
  readonly facet: FacetId;
  /** Files that have the number. */
  readonly count: number;
  /** The 5 %, 50 % and 95 % quantiles; null where no file has the number. */
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  /** Whether the three are exact, or right to 0.6 %. */
  readonly exact: boolean;
}

export interface QuantileCounter {
  /** NaN is left out. */
  add(value: number): void;
  quantiles(): Quantiles;
}

const STEPS = 200;
const [LOWEST_DECADE, HIGHEST_DECADE] = [-6, 13];
const PLACES = STEPS * (HIGHEST_DECADE - LOWEST_DECADE);
const LARGEST_EXACT = 100;

export function createQuantileCounter(facet: FacetId): QuantileCounter {
  const exact = facet === 'quality';
  const counts = new Float64Array(exact ? LARGEST_EXACT + 1 : PLACES);
  const placeOf = exact
    ? (value: number): number => Math.round(value)
    : (value: number): number => Math.floor((Math.log10(value) - LOWEST_DECADE) * STEPS);
  const valueAt = exact
    ? (place: number): number => place
    : (place: number): number => Number((10 ** ((place + 0.5) / STEPS + LOWEST_DECADE)).toPrecision(4));
  let count = 0;
  let zeros = 0;
  const quantile = (share: number): number | null => {
    if (count === 0) return null;
    const wanted = Math.max(1, Math.ceil(share * count));
    if (zeros >= wanted) return 0;
    let [place, sum] = [0, counts[0]];
    while (sum < wanted && place < counts.length - 1) sum += counts[++place];
    return valueAt(place);
  };
  return {
    add: (value) => {
      if (Number.isNaN(value)) return;
      count++;
      if (value === 0) zeros++;
      counts[Math.min(counts.length - 1, Math.max(0, placeOf(value)))]++;
    },
    quantiles: () => ({
      facet,
      count,
      low: quantile(0.05),
      median: quantile(0.5),
      high: quantile(0.95),
      exact,
    }),
  };
}
