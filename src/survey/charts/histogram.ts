/**
 * How many files have which value of a numeric facet: counts a bin of the facet's grid (bin-grid.ts).
 *
 * all + none + below + above together are the whole collection. Far outliers do not stretch the axis: what lies outside the
 * bins shown is counted in `below` and `above`, and the farthest of them is named.
 */
import type { ColumnTable } from '../column-table';
import type { FacetId, NumberFacet } from '../facets';
import type { RangeClause } from '../filter/filter';
import { gridOf, type BinGrid } from './bin-grid';
import { rowTest, type ChartSelection, type Tally } from './tally';

export interface NamedValue {
  readonly value: number;
  readonly path: string;
}

export interface Histogram {
  readonly facet: FacetId;
  readonly scale: 'linear' | 'log';
  /** Whether values are whole numbers. */
  readonly whole: boolean;
  /** Place of the first bin in the facet's grid. */
  readonly first: number;
  /** Increasing, one more than there are bins; a bin holds its lower edge, not its upper one. */
  readonly edges: readonly number[];
  readonly all: readonly number[];
  readonly left: readonly number[];
  /** Of the same bins, files whose tables are exactly those of the quality; quality only. */
  readonly exact: { readonly all: readonly number[]; readonly left: readonly number[] } | null;
  /** Files outside the bins. */
  readonly below: Tally;
  readonly above: Tally;
  /** Files without the number. */
  readonly none: Tally;
  /** The smallest and the largest value of all, and the first file that has it. */
  readonly least: NamedValue | null;
  readonly greatest: NamedValue | null;
}

/** Places in a facet's grid: from `first` up to, not with, `end`. */
export interface BinSpan {
  readonly first: number;
  readonly end: number;
}

/** Of a thousand files, one at each end may lie outside the bins. */
const OUTSIDE = 0.001;
const FEWEST_BINS = 12;

/** Counts of whole grids, before anything is cut: place 0 below the first edge, the last place from the last edge on. */
export interface GridCounts {
  readonly all: Float64Array;
  readonly left: Float64Array;
  readonly exactAll: Float64Array;
  readonly exactLeft: Float64Array;
}

export function createGridCounts(grid: BinGrid): GridCounts {
  const places = grid.edges.length + 1;
  const zeros = (): Float64Array => new Float64Array(places);
  return { all: zeros(), left: zeros(), exactAll: zeros(), exactLeft: zeros() };
}

export interface Ends {
  readonly none: Tally;
  readonly least: NamedValue | null;
  readonly greatest: NamedValue | null;
}

/** The bins of a grid from the first that holds a file to the last. */
export function histogramOf(facet: FacetId, counts: GridCounts, ends: Ends): Histogram {
  const grid = gridOf(facet);
  const bins = grid.edges.length - 1;
  const inside = counts.all.subarray(1, bins + 1);
  const first = inside.findIndex((count) => count > 0);
  const span = first < 0 ? { first: 0, end: 0 } : { first, end: inside.findLastIndex((count) => count > 0) + 1 };
  const cut = (values: Float64Array): number[] => [...values.subarray(1 + span.first, 1 + span.end)];
  return {
    facet,
    scale: grid.scale,
    whole: grid.whole,
    first: span.first,
    edges: [...grid.edges.subarray(span.first, span.end + 1)],
    all: cut(counts.all),
    left: cut(counts.left),
    exact: facet === 'quality' ? { all: cut(counts.exactAll), left: cut(counts.exactLeft) } : null,
    below: { all: counts.all[0], left: counts.left[0] },
    above: { all: counts.all[bins + 1], left: counts.left[bins + 1] },
    ...ends,
  };
}

/** All bins that hold a file. */
export function countBins(table: ColumnTable, facet: NumberFacet, selection: ChartSelection): Histogram {
  const grid = gridOf(facet.id);
  const values = facet.values(table);
  const misfit = table.numbers('misfit');
  const isQuality = facet.id === 'quality';
  const { failing, mask } = rowTest(selection, facet.id, table.length);
  const counts = createGridCounts(grid);
  const none = { all: 0, left: 0 };
  let [least, greatest] = [-1, -1];
  for (let row = 0; row < table.length; row++) {
    const value = values[row];
    const left = (failing[row] & mask) === 0 ? 1 : 0;
    if (Number.isNaN(value)) {
      none.all++;
      none.left += left;
      continue;
    }
    const place = grid.binOf(value) + 1;
    counts.all[place]++;
    counts.left[place] += left;
    if (isQuality && misfit[row] === 0) {
      counts.exactAll[place]++;
      counts.exactLeft[place] += left;
    }
    if (least < 0 || value < values[least]) least = row;
    if (greatest < 0 || value > values[greatest]) greatest = row;
  }
  const named = (row: number): NamedValue | null => (row < 0 ? null : { value: values[row], path: table.paths[row] });
  return histogramOf(facet.id, counts, { none, least: named(least), greatest: named(greatest) });
}

/** The bins worth an axis: all of quality; elsewhere all but the outermost files of a thousand, in any of the histograms. */
export function spanOf(histograms: readonly Histogram[]): BinSpan {
  const spans = histograms.filter((histogram) => histogram.all.length > 0).map(spanOfOne);
  if (spans.length === 0) return { first: 0, end: 0 };
  const first = Math.min(...spans.map((span) => span.first));
  const end = Math.max(...spans.map((span) => span.end));
  const grid = gridOf(histograms[0].facet);
  if (grid.scale === 'linear') return { first: 0, end: grid.edges.length - 1 };
  const missing = Math.max(0, FEWEST_BINS - (end - first));
  const from = Math.max(0, first - Math.ceil(missing / 2));
  return { first: from, end: Math.min(grid.edges.length - 1, from + Math.max(FEWEST_BINS, end - from)) };
}

function spanOfOne({ all, first, below, above }: Histogram): BinSpan {
  const allowed = OUTSIDE * (all.reduce((sum, count) => sum + count, 0) + below.all + above.all);
  let [from, to] = [0, all.length - 1];
  for (let sum = below.all + all[from]; sum <= allowed && from < to; sum += all[++from]);
  for (let sum = above.all + all[to]; sum <= allowed && to > from; sum += all[--to]);
  return { first: first + from, end: first + to + 1 };
}

/** The same files in the bins of a span: those that fall outside move to the ends, missing bins are empty. */
export function within(histogram: Histogram, span: BinSpan): Histogram {
  const { first, all, left, exact } = histogram;
  const places = Array.from({ length: span.end - span.first }, (_, i) => span.first + i - first);
  const cut = (counts: readonly number[]): number[] => places.map((place) => counts[place] ?? 0);
  const sum = (counts: readonly number[], from: number, to: number): number =>
    counts.slice(Math.max(0, from), Math.max(0, to)).reduce((total, count) => total + count, 0);
  const outer = (end: Tally, from: number, to: number): Tally => ({
    all: end.all + sum(all, from, to),
    left: end.left + sum(left, from, to),
  });
  return {
    ...histogram,
    first: span.first,
    edges: [...gridOf(histogram.facet).edges.subarray(span.first, span.end + 1)],
    all: cut(all),
    left: cut(left),
    exact: exact && { all: cut(exact.all), left: cut(exact.left) },
    below: outer(histogram.below, 0, span.first - first),
    above: outer(histogram.above, span.end - first, all.length),
  };
}

/** A facet's chart. Give the span where two collections share an axis: `spanOf([countBins(a, …), countBins(b, …)])`. */
export function histogram(
  table: ColumnTable,
  facet: NumberFacet,
  selection: ChartSelection,
  span?: BinSpan,
): Histogram {
  const counted = countBins(table, facet, selection);
  return within(counted, span ?? spanOf([counted]));
}

/**
 * The clause that chooses the files of bins `from` to `to`, both included; −1 and the number of bins stand for the files
 * beyond the ends. A clause holds both its ends, so its upper one lies just below the bin's edge.
 */
export function clauseOfBins({ edges, all, whole }: Histogram, from: number, to: number): RangeClause {
  const justBelow = (edge: number): number => (whole ? Math.ceil(edge) - 1 : edge * (1 - Number.EPSILON));
  return {
    kind: 'range',
    from: from < 0 ? -Infinity : edges[Math.min(from, all.length)],
    to: to >= all.length ? Infinity : justBelow(edges[Math.max(0, to + 1)]),
  };
}
