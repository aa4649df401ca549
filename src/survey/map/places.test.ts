import { describe, expect, it } from 'vitest';
import { createColumnTable } from '../column-table';
import { createFacets } from '../facets';
import { blankRow, type SurveyRow } from '../row';
import { jpegRow, plantedRows } from './golden/synthetic';
import { placesOf, SMALL_COLLECTION, type PlacesOptions } from './places';
import { SURVEY_VECTOR } from './vector';

const OPTIONS: PlacesOptions = { vector: SURVEY_VECTOR, share: 1, mostPoints: 1000, seed: 3 };

function placesFor(rows: readonly SurveyRow[], options: Partial<PlacesOptions> = {}, of: Uint32Array | null = null) {
  const table = createColumnTable();
  table.append(rows);
  return placesOf(table, of, createFacets(), { ...OPTIONS, ...options });
}

const photo = (path: string, quality: number) =>
  jpegRow(path, { width: 500, height: 375, subsampling: '4:4:4', quality });

describe('places', () => {
  it('are the distinct settings, weighted by their files', () => {
    const places = placesFor([photo('a', 96), photo('b', 75), photo('c', 96), photo('d', 96)]);
    expect(places.length).toBe(2);
    expect([...places.weights]).toEqual([1, 3]);
    expect([...places.placeOf]).toEqual([1, 0, 1, 1]);
  });

  it('take a missing number for a setting of its own, equal to itself', () => {
    const odd = { width: 500, height: 375, subsampling: '4:4:4' };
    const places = placesFor([jpegRow('a', odd), jpegRow('b', odd), photo('c', 75)]);
    expect([...places.placeOf]).toEqual([1, 1, 0]);
  });

  it('leave out files that have none of the settings', () => {
    const places = placesFor([blankRow('a.txt', 5), photo('b', 96)]);
    expect([...places.placeOf]).toEqual([-1, 0]);
    expect(places.eligible).toBe(1);
  });

  it('count only the rows that were asked for', () => {
    const places = placesFor([photo('a', 96), photo('b', 75), photo('c', 96)], {}, Uint32Array.of(0, 1));
    expect([...places.placeOf]).toEqual([1, 0, -1]);
    expect([...places.weights]).toEqual([1, 1]);
  });

  it('are the same whatever the order of the rows', () => {
    const rows = plantedRows([120, 60, 40], 5);
    const turned = rows.toReversed();
    const options = { share: 0.4, mostPoints: 50 };
    const [one, other] = [placesFor(rows, options), placesFor(turned, options)];
    expect(one.length).toBe(50);
    expect([...other.weights]).toEqual([...one.weights]);
    expect([...other.placeOf].reverse()).toEqual([...one.placeOf]);
  });

  it('draw a tenth of a large collection, all of a small one, and place the rest where the settings are known', () => {
    const rows = plantedRows([4000, 1000, 1000], 6).map((row) => ({ ...row, width: 500, height: 375 }));
    expect(rows.length).toBeGreaterThan(SMALL_COLLECTION);
    const tenth = placesFor(rows, { share: 0 });
    expect(tenth.drawn).toBe(600);
    // Few distinct settings: the tenth has met them all.
    expect(tenth.weights.reduce((sum, weight) => sum + weight, 0)).toBe(6000);
    expect(placesFor(rows.slice(0, SMALL_COLLECTION), { share: 0 }).drawn).toBe(SMALL_COLLECTION);
  });

  it('are other ones with another seed', () => {
    const rows = plantedRows([200, 200, 200], 6);
    const at = (seed: number) => [...placesFor(rows, { share: 0.1, seed }).placeOf].map((place) => place >= 0);
    expect(at(1)).not.toEqual(at(2));
  });
});
