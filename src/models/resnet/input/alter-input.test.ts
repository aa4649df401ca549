import { describe, expect, it } from 'vitest';
import { readJpeg, subsamplingOf, type CoefficientImage } from '../../../codec/jpeg';
import { keepLargest, nonZeroShare, requantise } from './alter-input';
import { compressionSeries, KEPT_SHARES, QUALITIES } from './compression-series';
import { encodeInput, inputFile } from './encode-input';
import { inputLumaError } from './input-pixels';
import { networkInput } from './network-input';
import { formulaImage } from './testing';

const values = ({ components }: CoefficientImage): number[] =>
  components.flatMap(({ coefficients, table }) => Array.from(coefficients, (k, i) => k * table[i % 64]));

const scene = () => {
  const rgba = new Uint8ClampedArray(4096).fill(255);
  for (let i = 0; i < 1024; i++) {
    const [x, y] = [i % 32, i >> 5];
    const inside = (x - 15) ** 2 + (y - 18) ** 2 < 80;
    rgba.set([inside ? 200 : 3 * y, inside ? 90 : 120 + 2 * y, inside ? 40 : 200 - 3 * x], 4 * i);
  }
  return encodeInput({ width: 32, height: 32, rgba });
};

describe('keeping the largest', () => {
  const image = formulaImage(2, 2);

  it.each([0.001, 0.01, 0.1, 0.37, 0.9])('keeps round(share · 1536) of them: %f', (share) => {
    const before = values(image);
    const after = values(keepLargest(image, share));
    const kept = after.flatMap((v, i) => (v === before[i] ? [Math.abs(v)] : []));
    const dropped = before.flatMap((v, i) => (after[i] === v ? [] : [Math.abs(v)]));
    expect(after.every((v, i) => v === before[i] || v === 0)).toBe(true);
    const wanted = Math.max(1, Math.round(share * 1536));
    const nonZero = before.filter((v) => v !== 0).length;
    expect(after.filter((v) => v !== 0).length).toBe(Math.min(wanted, nonZero));
    if (dropped.length > 0) {
      const smallestKept = Math.min(...kept.filter((v) => v > 0));
      expect(Math.max(...dropped)).toBeLessThanOrEqual(smallestKept);
    }
  });

  it('breaks ties by the order of the coefficients', () => {
    const flat: CoefficientImage = {
      ...image,
      components: image.components.map((component) => ({
        ...component,
        table: new Uint16Array(64).fill(2),
        coefficients: new Int16Array(component.coefficients.length).fill(-3),
      })),
    };
    const after = values(keepLargest(flat, 5 / 1536));
    expect(after.slice(0, 6)).toEqual([-6, -6, -6, -6, -6, 0]);
    expect(after.filter((v) => v !== 0)).toHaveLength(5);
  });

  it('weighs DC coefficients like all others', () => {
    const [luma, ...chroma] = formulaImage(2, 2).components;
    const coefficients = luma.coefficients.map((k, i) => (i % 64 === 0 ? 1 : k === 0 ? 0 : 100));
    const after = keepLargest({ ...image, components: [{ ...luma, coefficients }, ...chroma] }, 0.01);
    expect(after.components[0].coefficients[0]).toBe(0);
  });

  it('leaves all at 1, and what it was given untouched', () => {
    const before = values(image);
    expect(values(keepLargest(image, 1))).toEqual(before);
    keepLargest(image, 0.01);
    expect(values(image)).toEqual(before);
    expect(() => keepLargest(image, 1.5)).toThrow('A share of 1.5');
  });
});

describe('requantising', () => {
  it('changes nothing at the quality it has', () => {
    const image = scene();
    expect(values(requantise(image, 75))).toEqual(values(image));
  });

  it('goes to the nearest multiple of the new step', () => {
    const image = scene();
    const coarse = requantise(image, 10);
    const [before, after] = [values(image), values(coarse)];
    const steps = coarse.components.flatMap(({ coefficients, table }) =>
      Array.from(coefficients, (_, i) => table[i % 64]),
    );
    after.forEach((value, i) => {
      expect(Math.abs(value - before[i])).toBeLessThanOrEqual(steps[i] / 2);
      expect(Math.abs(value % steps[i])).toBe(0);
    });
    expect(nonZeroShare(coarse)).toBeLessThan(nonZeroShare(image));
  });
});

describe('a file of it', () => {
  it('is baseline 4:2:0 and reads back as it was', () => {
    const image = scene();
    const file = readJpeg(inputFile(image), { strict: true });
    expect(file.process).toBe('baseline');
    expect(subsamplingOf(file)).toBe('4:2:0');
    expect(values(file)).toEqual(values(image));
    expect(networkInput(file)).toEqual(networkInput(image));
  });
});

describe('the series', () => {
  const series = compressionSeries(scene());

  it('covers shares and qualities from nearly nothing to everything', () => {
    expect(series.keep.map(({ at }) => at)).toEqual(KEPT_SHARES);
    expect(series.quality.map(({ at }) => at)).toEqual(QUALITIES);
    expect([KEPT_SHARES[0], KEPT_SHARES.at(-1), QUALITIES[0], QUALITIES.at(-1)]).toEqual([0.001, 1, 1, 100]);
  });

  it('gets better with the share, to the unaltered picture', () => {
    const psnr = series.keep.map((point) => point.psnr ?? Infinity);
    for (let i = 1; i < psnr.length; i++) expect(psnr[i]).toBeGreaterThanOrEqual(psnr[i - 1] - 0.2);
    expect(series.keep.at(-1)).toMatchObject({ psnr: null });
    expect(series.keep.at(-1)?.ssim).toBeCloseTo(1, 12);
  });

  it('measures what it says: PSNR of luma before rounding', () => {
    const input = networkInput(scene());
    const brighter = Float32Array.from(input, (v, i) => (i < 1024 && i % 64 === 0 ? v + 8 * 5 : v));
    expect(inputLumaError(brighter, input).psnr).toBeCloseTo(20 * Math.log10(255 / 5), 4);
  });
});
