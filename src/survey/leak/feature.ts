/**
 * A facet in at most 255 bins, as the trees see it: every distinct number while there are so few, else bins of about the same
 * number of files; a name a bin, the rarest of very many together. Numbers that a file lacks have a bin of their own.
 */
import type { ColumnTable } from '../column-table';
import type { Facet, FacetId, NameFacet, NumberFacet } from '../facets';

/** The bin of a missing number. */
export const MISSING = 255;
export const MOST_BINS = 255;

interface FeatureBase {
  readonly facet: FacetId;
  /** A bin for each file that takes part. */
  readonly bins: Uint8Array;
  /** Bins in use, without MISSING. */
  readonly count: number;
}

export interface NumberFeature extends FeatureBase {
  readonly kind: 'number';
  /** The middle of each bin, ascending; exactly the number where a bin holds one. */
  readonly centres: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

export interface NameFeature extends FeatureBase {
  readonly kind: 'name';
  /** What each bin stands for; null for the rest of many. */
  readonly names: readonly (string | null)[];
}

export type Feature = NumberFeature | NameFeature;

export function createFeature(facet: Facet, table: ColumnTable, rows: Uint32Array): Feature {
  return facet.kind === 'number'
    ? numberFeature(facet.id, gather(facet, table, rows))
    : nameFeature(facet, table, rows);
}

const gather = (facet: NumberFacet, table: ColumnTable, rows: Uint32Array): Float64Array => {
  const values = facet.values(table);
  return Float64Array.from(rows, (row) => values[row]);
};

export function numberFeature(facet: FacetId, values: Float64Array): NumberFeature {
  const sorted = values.filter(Number.isFinite).sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const lowest: number[] = [];
  const highest: number[] = [];
  const single = distinct.length <= MOST_BINS;
  for (let from = 0; from < sorted.length;) {
    // What is left is shared evenly by the bins that are left; equal numbers stay together.
    const share = single ? 1 : Math.ceil((sorted.length - from) / (MOST_BINS - lowest.length));
    let to = from + share;
    while (to < sorted.length && sorted[to] === sorted[to - 1]) to++;
    lowest.push(sorted[from]);
    highest.push(sorted[to - 1]);
    from = to;
  }
  const binOf = (value: number): number => {
    let [low, high] = [0, highest.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (highest[middle] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    facet,
    kind: 'number',
    bins: Uint8Array.from(values, (value) => (Number.isFinite(value) ? binOf(value) : MISSING)),
    count: lowest.length,
    centres: Float64Array.from(lowest, (low, i) => (low + highest[i]) / 2),
    lowest: Float64Array.from(lowest),
    highest: Float64Array.from(highest),
  };
}

function nameFeature(facet: NameFacet, table: ColumnTable, rows: Uint32Array): NameFeature {
  const { codes, names } = facet.values(table);
  const counts = new Uint32Array(names.length);
  for (const row of rows) counts[codes[row]]++;
  const byCount = Array.from(names, (_, code) => code)
    .filter((code) => counts[code] > 0)
    .sort((a, b) => counts[b] - counts[a]);
  const own = byCount.length <= MOST_BINS ? byCount : byCount.slice(0, MOST_BINS - 1);
  const binOf = new Uint8Array(names.length).fill(own.length);
  own.forEach((code, bin) => {
    binOf[code] = bin;
  });
  const shown: (string | null)[] = own.map((code) => names[code]);
  if (own.length < byCount.length) shown.push(null);
  return {
    facet: facet.id,
    kind: 'name',
    bins: Uint8Array.from(rows, (row) => binOf[codes[row]]),
    count: shown.length,
    names: shown,
  };
}
