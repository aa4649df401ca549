import { interpolateCividis, interpolateMagma, interpolateViridis } from 'd3-scale-chromatic';
import { describe, expect, test } from 'vitest';
import { colorAt, dimmed, divergingTable, DIVERGING_ZERO, magnitudeTable, phaseEntry, phaseTable } from './colormaps';
import { YCBCR_TO_RGB } from './color';
import { coefficientLayout } from './layout';
import { paintSpectrumRgba, type SpectrumPicture } from './paint-spectrum';
import { paintStageRgba } from './paint-stage';
import { NO_RANK } from './selection';

const lightness = ([r, g, b]: readonly number[]) => 0.2126 * r ** 2.2 + 0.7152 * g ** 2.2 + 0.0722 * b ** 2.2;

describe('colour maps', () => {
  test.each(['magma', 'viridis', 'cividis', 'grey'] as const)('%s only grows lighter', (map) => {
    const colors = magnitudeTable(map);
    for (let entry = 4; entry < 256; entry += 4) {
      expect(lightness(colorAt(colors, entry))).toBeGreaterThan(lightness(colorAt(colors, entry - 4)));
    }
  });

  test.each([
    ['magma', interpolateMagma],
    ['viridis', interpolateViridis],
    ['cividis', interpolateCividis],
  ] as const)('%s is the published one, within 2 of 255', (map, published) => {
    const colors = magnitudeTable(map);
    for (let entry = 0; entry < 256; entry++) {
      const css = published(entry / 255);
      const expected = css.startsWith('#')
        ? [1, 3, 5].map((at) => parseInt(css.slice(at, at + 2), 16))
        : (css.match(/\d+/g) ?? []).map(Number);
      colorAt(colors, entry).forEach((channel, c) => expect(Math.abs(channel - expected[c])).toBeLessThanOrEqual(2));
    }
  });

  test('no difference is a neutral grey, and equal differences are equally dark on both sides', () => {
    const colors = divergingTable();
    const [r, g, b] = colorAt(colors, DIVERGING_ZERO);
    expect(r === g && g === b).toBe(true);
    for (const step of [16, 64, 127]) {
      const [minus, plus] = [colorAt(colors, DIVERGING_ZERO - step), colorAt(colors, DIVERGING_ZERO + step)];
      expect(minus[2]).toBeGreaterThan(minus[0]);
      expect(plus[0]).toBeGreaterThan(plus[2]);
    }
  });

  test('phase comes round to where it began, in steps that are all small', () => {
    const colors = phaseTable();
    for (let entry = 0; entry < 256; entry++) {
      const [a, b] = [colorAt(colors, entry), colorAt(colors, (entry + 1) % 256)];
      expect(Math.max(...a.map((channel, c) => Math.abs(channel - b[c])))).toBeLessThanOrEqual(6);
    }
    expect(phaseEntry(-Math.PI)).toBe(phaseEntry(Math.PI));
    expect(phaseEntry(0)).toBe(128);
  });
});

describe('the stage', () => {
  test('Y, Cb, Cr become R, G, B, rounded and clamped', () => {
    const planes = Float32Array.from([100, 250, 30, 90, 20, -60]);
    const rgba = paintStageRgba({ content: 'rebuilt', color: 'ycbcr', original: planes, rebuilt: planes, gain: 1 });
    for (let i = 0; i < 2; i++) {
      for (let c = 0; c < 3; c++) {
        const exact = [0, 1, 2].reduce((sum, k) => sum + YCBCR_TO_RGB[3 * c + k] * planes[2 * k + i], 0);
        expect(rgba[4 * i + c]).toBe(Math.round(Math.min(255, Math.max(0, exact))));
      }
      expect(rgba[4 * i + 3]).toBe(255);
    }
  });

  test('the difference is signed and times the gain', () => {
    const original = Float32Array.from([100, 100, 100]);
    const rebuilt = Float32Array.from([100, 100 + 255 / 16, 0]);
    const rgba = paintStageRgba({ content: 'difference', color: 'luma', original, rebuilt, gain: 8 });
    const colors = divergingTable();
    expect([0, 1, 2].map((i) => Array.from(rgba.subarray(4 * i, 4 * i + 3)))).toEqual(
      [DIVERGING_ZERO, DIVERGING_ZERO + 64, 1].map((entry) => colorAt(colors, entry)),
    );
  });
});

describe('the spectrum', () => {
  const [width, height] = [6, 5];
  const layout = coefficientLayout({ transform: 'dft', channels: 1, width, height });
  const grid = { width, height, planes: false, planeWidth: width, planeHeight: height, gap: 0 };
  const centre = { shiftX: width - 3, shiftY: height - 2 };
  const scene = (coefficients: Float64Array, more: Partial<SpectrumPicture> = {}): SpectrumPicture => ({
    ...{ coefficients, layout, grid: { ...grid, shiftX: 0, shiftY: 0 }, ranks: new Uint32Array(layout.entries) },
    ...{
      selection: null,
      range: [-2, 2] as const,
      spectrum: 'magnitude',
      colormap: 'grey',
      showKept: false,
      channel: 'all',
    },
    ...more,
  });
  const oneHot = (v: number, u: number, re: number, im = 0): Float64Array => {
    const values = new Float64Array(2 * layout.entries);
    values.set([re, im], 2 * (v * layout.columns + u));
    return values;
  };

  test('a coefficient shows at its place and its conjugate at the mirrored one', () => {
    const { rgba } = paintSpectrumRgba(scene(oneHot(1, 2, 100), { grid: { ...grid, ...centre } }));
    const lit = Array.from({ length: width * height }, (_, i) => i).filter((i) => rgba[4 * i] === 255);
    // Zero frequency at row 2, column 3: (1, 2) is at row 3, column 5, and (−1, −2) at row 1, column 1.
    expect(lit).toEqual([1 * width + 1, 3 * width + 5]);
  });

  test('one decade is a quarter of a range of four', () => {
    const { rgba } = paintSpectrumRgba(scene(oneHot(0, 1, 0, 10)));
    expect(rgba[4]).toBe(Math.round(0.75 * 255));
  });

  test('the conjugate’s phase is the opposite', () => {
    const { rgba } = paintSpectrumRgba(scene(oneHot(0, 1, 0, 3), { spectrum: 'phase' }));
    const at = (x: number) => Array.from(rgba.subarray(4 * x, 4 * x + 3));
    expect(at(1)).toEqual(colorAt(phaseTable(), phaseEntry(Math.PI / 2)));
    expect(at(5)).toEqual(colorAt(phaseTable(), phaseEntry(-Math.PI / 2)));
  });

  test('what is not kept is dimmed, with its conjugate', () => {
    const ranks = Uint32Array.from({ length: layout.entries }, (_, entry) => entry);
    const selection = { from: 0, to: 2, include: NO_RANK, exclude: NO_RANK, split: NO_RANK, count: 2 };
    const all = oneHot(0, 0, 1e6).fill(1e6);
    const { rgba } = paintSpectrumRgba(scene(all, { ranks, selection, showKept: true }));
    const dim = Math.round(dimmed([255, 255, 255])[0]);
    expect(Array.from({ length: width }, (_, x) => rgba[4 * x])).toEqual([255, 255, dim, dim, dim, 255]);
  });
});
