import { describe, expect, it } from 'vitest';
import { createColumnTable } from '../column-table';
import { createFacets, type FacetId } from '../facets';
import { jpegRow } from './golden/synthetic';
import { placesOf } from './places';
import { squaredDistance } from './nearest';
import { standardise, vectorsOf } from './vectors';

describe('standardised numbers', () => {
  it('have median 0, and an interquartile range of 1.349', () => {
    const z = standardise(Float64Array.of(10, 20, 30, 40, 50), 'linear');
    expect(z[2]).toBe(0);
    expect(z[3] - z[1]).toBeCloseTo(1.349, 9);
  });

  it('are not moved by one huge value, which stays the farthest', () => {
    const usual = standardise(Float64Array.of(10, 20, 30, 40, 50, 60, 70), 'linear');
    const z = standardise(Float64Array.of(10, 20, 30, 40, 50, 60, 1e9), 'linear');
    expect([...z.slice(0, 6)]).toEqual([...usual.slice(0, 6)]);
    expect(z[6]).toBeGreaterThan(usual[6]);
    expect(z[6]).toBeLessThan(30);
  });

  it('go by logarithms where the scale is one', () => {
    const z = standardise(Float64Array.of(1, 10, 100), 'log');
    expect(z[1] - z[0]).toBeCloseTo(z[2] - z[1], 12);
  });

  it('keep what is missing, have nothing to say where all are alike, and take the plain deviation where most are', () => {
    expect([...standardise(Float64Array.of(4, Number.NaN, 4), 'linear')]).toEqual([0, Number.NaN, 0]);
    expect([...standardise(Float64Array.of(Number.NaN), 'log')]).toEqual([Number.NaN]);
    expect(standardise(Float64Array.of(5, 5, 5, 5, 5, 5, 5, 5, 9), 'linear')[8]).toBeGreaterThan(1);
    expect([...standardise(Float64Array.of(0, -1), 'log')]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('places as vectors', () => {
  const distance = (fields: Parameters<typeof jpegRow>[1][], vector: FacetId[]) => {
    const table = createColumnTable();
    table.append(fields.map((field, i) => jpegRow(`${i}.jpg`, field)));
    const places = placesOf(table, null, createFacets(), { vector, share: 1, mostPoints: 100, seed: 1 });
    return Math.sqrt(squaredDistance(vectorsOf(places), places.placeOf[0], places.placeOf[1]));
  };

  it('are one deviation apart when a name differs', () => {
    const pair = [{ subsampling: '4:2:0' }, { subsampling: '4:4:4' }];
    expect(distance(pair, ['subsampling'])).toBe(1);
    expect(distance(pair, ['subsampling', 'color'])).toBe(1);
  });

  it('are one deviation apart when one lacks a number', () => {
    expect(
      distance(
        [{ quality: 75 }, { subsampling: '4:2:0' }, { quality: 75, subsampling: '4:2:0' }],
        ['quality', 'subsampling'],
      ),
    ).toBe(Math.SQRT2);
  });
});
