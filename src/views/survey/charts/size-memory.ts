/**
 * Which size each row has, kept until rows come: a brush that moves then counts by places alone. What it gives is what
 * countSizes gives.
 */
import type { SizeCounts } from '../../../survey/charts/size-counts';
import type { ChartSelection } from '../../../survey/charts/tally';
import type { ColumnTable } from '../../../survey/column-table';

export type CountSizes = (table: ColumnTable, selection: ChartSelection) => SizeCounts;

interface Sizes {
  version: number;
  /** Rows that are counted. */
  length: number;
  /** A place in the lists below a row; place 0 is for rows without a size. */
  ofRow: Uint32Array;
  readonly widths: number[];
  readonly heights: number[];
  readonly all: number[];
  /** By width, then height. */
  readonly placeOf: Map<number, Map<number, number>>;
}

export function createSizeMemory(): CountSizes {
  const known = new WeakMap<ColumnTable, Sizes>();
  return (table, selection) => {
    const sizes = known.get(table) ?? noSizes();
    known.set(table, sizes);
    if (sizes.version !== table.version) takeIn(sizes, table);
    const { widths, heights, all } = sizes;
    const left = leftOf(sizes, selection);
    return {
      none: { all: all[0], left: left[0] },
      rounded: 0,
      forEach: (visit) => {
        for (let place = 1; place < left.length; place++)
          visit(widths[place], heights[place], all[place], left[place], false);
      },
    };
  };
}

/** The chart has two facets: both their clauses are brushed in it, and neither counts. */
function leftOf({ ofRow, all, length }: Sizes, selection: ChartSelection): ArrayLike<number> {
  if (!selection) return [...all];
  const left = new Uint32Array(all.length);
  const mask = ~(selection.bitOf('width') | selection.bitOf('height'));
  const { failing } = selection;
  for (let row = 0; row < length; row++) if ((failing[row] & mask) === 0) left[ofRow[row]]++;
  return left;
}

function noSizes(): Sizes {
  const ofRow = new Uint32Array(0);
  return { version: -1, length: 0, ofRow, widths: [0], heights: [0], all: [0], placeOf: new Map() };
}

/** The rows that are new: a table is only added to. */
function takeIn(sizes: Sizes, table: ColumnTable): void {
  const [width, height] = [table.numbers('width'), table.numbers('height')];
  const { widths, heights, all, placeOf } = sizes;
  if (sizes.ofRow.length < table.length) {
    const longer = new Uint32Array(2 * table.length);
    longer.set(sizes.ofRow.subarray(0, sizes.length));
    sizes.ofRow = longer;
  }
  for (let row = sizes.length; row < table.length; row++) {
    const [w, h] = [width[row], height[row]];
    const place = w > 0 && h > 0 ? placeOfSize(w, h) : 0;
    sizes.ofRow[row] = place;
    all[place]++;
  }
  sizes.length = table.length;
  sizes.version = table.version;

  function placeOfSize(w: number, h: number): number {
    const ofWidth = placeOf.get(w) ?? new Map<number, number>();
    placeOf.set(w, ofWidth);
    const known = ofWidth.get(h);
    if (known !== undefined) return known;
    const place = all.push(0) - 1;
    widths.push(w);
    heights.push(h);
    ofWidth.set(h, place);
    return place;
  }
}
