/** The encoder's side of the numerics: by definition where there is one, by hand where it is a rule. */
import { describe, expect, test } from 'vitest';
import { createRandom } from '../random';
import { downsample, roundingBias } from './downsample';
import { FORWARD_COLOR, forwardColor } from './forward-color';
import { forwardDctBlock } from './forward-dct';
import { quantise } from './quantise';
import { componentGeometry, SUBSAMPLINGS } from './sampling';

describe('colour', () => {
  test('weights of luma add up to 1, those of Cb and Cr to 0', () => {
    const sums = FORWARD_COLOR.map(({ red, green, blue }) => red + green + blue);
    expect(sums).toEqual([65_536, 0, 0]);
  });

  test('every byte of the cube’s edges and diagonal is the formula’s, rounded', () => {
    for (let value = 0; value < 256; value++) {
      for (const [r, g, b] of [
        [value, 0, 255],
        [255, value, 0],
        [0, 255, value],
        [value, value, value],
      ]) {
        const luma = 0.299 * r + 0.587 * g + 0.114 * b;
        const exact = [luma, 128 + (b - luma) / 1.772, 128 + (r - luma) / 1.402];
        const actual = [0, 1, 2].map((component) => forwardColor(Uint8Array.of(r, g, b, 7), component)[0]);
        actual.forEach((sample, component) => expect(Math.abs(sample - exact[component])).toBeLessThan(0.51));
        if (r === g && g === b) expect(actual).toEqual([value, 128, 128]);
      }
    }
  });
});

describe('geometry', () => {
  test.each([
    ['444', 17, 9, [17, 9, 3, 2], [17, 9, 3, 2]],
    ['422', 17, 9, [17, 9, 4, 2], [9, 9, 2, 2]],
    ['420', 17, 9, [17, 9, 4, 2], [9, 5, 2, 1]],
    ['440', 17, 9, [17, 9, 3, 2], [17, 5, 3, 1]],
    ['411', 33, 9, [33, 9, 8, 2], [9, 9, 2, 2]],
    ['420', 1, 1, [1, 1, 2, 2], [1, 1, 1, 1]],
  ] as const)('%s of %i×%i', (subsampling, width, height, luma, chroma) => {
    const list = componentGeometry(width, height, subsampling).map((c) => [
      c.width,
      c.height,
      c.blockColumns,
      c.blockRows,
    ]);
    expect(list).toEqual([luma, chroma, chroma]);
  });

  test('grey has one component, and a picture has pixels', () => {
    expect(componentGeometry(9, 9, 'grey')).toHaveLength(1);
    expect(() => componentGeometry(0, 9, '444')).toThrow(RangeError);
  });
});

describe('downsampling', () => {
  const geometry = (width: number, height: number, subsampling: '422' | '420' | '411' | '440') =>
    componentGeometry(width, height, subsampling)[1];

  test('two columns to one: halves down, then up', () => {
    const { samples } = downsample(Uint8Array.of(1, 2, 1, 2, 4, 4), 6, 1, geometry(6, 1, '422'));
    expect([...samples.subarray(0, 4)]).toEqual([1, 2, 4, 4]);
  });

  test('2×2 to one: a quarter is added, then two', () => {
    const { samples } = downsample(Uint8Array.of(0, 1, 0, 1, 1, 0, 1, 0), 4, 2, geometry(4, 2, '420'));
    expect([...samples.subarray(0, 3)]).toEqual([0, 1, 0]);
  });

  test('four columns to one: rounded, halves up', () => {
    const { samples } = downsample(Uint8Array.of(1, 1, 2, 2, 1, 1, 1, 2), 8, 1, geometry(8, 1, '411'));
    expect([...samples.subarray(0, 2)]).toEqual([2, 1]);
  });

  test('the last column goes on to the right, the last row of samples downwards', () => {
    const pixels = Uint8Array.of(10, 20, 30, 40, 50, 60, 70, 80, 90);
    const { samples, stride, rows } = downsample(pixels, 3, 3, geometry(3, 3, '440'));
    expect([stride, rows]).toEqual([8, 8]);
    expect([...samples.subarray(0, 8)]).toEqual([25, 35, 45, 45, 45, 45, 45, 45]);
    for (let y = 1; y < 8; y++) expect([...samples.subarray(8 * y, 8 * y + 4)], `row ${y}`).toEqual([70, 80, 90, 90]);
  });

  test.each(SUBSAMPLINGS)('%s: the mean of many samples is that of the pixels', (subsampling) => {
    const random = createRandom(4);
    const [width, height] = [64, 64];
    const pixels = Uint8Array.from({ length: width * height }, () => Math.floor(256 * random.next()));
    const component = componentGeometry(width, height, subsampling).at(-1);
    if (!component) throw new Error('no component');
    const { samples } = downsample(pixels, width, height, component);
    const mean = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    // Rounding halves up moves the mean of 1×2 and 4×1 by a quarter and an eighth; the alternating rules do not.
    const [even, odd] = roundingBias(component.across, component.down);
    const count = component.across * component.down;
    const shift = (even + odd) / 2 / count - (count - 1) / 2 / count;
    expect(mean(samples) - mean(pixels)).toBeCloseTo(shift, 1.3);
  });
});

describe('DCT', () => {
  test('is the orthonormal sum of the definition', () => {
    const random = createRandom(3);
    const stride = 11;
    const samples = Uint8Array.from({ length: stride * 9 }, () => Math.floor(256 * random.next()));
    const actual = new Float64Array(64);
    forwardDctBlock(samples, stride + 2, stride, actual, 0, new Float64Array(64));
    const scale = (k: number) => Math.sqrt((k === 0 ? 1 : 2) / 8);
    for (let v = 0; v < 8; v++) {
      for (let u = 0; u < 8; u++) {
        let sum = 0;
        for (let y = 0; y < 8; y++)
          for (let x = 0; x < 8; x++)
            sum +=
              (samples[stride * (y + 1) + 2 + x] - 128) *
              Math.cos(((2 * y + 1) * v * Math.PI) / 16) *
              Math.cos(((2 * x + 1) * u * Math.PI) / 16);
        expect(Math.abs(actual[8 * v + u] - scale(u) * scale(v) * sum), `${v}, ${u}`).toBeLessThan(1e-12);
      }
    }
  });

  test('what are whole eighths by definition are so exactly', () => {
    const random = createRandom(9);
    const block = new Float64Array(64);
    for (let round = 0; round < 50; round++) {
      const samples = Uint8Array.from({ length: 64 }, () => Math.floor(256 * random.next()));
      forwardDctBlock(samples, 0, 8, block, 0, new Float64Array(64));
      for (const i of [0, 4, 32, 36]) expect(block[i] * 8).toBe(Math.round(block[i] * 8));
    }
  });
});

test('quantised halves go towards zero', () => {
  const values = new Float32Array(64);
  values.set([8, -8, 24, -24, 24.1, -24.1, 0, 1016]);
  const table = new Uint16Array(64).fill(16);
  table[7] = 65_535;
  expect([...quantise(values, table, new Int16Array(64)).subarray(0, 8)].map((k) => k + 0)).toEqual([
    ...[0, 0, 1, -1, 2, -2, 0, 0],
  ]);
  expect(() => quantise(values, new Uint16Array(63), new Int16Array(64))).toThrow(RangeError);
  expect(() => quantise(values, table, new Int16Array(63))).toThrow(RangeError);
});
