/**
 * Which size each row has, kept until rows come: a brush that moves then counts by places alone. What it gives is what
 * countSizes gives.
 */
import type { SizeCounts } from '../../../survey/charts/size-counts';
import type { ChartSelection } from '../../../survey/charts/tally';
import type { ColumnTable } from '../../../survey/column-table';

export type CountSizes = (table: ColumnTable, selection: ChartSelection) => SizeCounts;

interface Sizes {
  readonly version: number;
  /** A place in the lists below a row; place 0 is for rows without a size. */
  readonly ofRow: Uint32Array;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly all: readonly number[];
}

export function createSizeMemory(): CountSizes {
  const known = new WeakMap<ColumnTable, Sizes>();
  return (table, selection) => {
    const before = known.get(table);
    const sizes = before?.version === table.version ? before : sizesOf(table);
    known.set(table, sizes);
    const { ofRow, widths, heights, all } = sizes;
    const left = leftOf(ofRow, all, selection);
    return {
      none: { all: all[0], left: left[0] },
      rounded: 0,
      forEach: (visit) => {
        for (let place = 1; place < all.length; place++)
          visit(widths[place], heights[place], all[place], left[place], false);
      },
    };
  };
}

/** The chart has two facets: both their clauses are brushed in it, and neither counts. */
function leftOf(ofRow: Uint32Array, all: readonly number[], selection: ChartSelection): ArrayLike<number> {
  if (!selection) return all;
  const left = new Uint32Array(all.length);
  const mask = ~(selection.bitOf('width') | selection.bitOf('height'));
  const { failing } = selection;
  for (let row = 0; row < ofRow.length; row++) if ((failing[row] & mask) === 0) left[ofRow[row]]++;
  return left;
}

function sizesOf(table: ColumnTable): Sizes {
  const [width, height] = [table.numbers('width'), table.numbers('height')];
  const placeOf = new Map<number, Map<number, number>>();
  const ofRow = new Uint32Array(table.length);
  const [widths, heights, all] = [[0], [0], [0]];
  for (let row = 0; row < table.length; row++) {
    const [w, h] = [width[row], height[row]];
    if (!(w > 0 && h > 0)) {
      all[0]++;
      continue;
    }
    let ofWidth = placeOf.get(w);
    if (!ofWidth) {
      ofWidth = new Map();
      placeOf.set(w, ofWidth);
    }
    let place = ofWidth.get(h);
    if (place === undefined) {
      place = all.push(0) - 1;
      widths.push(w);
      heights.push(h);
      ofWidth.set(h, place);
    }
    ofRow[row] = place;
    all[place]++;
  }
  return { version: table.version, ofRow, widths, heights, all };
}
