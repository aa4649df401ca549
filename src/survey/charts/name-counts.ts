/**
 * How many files have which name of a facet, of the whole collection and of what is left. Long tails are folded into
 * `other`, which says how many names it holds. Numeric facets are counted by their numbers; a file without one has the
 * empty name.
 */
import type { ColumnTable } from '../column-table';
import type { Facet, FacetId } from '../facets';
import { orderNames } from './name-order';
import { rowTest, type ChartSelection, type Tally } from './tally';

export interface NameCount extends Tally {
  /** Empty where files have none. */
  readonly name: string;
}

export interface NameCounts {
  readonly facet: FacetId;
  /** Subsamplings, orientations and other scales in their natural order, all else by count. */
  readonly names: readonly NameCount[];
  /** The rest, where there is one: how many names, and their files. */
  readonly other: (Tally & { readonly names: number }) | null;
}

export interface NameOptions {
  /** Names that stand on their own, at most. */
  readonly most?: number;
  /** Names that are never folded away: those a filter has chosen. */
  readonly keep?: readonly string[];
}

export const MOST_NAMES_SHOWN = 24;

export function countNames(
  table: ColumnTable,
  facet: Facet,
  selection: ChartSelection,
  options: NameOptions = {},
): NameCounts {
  const { codes, names } = facet.kind === 'name' ? facet.values(table) : codesOf(facet.values(table), table.length);
  const { failing, mask } = rowTest(selection, facet.id, table.length);
  const all = new Uint32Array(names.length);
  const left = new Uint32Array(names.length);
  for (let row = 0; row < table.length; row++) {
    const code = codes[row];
    all[code]++;
    if ((failing[row] & mask) === 0) left[code]++;
  }
  const counts = names.map((name, code) => ({ name, all: all[code], left: left[code] }));
  return foldNames(
    facet.id,
    counts.filter((count) => count.all > 0),
    options,
  );
}

/** The most common names in their order, the others folded. Names as common as each other: in code units' order. */
export function foldNames(
  facet: FacetId,
  counts: readonly NameCount[],
  { most = MOST_NAMES_SHOWN, keep = [] }: NameOptions = {},
): NameCounts {
  const byCount = [...counts].sort((a, b) => b.all - a.all || (a.name < b.name ? -1 : 1));
  const shown = byCount.filter(({ name }, place) => place < most || keep.includes(name));
  const rest = byCount.filter((count) => !shown.includes(count));
  return {
    facet,
    names: orderNames(facet, shown),
    other:
      rest.length === 0
        ? null
        : {
            names: rest.length,
            all: rest.reduce((sum, { all }) => sum + all, 0),
            left: rest.reduce((sum, { left }) => sum + left, 0),
          },
  };
}

function codesOf(values: Float64Array, length: number): { codes: Uint32Array; names: readonly string[] } {
  const codeOf = new Map<number, number>();
  const codes = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    let code = codeOf.get(values[row]);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(values[row], code);
    }
    codes[row] = code;
  }
  return { codes, names: [...codeOf.keys()].map(nameOfNumber) };
}

/** As a filter writes it. */
export function nameOfNumber(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}
