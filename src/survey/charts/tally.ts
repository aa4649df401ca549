/**
 * What every chart counts: files of the whole collection, and those that a filter leaves. In a chart of a facet the filter's
 * clause on that facet itself is left aside, so that a person sees what else could be chosen.
 */
import type { FacetId } from '../facets';
import type { Selection } from '../filter/selection';

export interface Tally {
  readonly all: number;
  readonly left: number;
}

/** The part of a selection that counting needs; null where nothing is filtered. */
export type ChartSelection = Pick<Selection, 'failing' | 'bitOf'> | null;

export interface RowTest {
  readonly failing: Uint32Array;
  /** A row is left where `failing[row] & mask` is 0. */
  readonly mask: number;
}

/** How a chart of `facet` asks whether a row is left; null asks for all clauses. */
export function rowTest(selection: ChartSelection, facet: FacetId | null, length: number): RowTest {
  if (!selection) return { failing: new Uint32Array(length), mask: 0 };
  return { failing: selection.failing, mask: facet ? ~selection.bitOf(facet) : -1 };
}
