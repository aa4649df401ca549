import { expect, test } from 'vitest';
import type { FeatureMap } from '../../../engine/network/api';
import { mapPlanes } from './map-planes';

/** Two channels of one row of two blocks; only the mean of block 1 of channel 1 is not zero. */
const coefficients = new Float32Array(2 * 2 * 64);
coefficients[3 * 64] = 8;
const MAP: FeatureMap = { id: 'relu', domain: 'jpeg', shape: [2, 1, 2, 64], data: coefficients };

test('coefficients lie within their block, pixels are what they mean', () => {
  const shown = mapPlanes(MAP, 'coefficients');
  expect(shown).toHaveLength(2);
  expect(Array.from(shown[1].slice(0, 16))).toEqual([...Array<number>(8).fill(0), 8, ...Array<number>(7).fill(0)]);
  const pixels = mapPlanes(MAP, 'pixels');
  expect(pixels[0].every((value) => value === 0)).toBe(true);
  for (let row = 0; row < 8; row++) {
    for (let x = 0; x < 16; x++) expect(pixels[1][16 * row + x]).toBeCloseTo(x < 8 ? 0 : 1, 6);
  }
});

test('a map in pixels shows the same coefficients', () => {
  const data = Float32Array.from(mapPlanes(MAP, 'pixels').flatMap((plane) => Array.from(plane)));
  const spatial: FeatureMap = { id: 'relu', domain: 'spatial', shape: [2, 8, 16], data };
  const [, shown] = mapPlanes(spatial, 'coefficients');
  expect(shown[8]).toBeCloseTo(8, 5);
  expect(Math.max(...shown.slice(0, 8).map(Math.abs))).toBeLessThan(1e-5);
});
