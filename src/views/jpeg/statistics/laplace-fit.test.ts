import { describe, expect, it } from 'vitest';
import { fitLaplace } from './laplace-fit';

/** −Σ counts · ln P(n) of a Laplace distribution with scale b (in steps), from its integral over each step. */
function costOf(counts: readonly number[], min: number, b: number): number {
  const cumulative = (x: number): number => (x < 0 ? 0.5 * Math.exp(x / b) : 1 - 0.5 * Math.exp(-x / b));
  return -counts.reduce((sum, count, i) => {
    const n = min + i;
    return sum + count * Math.log(cumulative(n + 0.5) - cumulative(n - 0.5));
  }, 0);
}

describe('the Laplace fit', () => {
  const samples: readonly (readonly [number, readonly number[]])[] = [
    [-3, [2, 11, 60, 900, 72, 9, 3]],
    [-1, [5, 1, 7]],
    [-6, [1, 3, 8, 14, 33, 70, 101, 66, 30, 17, 6, 4, 0]],
    [0, [500, 40, 3, 1]],
  ];

  it.each(samples)('from %d is the likeliest of all scales', (min, counts) => {
    const fit = fitLaplace({ counts, min });
    if (!fit) throw new Error('expected a fit');
    const best = costOf(counts, min, fit.scale);
    for (const factor of [0.5, 0.9, 0.99, 1.01, 1.1, 2]) {
      expect(costOf(counts, min, fit.scale * factor)).toBeGreaterThan(best);
    }
  });

  it.each(samples)('from %d is a distribution', (min, counts) => {
    const fit = fitLaplace({ counts, min });
    if (!fit) throw new Error('expected a fit');
    let sum = fit.shareOf(0);
    for (let n = 1; n < 2000; n++) sum += fit.shareOf(n) + fit.shareOf(-n);
    expect(sum).toBeCloseTo(1, 9);
  });

  it('of nothing but zeros is a point, and of nothing is none', () => {
    expect(fitLaplace({ counts: [7], min: 0 })?.scale).toBe(0);
    expect(fitLaplace({ counts: [7], min: 0 })?.shareOf(0)).toBe(1);
    expect(fitLaplace({ counts: [], min: 0 })).toBeNull();
  });
});
