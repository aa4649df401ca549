/** Pixels against libjpeg-turbo's (djpeg, accurate DCT): the very same, of every sound fixture. */
import { describe, expect, it, test } from 'vitest';
import { fixture, soundFixtures, twelveBitFixtures, type ExpectedPixels } from '../fixtures/load';
import { readJpeg } from '../read/read-jpeg';
import { blockCoefficients, blockSamples } from './block-samples';
import { componentSamples, toPixels, type PixelImage } from './to-pixels';

/** The largest difference; what has 12 bits is compared at 8. */
function largestDifference({ rgba, width, height }: PixelImage, expected: ExpectedPixels): number {
  expect([width, height]).toEqual([expected.width, expected.height]);
  const { channels, samples, largest } = expected;
  let most = 0;
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) {
      const value = Math.floor((samples[channels * i + (channels === 1 ? 0 : c)] * 255) / largest + 0.5);
      most = Math.max(most, Math.abs(rgba[4 * i + c] - value));
    }
    most = Math.max(most, 255 - rgba[4 * i + 3]);
  }
  return most;
}

const all = [...soundFixtures(), ...twelveBitFixtures()];

describe.each(['smooth', 'nearest'] as const)('pixels, chroma %s', (upsampling) => {
  const known = all.filter((each) => each.pixels(upsampling) !== null);

  it('has files to compare with', () => expect(known.length).toBeGreaterThan(20));

  test.each(known.map(({ name }) => name))('of %s are libjpeg-turbo’s', (name) => {
    const each = known.find((one) => one.name === name);
    const expected = each?.pixels(upsampling);
    if (!each || !expected) throw new Error(`No pixels of ${name}`);
    expect(largestDifference(toPixels(readJpeg(each.bytes), { upsampling }), expected)).toBe(0);
  });
});

describe('files that libjpeg makes no picture of', () => {
  test.each(all.filter((each) => each.pixels() === null).map(({ name }) => name))('%s has a picture here', (name) => {
    const image = readJpeg(fixture(name).bytes);
    const { rgba, width, height } = toPixels(image);
    expect([width, height]).toEqual([image.width, image.height]);
    expect(rgba).toHaveLength(4 * width * height);
    // Not one flat colour.
    expect(new Set(new Uint32Array(rgba.buffer)).size).toBeGreaterThan(50);
  });
});

describe('one block', () => {
  const image = readJpeg(fixture('photograph').bytes);
  const component = image.components[0];
  const { samples, stride } = componentSamples(component, 8);
  const block = component.blockColumns + 2;

  it('adds up to its samples', () => {
    blockSamples(component, block).forEach((value, i) => {
      const sample = samples[(8 + (i >> 3)) * stride + 16 + (i & 7)];
      expect(Math.abs(Math.min(Math.max(value + 128, 0), 255) - sample)).toBeLessThan(0.6);
    });
  });

  it('is the sum of its coefficients, one by one', () => {
    const whole = blockSamples(component, block);
    const sum = new Float64Array(64);
    for (let index = 0; index < 64; index++)
      blockSamples(component, block, { keep: (at) => at === index }).forEach((value, i) => (sum[i] += value));
    sum.forEach((value, i) => expect(value).toBeCloseTo(whole[i], 9));
    expect(blockCoefficients(component, block)[0]).toBe(component.coefficients[64 * block] * component.table[0]);
  });

  it('is refused where there is none', () => {
    expect(() => blockSamples(component, component.blockColumns * component.blockRows)).toThrow(RangeError);
  });
});
