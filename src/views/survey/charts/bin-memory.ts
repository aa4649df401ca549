/**
 * In which bin of its facet's grid each row falls, kept until rows come: a brush that moves then counts by places alone,
 * without a logarithm a row. What it gives is what countBins gives.
 */
import { gridOf } from '../../../survey/charts/bin-grid';
import { countBins, createGridCounts, histogramOf, type Ends, type Histogram } from '../../../survey/charts/histogram';
import { rowTest, type ChartSelection } from '../../../survey/charts/tally';
import type { ColumnTable } from '../../../survey/column-table';
import type { NumberFacet } from '../../../survey/facets';

export type CountBins = (table: ColumnTable, facet: NumberFacet, selection: ChartSelection) => Histogram;

interface Places {
  version: number;
  /** Rows that are counted. */
  length: number;
  /** A place in the grid a row, as GridCounts has them; one more for rows without the number. */
  ofRow: Uint16Array;
  readonly all: Float64Array;
  /** Rows; −1 where there is none. */
  least: number;
  greatest: number;
}

/** For one facet: a chart has one of its own. */
export function createBinMemory(): CountBins {
  const known = new WeakMap<ColumnTable, Places>();
  return (table, facet, selection) => {
    // Its bins are whole numbers, and its exact ones are counted apart.
    if (facet.id === 'quality') return countBins(table, facet, selection);
    const places = known.get(table) ?? noPlaces(facet);
    known.set(table, places);
    if (places.version !== table.version) takeIn(places, table, facet);
    const { ofRow, all, length } = places;
    const none = all.length - 1;
    const left = new Float64Array(all.length);
    const { failing, mask } = rowTest(selection, facet.id, table.length);
    for (let row = 0; row < length; row++) if ((failing[row] & mask) === 0) left[ofRow[row]]++;
    const counts = { ...createGridCounts(gridOf(facet.id)), all: all.subarray(0, none), left: left.subarray(0, none) };
    const values = facet.values(table);
    const named = (row: number): Ends['least'] => (row < 0 ? null : { value: values[row], path: table.paths[row] });
    return histogramOf(facet.id, counts, {
      none: { all: all[none], left: left[none] },
      least: named(places.least),
      greatest: named(places.greatest),
    });
  };
}

function noPlaces(facet: NumberFacet): Places {
  const all = new Float64Array(gridOf(facet.id).edges.length + 2);
  return { version: -1, length: 0, ofRow: new Uint16Array(0), all, least: -1, greatest: -1 };
}

/** The rows that are new: a table is only added to. */
function takeIn(places: Places, table: ColumnTable, facet: NumberFacet): void {
  const grid = gridOf(facet.id);
  const values = facet.values(table);
  const none = places.all.length - 1;
  if (places.ofRow.length < table.length) {
    const longer = new Uint16Array(2 * table.length);
    longer.set(places.ofRow.subarray(0, places.length));
    places.ofRow = longer;
  }
  for (let row = places.length; row < table.length; row++) {
    const value = values[row];
    const place = Number.isNaN(value) ? none : grid.binOf(value) + 1;
    places.ofRow[row] = place;
    places.all[place]++;
    if (place === none) continue;
    if (places.least < 0 || value < values[places.least]) places.least = row;
    if (places.greatest < 0 || value > values[places.greatest]) places.greatest = row;
  }
  places.length = table.length;
  places.version = table.version;
}
