import { describe, expect, it, test } from 'vitest';
import { YCBCR_TO_RGB } from '../color';
import { createRandom } from '../random';
import { rowToRgba, shownColor, shownComponents, type ShownColor } from './samples-to-rgba';

const random = createRandom(12);

function pixels(color: ShownColor, inverted: boolean, precision: number, samples: readonly number[][]): number[][] {
  const out = new Uint32Array(samples.length);
  const values = samples[0].map((_, component) => Int32Array.from(samples, (pixel) => pixel[component]));
  rowToRgba({ color, inverted, precision, values }, out, 0);
  const bytes = new Uint8Array(out.buffer);
  return samples.map((_, i) => Array.from(bytes.subarray(4 * i, 4 * i + 4)));
}

const randomSamples = (components: number, largest: number) =>
  Array.from({ length: 500 }, () => Array.from({ length: components }, () => random.integer(largest + 1)));

const limited = (value: number, largest: number) => Math.min(Math.max(value, 0), largest);

function rgbOf([y, cb, cr]: readonly number[], largest: number): number[] {
  const shifted = [y, cb - (largest + 1) / 2, cr - (largest + 1) / 2];
  return [0, 3, 6].map((row) =>
    limited(shifted[0] + YCBCR_TO_RGB[row + 1] * shifted[1] + YCBCR_TO_RGB[row + 2] * shifted[2], largest),
  );
}

describe.each([8, 12])('colour at %i bits', (precision) => {
  const largest = 2 ** precision - 1;
  const room = precision === 8 ? 0.51 : 0.54;

  const expectNear = (found: number[][], wanted: (i: number) => number[], within = room) =>
    found.forEach((pixel, i) => {
      wanted(i).forEach((value, c) => expect(Math.abs(pixel[c] - (value * 255) / largest)).toBeLessThan(within));
      expect(pixel[3]).toBe(255);
    });

  it('is YCbCr by the formula', () => {
    const samples = randomSamples(3, largest);
    expectNear(pixels('ycbcr', false, precision, samples), (i) => rgbOf(samples[i], largest));
  });

  it('is RGB and grey as they are', () => {
    const samples = randomSamples(3, largest);
    expectNear(pixels('rgb', false, precision, samples), (i) => samples[i]);
    expectNear(pixels('grey', false, precision, samples), (i) => [samples[i][0], samples[i][0], samples[i][0]]);
  });

  test.each([true, false])('is ink, inverted: %s', (inverted) => {
    const samples = randomSamples(4, largest);
    const light = (value: number) => (inverted ? value : largest - value);
    expectNear(pixels('cmyk', inverted, precision, samples), (i) =>
      samples[i].slice(0, 3).map((value) => (light(value) * light(samples[i][3])) / largest),
    );
    expectNear(
      pixels('ycck', inverted, precision, samples),
      (i) => rgbOf(samples[i], largest).map((value) => (light(largest - value) * light(samples[i][3])) / largest),
      // The ink is rounded before black covers it.
      1.01,
    );
  });
});

describe('what is shown', () => {
  it('of components without a word on them', () => {
    expect(shownColor('unknown', 2)).toBe('grey');
    expect(shownColor('unknown', 4)).toBe('cmyk');
    expect(shownColor('ycck', 4)).toBe('ycck');
    expect(shownComponents('cmyk')).toBe(4);
  });

  it('is refused where components are missing', () => {
    expect(() => shownColor('ycbcr', 2)).toThrow('ycbcr needs 3 components, got 2');
  });
});
