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
  readonly version: number;
  /** A place in the grid a row, as GridCounts has them; one more for rows without the number. */
  readonly ofRow: Uint16Array;
  readonly all: Float64Array;
  readonly least: Ends['least'];
  readonly greatest: Ends['greatest'];
}

/** For one facet: a chart has one of its own. */
export function createBinMemory(): CountBins {
  const known = new WeakMap<ColumnTable, Places>();
  return (table, facet, selection) => {
    // Its bins are whole numbers, and its exact ones are counted apart.
    if (facet.id === 'quality') return countBins(table, facet, selection);
    const before = known.get(table);
    const places = before?.version === table.version ? before : placesOf(table, facet);
    known.set(table, places);
    const { ofRow, all, least, greatest } = places;
    const none = all.length - 1;
    const left = new Float64Array(all.length);
    const { failing, mask } = rowTest(selection, facet.id, table.length);
    for (let row = 0; row < ofRow.length; row++) if ((failing[row] & mask) === 0) left[ofRow[row]]++;
    const counts = { ...createGridCounts(gridOf(facet.id)), all: all.subarray(0, none), left: left.subarray(0, none) };
    return histogramOf(facet.id, counts, { none: { all: all[none], left: left[none] }, least, greatest });
  };
}

function placesOf(table: ColumnTable, facet: NumberFacet): Places {
  const grid = gridOf(facet.id);
  const values = facet.values(table);
  const none = grid.edges.length + 1;
  const ofRow = new Uint16Array(table.length);
  const all = new Float64Array(none + 1);
  let [least, greatest] = [-1, -1];
  for (let row = 0; row < table.length; row++) {
    const value = values[row];
    const place = Number.isNaN(value) ? none : grid.binOf(value) + 1;
    ofRow[row] = place;
    all[place]++;
    if (place === none) continue;
    if (least < 0 || value < values[least]) least = row;
    if (greatest < 0 || value > values[greatest]) greatest = row;
  }
  const named = (row: number): Ends['least'] => (row < 0 ? null : { value: values[row], path: table.paths[row] });
  return { version: table.version, ofRow, all, least: named(least), greatest: named(greatest) };
}
