import { describe, expect, it } from 'vitest';
import { planesToRgb, planesToShown, RGB_TO_YCBCR, rgbaToPlanes, shownToLuma, YCBCR_GRAM, YCBCR_TO_RGB } from './color';
import { createRandom } from './random';

const random = createRandom(5);
const rgba = Uint8ClampedArray.from({ length: 4 * 50 }, () => random.integer(256));

describe('colour', () => {
  it('has matrices that undo each other', () => {
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        const sum = [0, 1, 2].reduce((total, k) => total + RGB_TO_YCBCR[3 * i + k] * YCBCR_TO_RGB[3 * k + j], 0);
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 14);
      }
    }
  });

  it('has the JFIF constants to their published digits', () => {
    const published = [0.299, 0.587, 0.114, -0.168736, -0.331264, 0.5, 0.5, -0.418688, -0.081312];
    published.forEach((value, at) => expect(Math.abs(RGB_TO_YCBCR[at] - value)).toBeLessThan(5.1e-7));
    expect(YCBCR_TO_RGB[2]).toBeCloseTo(1.402, 12);
    expect(YCBCR_TO_RGB[4]).toBeCloseTo(-0.344136, 6);
    expect(YCBCR_TO_RGB[5]).toBeCloseTo(-0.714136, 6);
    expect(YCBCR_TO_RGB[7]).toBeCloseTo(1.772, 12);
  });

  it('comes back through YCbCr', () => {
    const planes = rgbaToPlanes(rgba, 'rgb');
    const back = planesToRgb(rgbaToPlanes(rgba, 'ycbcr'), 'ycbcr', new Float64Array(150));
    back.forEach((value, at) => expect(Math.abs(value - planes[at])).toBeLessThan(1e-4));
  });

  it('gives greys no colour, and the same luma from all modes', () => {
    const grey = Uint8ClampedArray.from({ length: 16 }, (_, i) => 60 * Math.floor(i / 4));
    const planes = rgbaToPlanes(grey, 'ycbcr');
    expect(Math.max(...planes.subarray(4).map(Math.abs))).toBeLessThan(1e-5);
    const luma = rgbaToPlanes(rgba, 'luma');
    const fromRgb = shownToLuma(rgbaToPlanes(rgba, 'rgb'), 'rgb', new Float32Array(50));
    luma.forEach((value, at) => expect(Math.abs(value - fromRgb[at])).toBeLessThan(1e-4));
    expect(Array.from(planesToRgb(luma, 'luma', new Float32Array(150)).subarray(100))).toEqual(Array.from(luma));
  });

  it('tells the RGB energy of a YCbCr error', () => {
    const error = Float64Array.of(3, -2, 5);
    const shown = planesToShown(error, 'ycbcr', new Float64Array(3));
    let energy = 0;
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) energy += error[i] * YCBCR_GRAM[3 * i + j] * error[j];
    expect(energy).toBeCloseTo(
      shown.reduce((sum, x) => sum + x * x, 0),
      11,
    );
  });

  it('refuses planes of another size', () => {
    expect(() => rgbaToPlanes(rgba, 'rgb', new Float32Array(149))).toThrow(/149 elements, expected 150/);
  });
});
