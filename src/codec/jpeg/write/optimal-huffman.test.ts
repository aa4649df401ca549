import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optimalHuffman } from './optimal-huffman';

/** Σ frequency · length of the best code without any limit, by merging the two least again and again. */
function leastCost(frequencies: readonly number[]): number {
  const weights = [...frequencies.filter((weight) => weight > 0), 1];
  let cost = 0;
  while (weights.length > 1) {
    weights.sort((a, b) => b - a);
    const merged = (weights.pop() ?? 0) + (weights.pop() ?? 0);
    cost += merged;
    weights.push(merged);
  }
  return cost;
}

function lengthsOf({ counts, symbols }: { counts: Uint8Array; symbols: Uint8Array }): Map<number, number> {
  const lengths = new Map<number, number>();
  let at = 0;
  counts.forEach((count, index) => {
    for (let n = 0; n < count; n++) lengths.set(symbols[at++], index + 1);
  });
  return lengths;
}

const padded = (frequencies: readonly number[]) => [
  ...frequencies,
  ...Array.from({ length: 256 - frequencies.length }, () => 0),
];

test('is as short as any prefix code with a code kept free, where 16 bits are enough', () => {
  const frequencies = fc.array(fc.nat(1000), { minLength: 1, maxLength: 162 }).filter((list) => Math.max(...list) > 0);
  fc.assert(
    fc.property(frequencies, (some) => {
      const lengths = lengthsOf(optimalHuffman(padded(some)));
      const longest = Math.max(...lengths.values());
      fc.pre(longest < 16);
      const cost = some.reduce((sum, weight, symbol) => sum + weight * (lengths.get(symbol) ?? 0), 0);
      // The reserved symbol, with frequency 1, has one of the longest codes.
      expect(cost + longest).toBe(leastCost(some));
    }),
    { numRuns: 300 },
  );
});

test('codes of more than 16 bits are shortened, and the one of all ones stays free', () => {
  // Fibonacci numbers make the deepest trees.
  const fibonacci = [1, 1];
  while (fibonacci.length < 40) fibonacci.push(fibonacci[fibonacci.length - 1] + fibonacci[fibonacci.length - 2]);
  const table = optimalHuffman(padded(fibonacci));
  expect(table.symbols).toHaveLength(40);
  const used = table.counts.reduce((sum, count, index) => sum + count / 2 ** (index + 1), 0);
  expect(used + 2 ** -16).toBeLessThanOrEqual(1);
  expect(table.counts[15]).toBeGreaterThan(0);
  // The two largest weigh as much as all others do, each.
  expect(table.symbols[0]).toBeGreaterThanOrEqual(38);
});

test('symbols that do not occur get no code; one alone gets one of a bit', () => {
  const alone = optimalHuffman(padded([0, 0, 5]));
  expect([...alone.symbols]).toEqual([2]);
  expect([...alone.counts]).toEqual([1, ...Array.from({ length: 15 }, () => 0)]);
});
