import { expect, test } from 'vitest';
import { DEFAULTS } from '../../../settings/schema';
import { nearestStop, stopAfterKey, stopOf, type Stop } from './stops';

const stop = (at: number, value?: number): Stop => ({
  ...{ at, set: { phi: at }, text: '' },
  ...(value === undefined ? {} : { value }),
});
const scales = { xOf: (at: number) => 10 * at, yOf: (value: number) => 100 - value };
const key = (name: string, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...more });

test('the pointer finds the nearest stop, by height where two share a place', () => {
  expect(nearestStop([stop(1), stop(2), stop(3)], scales, 24, 0)).toBe(1);
  expect(nearestStop([stop(2, 10), stop(2, 90)], scales, 20, 12)).toBe(1);
  expect(nearestStop([], scales, 20, 12)).toBe(-1);
});

test('keys walk from stop to stop and stay within', () => {
  expect(stopAfterKey(key('ArrowRight'), 3, 15)).toBe(4);
  expect(stopAfterKey(key('ArrowLeft'), 0, 15)).toBe(0);
  expect(stopAfterKey(key('End'), 3, 15)).toBe(14);
  expect(stopAfterKey(key('ArrowLeft'), -1, 15)).toBe(14);
  expect(stopAfterKey(key('ArrowRight', { ctrlKey: true }), 3, 15)).toBeUndefined();
  expect(stopAfterKey(key('a'), 3, 15)).toBeUndefined();
});

test('the present stop is the one whose settings all hold', () => {
  const stops = [1, 8, 15].map((phi): Stop => ({ at: phi, set: { phi, phiLayers: '' }, text: '' }));
  expect(stopOf(stops, { ...DEFAULTS, phi: 8 })).toBe(1);
  expect(stopOf(stops, { ...DEFAULTS, phi: 9 })).toBe(-1);
  expect(stopOf(stops, { ...DEFAULTS, phi: 8, phiLayers: '1-2' })).toBe(-1);
});
