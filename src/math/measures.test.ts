import { describe, expect, it } from 'vitest';
import { estimateBytes } from './entropy-estimate';
import { coefficientLayout } from './layout';
import { psnrOf, relativeErrorOf, squaredError } from './metrics';
import { createRandom } from './random';
import { rankCoefficients, type Rule } from './ranks';
import { planSelection } from './selection';
import { createSsim, gaussianWeights } from './ssim';

describe('createRandom', () => {
  it('repeats itself from a seed, and differs between seeds', () => {
    const draw = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('is uniform, and normal, in mean and variance', () => {
    const random = createRandom(3);
    const n = 20000;
    const uniform = Array.from({ length: n }, () => random.next());
    const normal = Array.from({ length: n }, () => random.normal());
    const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / n;
    expect(mean(uniform)).toBeCloseTo(0.5, 1.9);
    expect(mean(uniform.map((x) => (x - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
    expect(Math.abs(mean(normal))).toBeLessThan(0.03);
    expect(mean(normal.map((x) => x * x))).toBeCloseTo(1, 1);
    expect(uniform.every((x) => x >= 0 && x < 1)).toBe(true);
    const counts = new Int32Array(7);
    for (let i = 0; i < 7000; i++) counts[random.integer(7)]++;
    expect(Math.min(...counts)).toBeGreaterThan(850);
  });
});

describe('metrics', () => {
  it('treat no error as no error', () => {
    expect(psnrOf(0, 10)).toBe(Infinity);
    expect(relativeErrorOf(0, 0)).toBe(0);
    expect(psnrOf(255 * 255, 1)).toBe(0);
    expect(() => squaredError(new Float64Array(2), new Float64Array(3))).toThrow(RangeError);
  });

  it('SSIM is 1 of equals, below otherwise, null of what is smaller than a window', () => {
    const random = createRandom(9);
    const a = Float32Array.from({ length: 20 * 15 }, () => random.integer(256));
    const ssim = createSsim(20, 15);
    expect(ssim.measure(a, a)).toBe(1);
    const inverted = a.map((x) => 255 - x);
    expect(ssim.measure(a, inverted)).toBeLessThan(0);
    expect(createSsim(10, 40).measure(new Float32Array(400), new Float32Array(400))).toBeNull();
    expect(() => ssim.measure(a, a.subarray(1))).toThrow(RangeError);
    const weights = gaussianWeights();
    expect(2 * weights.reduce((sum, w) => sum + w, 0) - weights[0]).toBeCloseTo(1, 14);
  });
});

describe('estimateBytes', () => {
  const layout = coefficientLayout({ transform: 'dct', channels: 1, width: 64, height: 48 });
  const random = createRandom(11);
  const coefficients = Float64Array.from({ length: layout.total }, (_, i) => {
    const f = Math.hypot(i % 64, Math.floor(i / 64));
    return (3000 * random.normal()) / (1 + f * f);
  });
  const estimate = (share: number, rule: Rule = 'largest') => {
    const ranks = rankCoefficients({ layout, rule, scope: 'picture', coefficients });
    const selection = planSelection({ ranks, share, bandFrom: 0 });
    let error = 0;
    coefficients.forEach((c, i) => (error += ranks.ranks[i] >= selection.to ? c * c : 0));
    return { ...estimateBytes({ coefficients, ranks, selection, squaredError: error }), error, count: selection.count };
  };

  it('grows with what is kept, and is never free', () => {
    const totals = [0.0004, 0.01, 0.05, 0.2].map((share) => estimate(share).total);
    totals.forEach((total, i) => expect(total).toBeGreaterThan(i === 0 ? 0.5 : totals[i - 1]));
  });

  it('rounds to a step that adds a tenth of the error, never finer than a grey level', () => {
    const some = estimate(0.002);
    expect((some.count * some.step ** 2) / 12 / some.error).toBeCloseTo(0.1, 12);
    expect(estimate(1).step).toBe(1);
  });

  it('charges positions only where the kept set does not follow from its size', () => {
    expect(estimate(0.05).positions).toBeGreaterThan(0);
    expect(estimate(1).positions).toBe(0);
    expect(estimate(0.05, 'circle').positions).toBe(0);
    // Never more than telling each of k places apart from all n.
    const { positions, count } = estimate(0.05);
    expect(positions).toBeLessThan((count * Math.log2(layout.total)) / 8);
  });

  it('of noise comes to its entropy', () => {
    const noise = Float64Array.from({ length: layout.total }, () => random.integer(16) - 8);
    const ranks = rankCoefficients({ layout, rule: 'circle', scope: 'picture' });
    const selection = planSelection({ ranks, share: 1, bandFrom: 0 });
    const { values } = estimateBytes({ coefficients: noise, ranks, selection, squaredError: 0 });
    // Four bits a value, and the bands' tables on top.
    expect((8 * values) / layout.total).toBeGreaterThan(3.95);
    expect((8 * values) / layout.total).toBeLessThan(4.3);
  });

  it('counts both parts of a pair and one of a real coefficient', () => {
    const dft = coefficientLayout({ transform: 'dft', channels: 1, width: 64, height: 64 });
    const parts = Float64Array.from({ length: 2 * dft.entries }, () => (random.integer(16) - 8) / Math.SQRT2);
    const ranks = rankCoefficients({ layout: dft, rule: 'circle', scope: 'picture' });
    const selection = planSelection({ ranks, share: 1, bandFrom: 0 });
    const { values } = estimateBytes({ coefficients: parts, ranks, selection, squaredError: 0 });
    expect((8 * values) / dft.total).toBeGreaterThan(3.9);
    expect((8 * values) / dft.total).toBeLessThan(4.3);
  });
});
