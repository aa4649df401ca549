import { expect, test } from 'vitest';
import { binSources, frequencyBins } from './naive-bins';

test.each([1, 2, 3, 4, 5, 8, 9, 32])('N = %i: bins and sources are each other’s transpose', (length) => {
  const bins = frequencyBins(length);
  const folded = Math.max(1, length - 1);
  const weight = (bin: number, frequency: number) =>
    (Number(bins[2 * frequency] === bin) + Number(bins[2 * frequency + 1] === bin)) / 2;
  const sources = binSources(length);
  expect(sources).toHaveLength(folded);
  sources.forEach((list, bin) => {
    expect(list.length).toBeGreaterThan(0);
    expect(list.length).toBeLessThanOrEqual(2);
    for (let frequency = 0; frequency < length; frequency++) {
      const found = list.find((source) => source.frequency === frequency);
      expect(found?.weight ?? 0).toBe(weight(bin, frequency));
    }
  });
});

test('the Nyquist of an even length falls on two bins in halves, the others on one', () => {
  expect(frequencyBins(4)).toEqual([0, 0, 1, 1, 2, 1, 2, 2]);
  expect(frequencyBins(5)).toEqual([0, 0, 1, 1, 2, 2, 2, 2, 3, 3]);
});
