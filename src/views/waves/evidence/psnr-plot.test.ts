import { describe, expect, it } from 'vitest';
import type { Curve } from '../../../engine/api';
import { psnrAt, psnrPlot } from './psnr-plot';

/** A curve that rises 10 dB a decade from `start` at 0.01 %, and is perfect at 100 %. */
function curve(transform: Curve['transform'], start: number): Curve {
  const share = Float64Array.from({ length: 21 }, (_, i) => 10 ** (-5 + i / 4));
  const psnr = share.map((s) => (s >= 1 ? Infinity : start + 10 * (Math.log10(s) + 4)));
  return { transform, label: transform.toUpperCase(), share, psnr, energy: share, note: '' };
}

const input = {
  curves: [curve('dft', 20), curve('dct', 22)],
  width: 480,
  height: 200,
} as const;

describe('the PSNR plot', () => {
  it('is drawn as it was', () => {
    const { place, shareAt, ...drawn } = psnrPlot(input);
    expect({ ...drawn, marker: place(0.01, 40), under: shareAt(200).toPrecision(6) }).toMatchSnapshot();
  });

  it('stays inside its frame', () => {
    const { curves, frame, place } = psnrPlot(input);
    const marker = place(0.01, Infinity);
    for (const { path } of curves) {
      const numbers = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])]);
      expect(numbers.length).toBeGreaterThan(10);
      for (const [x, y] of numbers) {
        expect(x).toBeGreaterThanOrEqual(frame.left);
        expect(x).toBeLessThanOrEqual(frame.right);
        expect(y).toBeGreaterThanOrEqual(frame.top);
        expect(y).toBeLessThanOrEqual(frame.bottom);
      }
    }
    expect(marker).toEqual({ x: (frame.left + frame.right) / 2, y: frame.top });
  });

  it('gives the share under the pointer', () => {
    const plot = psnrPlot(input);
    expect(plot.shareAt(plot.place(0.01, null).x)).toBeCloseTo(0.01, 5);
    expect(plot.shareAt(-100)).toBeCloseTo(0.0001, 10);
    expect(plot.shareAt(1e4)).toBeCloseTo(1, 10);
  });

  it('draws its axes without curves, and in no room at all', () => {
    expect(psnrPlot({ ...input, curves: [] }).yTicks.length).toBeGreaterThan(1);
    expect(psnrPlot({ ...input, width: 0, height: 0 }).curves).toHaveLength(2);
  });
});

describe('psnrAt', () => {
  it('meets the points and lies between them', () => {
    const dft = curve('dft', 20);
    expect(psnrAt(dft, dft.share[8])).toBe(dft.psnr[8]);
    expect(psnrAt(dft, 0.02)).toBeCloseTo(20 + 10 * (Math.log10(0.02) + 4), 9);
    expect(psnrAt(dft, 1)).toBe(Infinity);
    expect(psnrAt(dft, 1e-9)).toBeNull();
  });
});
