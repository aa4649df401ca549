import { expect, test } from 'vitest';
import { soundFixtures } from '../../src/codec/jpeg/fixtures/load';
import { createRandom } from '../../src/math/random';
import { fuzz } from './fuzz';
import { mutate, segmentStarts } from './mutate';

test('two thousand damaged files are read or refused, as npm run fuzz does for many more', { timeout: 60_000 }, () => {
  const { outcomes, failures } = fuzz({ seed: 20_240_607, count: 2000 });
  expect(failures.map(({ index, fixture, reason }) => `${index} from ${fixture}: ${reason}`)).toEqual([]);
  // A generator that only makes rubbish, or changes nothing, would find nothing.
  for (const outcome of ['sound', 'damaged, read', 'refused: damaged'] as const) {
    expect(outcomes.get(outcome), outcome).toBeGreaterThan(50);
  }
});

test('a seed gives the same mutation again, and another seed another', () => {
  const [{ bytes }] = soundFixtures();
  const made = (seed: number) => mutate(bytes, createRandom(seed), [bytes]);
  expect(made(3)).toEqual(made(3));
  expect(made(3)).not.toEqual(made(4));
});

test('segments are found', () => {
  const [{ bytes }] = soundFixtures();
  const markers = segmentStarts(bytes).map((at) => bytes[at + 1]);
  expect(markers.slice(0, 2)).toEqual([0xe0, 0xdb]);
  expect(markers.at(-1)).toBe(0xda);
});
