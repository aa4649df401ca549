/**
 * The distinct settings of a collection: files with the same settings are one place on the map, weighted by their number.
 * Thousands of equal points would be each other's nearest neighbours, all at distance 0, and a neighbour map of them falls
 * apart into crumbs that mean nothing.
 *
 * Places stand in the order of their values, whatever the order of the rows, so that the same files make the same map.
 * A file that has none of the chosen settings (not a picture, or broken) has no place.
 */
import type { ColumnTable } from '../column-table';
import { FACET_IDS, type Facet, type FacetId, type Facets } from '../facets';
import { createRandom } from '../../math/random';
import { sampleRows, sampleWeighted } from './sample';
import { SURVEY_VECTOR } from './vector';

/** One facet, a value a row. */
export type FacetColumn =
  | { readonly facet: Facet; readonly kind: 'number'; readonly values: Float64Array }
  | { readonly facet: Facet; readonly kind: 'name'; readonly codes: Uint32Array; readonly names: readonly string[] };

export interface Places {
  readonly length: number;
  readonly columns: readonly FacetColumn[];
  /** A row of each place: all its rows have the same values. */
  readonly rowOf: Uint32Array;
  /** Files at each place, drawn or not. */
  readonly weights: Float64Array;
  /** The place of each row of the table, −1 for none. */
  readonly placeOf: Int32Array;
  /** Files that have a setting at all, those drawn among them, and the distinct settings that were drawn. */
  readonly eligible: number;
  readonly drawn: number;
  readonly distinct: number;
}

export interface PlacesOptions {
  readonly vector: readonly FacetId[];
  /** Share of the files that is drawn, 0…1; 0 draws all of up to SMALL_COLLECTION, and a tenth of more. */
  readonly share: number;
  readonly mostPoints: number;
  readonly seed: number;
}

export const SMALL_COLLECTION = 5000;

/** In the facets' own order, so that one choice makes one map. */
function columnsOf(table: ColumnTable, facets: Facets, vector: readonly FacetId[]): FacetColumn[] {
  const chosen = vector.length === 0 ? SURVEY_VECTOR : vector;
  return FACET_IDS.filter((id) => chosen.includes(id)).map((id) => {
    const facet = facets.get(id);
    if (facet.kind === 'number') return { facet, kind: 'number', values: facet.values(table) };
    return { facet, kind: 'name', ...facet.values(table) };
  });
}

const hasNone = (column: FacetColumn, row: number): boolean =>
  column.kind === 'number' ? Number.isNaN(column.values[row]) : column.names[column.codes[row]] === '';

/** Dense codes of rows that are alike in all columns, a code each of `rows`: refined column by column. */
function groupsOf(columns: readonly FacetColumn[], rows: Uint32Array): { groups: Uint32Array; count: number } {
  const groups = new Uint32Array(rows.length);
  let count = 1;
  for (const column of columns) {
    const values = column.kind === 'number' ? column.values : column.codes;
    const codeOf = new Map<number, number>();
    const codes = Uint32Array.from(rows, (row) => {
      const known = codeOf.get(values[row]) ?? codeOf.size;
      codeOf.set(values[row], known);
      return known;
    });
    const groupOf = new Map<number, number>();
    for (let i = 0; i < rows.length; i++) {
      const key = groups[i] * codeOf.size + codes[i];
      const known = groupOf.get(key) ?? groupOf.size;
      groupOf.set(key, known);
      groups[i] = known;
    }
    count = groupOf.size;
  }
  return { groups, count };
}

function compareRows(columns: readonly FacetColumn[], a: number, b: number): number {
  for (const column of columns) {
    if (column.kind === 'number') {
      const [x, y] = [column.values[a], column.values[b]];
      if (x === y || (Number.isNaN(x) && Number.isNaN(y))) continue;
      return Number.isNaN(x) ? 1 : Number.isNaN(y) ? -1 : x - y;
    }
    const [x, y] = [column.names[column.codes[a]], column.names[column.codes[b]]];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** `rows`: those of the table that count; null for all. */
export function placesOf(
  table: ColumnTable,
  rows: Uint32Array | null,
  facets: Facets,
  { vector, share, mostPoints, seed }: PlacesOptions,
): Places {
  const columns = columnsOf(table, facets, vector);
  const all = rows ?? Uint32Array.from({ length: table.length }, (_, row) => row);
  const eligible = all.filter((row) => !columns.every((column) => hasNone(column, row)));
  const part = share > 0 ? share : eligible.length > SMALL_COLLECTION ? 0.1 : 1;
  const drawn = sampleRows(eligible, table.paths, Math.ceil(part * eligible.length), seed);

  const { groups, count } = groupsOf(columns, eligible);
  const rowOfGroup = new Uint32Array(count);
  for (let i = 0; i < eligible.length; i++) rowOfGroup[groups[i]] = eligible[i];
  const isDrawn = new Uint8Array(table.length);
  for (const row of drawn) isDrawn[row] = 1;
  const drawnWeight = new Float64Array(count);
  for (let i = 0; i < eligible.length; i++) drawnWeight[groups[i]] += isDrawn[eligible[i]];

  const found = Uint32Array.from(drawnWeight.keys())
    .filter((group) => drawnWeight[group] > 0)
    .sort((a, b) => compareRows(columns, rowOfGroup[a], rowOfGroup[b]));
  const weightOfFound = Float64Array.from(found, (group) => drawnWeight[group]);
  const kept = sampleWeighted(weightOfFound, mostPoints, createRandom(seed)).map((i) => found[i]);

  const placeOfGroup = new Int32Array(count).fill(-1);
  kept.forEach((group, place) => {
    placeOfGroup[group] = place;
  });
  const placeOf = new Int32Array(table.length).fill(-1);
  const weights = new Float64Array(kept.length);
  for (let i = 0; i < eligible.length; i++) {
    const place = placeOfGroup[groups[i]];
    placeOf[eligible[i]] = place;
    if (place >= 0) weights[place]++;
  }
  const rowOf = kept.map((group) => rowOfGroup[group]);
  return {
    length: kept.length,
    columns,
    rowOf,
    weights,
    placeOf,
    eligible: eligible.length,
    drawn: drawn.length,
    distinct: found.length,
  };
}
