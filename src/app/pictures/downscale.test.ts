import { describe, expect, it } from 'vitest';
import { Downscaler } from './downscale';
import type { Size } from './working-size';

type Colour = readonly [number, number, number];

function scale(from: Size, to: Size, colourAt: (x: number, y: number) => Colour, bandRows = 5): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(from.width * from.height * 4);
  for (let y = 0; y < from.height; y++) {
    for (let x = 0; x < from.width; x++) rgba.set([...colourAt(x, y), 9], (y * from.width + x) * 4);
  }
  const scaler = new Downscaler(from, to);
  const step = bandRows * from.width * 4;
  for (let at = 0; at < rgba.length; at += step) scaler.addRows(rgba.subarray(at, at + step));
  return scaler.output;
}

const spread = (values: Uint8ClampedArray, channel: number) => {
  const own = values.filter((_, i) => i % 4 === channel);
  return Math.max(...own) - Math.min(...own);
};

describe('Downscaler', () => {
  it('keeps a constant picture exactly, and makes it opaque', () => {
    for (const to of [
      { width: 7, height: 3 },
      { width: 1, height: 1 },
      { width: 36, height: 50 },
    ]) {
      const out = scale({ width: 37, height: 53 }, to, () => [255, 128, 1]);
      expect(out).toHaveLength(to.width * to.height * 4);
      for (let i = 0; i < out.length; i += 4) expect(Array.from(out.subarray(i, i + 4))).toEqual([255, 128, 1, 255]);
    }
  });

  it('does not depend on how the rows arrive', () => {
    const draw = (x: number, y: number): Colour => [(x * 13) % 256, (y * 29) % 256, (x * y) % 256];
    const [from, to] = [
      { width: 40, height: 31 },
      { width: 17, height: 12 },
    ];
    expect(scale(from, to, draw, 1)).toEqual(scale(from, to, draw, 31));
    expect(scale(from, to, draw, 7)).toEqual(scale(from, to, draw, 31));
  });

  it('lets no wave alias that the small picture cannot hold', () => {
    // 0.4 cycles a pixel is 1.2 cycles after scaling by 3: a picker of pixels would show it as a coarse false wave.
    const out = scale({ width: 300, height: 90 }, { width: 100, height: 30 }, (x) => {
      const value = Math.round(128 + 100 * Math.cos(2 * Math.PI * 0.4 * x));
      return [value, value, value];
    });
    const inner = out.filter((_, i) => (i / 4) % 100 >= 4 && (i / 4) % 100 < 96);
    expect(spread(inner, 0)).toBeLessThan(6);
  });

  it('keeps a slow wave in its place', () => {
    const wave = (x: number, period: number) => 128 + 100 * Math.cos((2 * Math.PI * (x + 0.5)) / period);
    const out = scale({ width: 300, height: 6 }, { width: 100, height: 2 }, (x) => [Math.round(wave(x, 60)), 0, 0]);
    for (let x = 4; x < 96; x++) expect(Math.abs(out[x * 4] - wave(x, 20))).toBeLessThan(2);
  });
});
