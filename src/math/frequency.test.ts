import { describe, expect, it } from 'vitest';
import { createBlockDct } from './block-dct';
import { createDct2d } from './dct';
import { createRealDft2d } from './dft';
import { coefficientFrequency, signedFrequency } from './frequency';
import { coefficientLayout } from './layout';
import { createNaiveDft2d } from './naive-basis';
import { drawWave } from './wave';

const layoutOf = (transform: 'dft' | 'dct' | 'block', width: number, height: number) =>
  coefficientLayout({ transform, channels: 1, width, height, block: 8 });

describe('coefficientFrequency', () => {
  it('signs frequencies, the Nyquist as positive', () => {
    expect([0, 1, 2, 3].map((k) => signedFrequency(k, 4))).toEqual([0, 1, 2, -1]);
    expect([0, 1, 2, 3, 4].map((k) => signedFrequency(k, 5))).toEqual([0, 1, 2, -2, -1]);
  });

  it('measures the wave along its normal', () => {
    const layout = layoutOf('dft', 100, 50);
    expect(coefficientFrequency(layout, 0, 0)).toEqual({
      frequencyY: 0,
      frequencyX: 0,
      period: Infinity,
      orientation: null,
    });
    expect(coefficientFrequency(layout, 0, 10)).toMatchObject({ period: 10, orientation: 0 });
    expect(coefficientFrequency(layout, 5, 0)).toMatchObject({ period: 10, orientation: 90 });
    expect(coefficientFrequency(layout, 45, 0)).toMatchObject({ frequencyY: -5, period: 10, orientation: 90 });
    // Crests that move right as rows go down have a normal that points down: below the x axis.
    expect(coefficientFrequency(layout, 5, 10).orientation).toBeCloseTo(-45, 12);
    expect(coefficientFrequency(layout, 45, 10).orientation).toBeCloseTo(45, 12);
    expect(coefficientFrequency(layout, 5, 90).orientation).toBeCloseTo(45, 12);
    expect(coefficientFrequency(layout, 5, 10).period).toBeCloseTo(10 / Math.SQRT2, 12);
  });

  it('counts half-cycles of the DCTs', () => {
    expect(coefficientFrequency(layoutOf('dct', 100, 50), 0, 10)).toMatchObject({
      frequencyX: 10,
      period: 20,
      orientation: 0,
    });
    expect(coefficientFrequency(layoutOf('block', 100, 50), 16, 33)).toMatchObject({
      frequencyY: 0,
      frequencyX: 1,
      period: 16,
    });
    expect(coefficientFrequency(layoutOf('block', 100, 50), 9, 1).orientation).toBeCloseTo(45, 12);
  });
});

describe('drawWave', () => {
  const correlation = (a: ArrayLike<number>, b: ArrayLike<number>) => {
    let [ab, aa, bb] = [0, 0, 0];
    for (let i = 0; i < a.length; i++) {
      ab += a[i] * b[i];
      aa += a[i] ** 2;
      bb += b[i] ** 2;
    }
    return ab / Math.sqrt(aa * bb);
  };

  it.each([
    ['dft', 'exact', 2, 3],
    ['dft', 'exact', 30, 1],
    ['dft', 'naive', 3, 2],
    ['dft', 'exact', 0, 0],
    ['dct', 'exact', 5, 0],
    ['dct', 'exact', 1, 7],
  ] as const)('is what the inverse of that coefficient alone gives: %s %s (%i, %i)', (transform, basis, v, u) => {
    const [width, height] = [40, 32];
    const layout = layoutOf(transform, width, height);
    const re = -0.6;
    const im = transform === 'dft' && v + u > 0 ? 0.8 : 0;
    const coefficients = new Float64Array(layout.entries * layout.parts);
    coefficients[(v * layout.columns + u) * layout.parts] = re;
    if (layout.parts === 2) coefficients[2 * (v * layout.columns + u) + 1] = im;
    const plane = new Float64Array(width * height);
    if (transform === 'dct') createDct2d(width, height).inverse(coefficients, plane);
    else if (basis === 'exact') createRealDft2d(width, height).inverse(coefficients, plane);
    else createNaiveDft2d(width, height).inverse(coefficients, plane);
    const wave = drawWave({ layout, basis, v, u, re, im }, width, height);
    expect([wave.spanX, wave.spanY]).toEqual([width, height]);
    expect(correlation(wave.values, plane)).toBeGreaterThan(0.999999);
    expect(Math.max(...wave.values)).toBeLessThanOrEqual(1);
  });

  it('draws one block of the block DCT', () => {
    const layout = layoutOf('block', 40, 32);
    const coefficients = new Float64Array(40 * 32);
    coefficients[(8 + 2) * 40 + 16 + 3] = 1;
    const plane = new Float64Array(40 * 32);
    createBlockDct(40, 32, 8).inverse(coefficients, plane);
    const block = Float64Array.from({ length: 64 }, (_, i) => plane[(8 + Math.floor(i / 8)) * 40 + 16 + (i % 8)]);
    const wave = drawWave({ layout, basis: 'exact', v: 10, u: 19, re: 1, im: 0 }, 8, 8);
    expect(correlation(wave.values, block)).toBeCloseTo(1, 6);
  });

  it('shows a part of the picture rather than an aliased wave', () => {
    const wave = drawWave({ layout: layoutOf('dft', 1000, 1000), basis: 'exact', v: 0, u: 500, re: 1, im: 0 }, 40, 40);
    expect(wave.spanX).toBe(20);
  });
});
