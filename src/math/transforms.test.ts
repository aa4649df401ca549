import { describe, expect, it } from 'vitest';
import { createBlockDct } from './block-dct';
import { createDct2d } from './dct';
import { createRealDft2d } from './dft';
import { dctNaive2d, dftNaive2d, inclusiveInverseNaive2d, inclusiveNaive2d } from './direct-sums';
import { createFft, radicesOf, unitRoot } from './fft';
import { createNaiveDft2d } from './naive-basis';
import { createRandom } from './random';

type Numbers = ArrayLike<number>;

function relativeL2(actual: Numbers, expected: Numbers): number {
  expect(actual.length).toBe(expected.length);
  let error = 0;
  let norm = 0;
  for (let i = 0; i < expected.length; i++) {
    error += (actual[i] - expected[i]) ** 2;
    norm += expected[i] ** 2;
  }
  return Math.sqrt(error / (norm || 1));
}

function randomPlane(size: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: size }, () => 255 * random.next());
}

const energy = (values: Numbers) => Array.from(values).reduce((sum, x) => sum + x * x, 0);

/** Width × height: odd, prime, non-square, one line, one pixel, Bluestein (17, 19, 23, 34), radices 7, 11, 13. */
const SIZES: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [3, 1],
  [1, 5],
  [3, 3],
  [4, 6],
  [5, 4],
  [7, 9],
  [8, 8],
  [9, 5],
  [11, 13],
  [12, 10],
  [17, 3],
  [2, 19],
  [16, 23],
  [34, 6],
  [1, 31],
  [37, 1],
  [14, 22],
  [26, 15],
];

describe('createFft', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 29, 30, 49, 64, 77, 97, 143, 210, 251, 360])(
    'equals the sum for length %i, for every sequence of a batch, forward and back',
    (n) => {
      const batch = 3;
      const random = createRandom(n);
      const re = Float64Array.from({ length: n * batch }, () => random.normal());
      const im = Float64Array.from({ length: n * batch }, () => random.normal());
      for (const direction of [-1, 1]) {
        const fft = createFft(n, batch);
        fft.inRe.set(re);
        fft.inIm.set(im);
        if (direction < 0) fft.run(batch);
        else fft.runInverse(batch);
        const expected: number[] = [];
        const actual: number[] = [];
        for (let k = 0; k < n; k++) {
          for (let b = 0; b < batch; b++) {
            let sumRe = 0;
            let sumIm = 0;
            for (let j = 0; j < n; j++) {
              const angle = (direction * 2 * Math.PI * ((j * k) % n)) / n;
              const at = j * batch + b;
              sumRe += re[at] * Math.cos(angle) - im[at] * Math.sin(angle);
              sumIm += re[at] * Math.sin(angle) + im[at] * Math.cos(angle);
            }
            expected.push(sumRe, sumIm);
            actual.push(fft.outRe[k * batch + b], fft.outIm[k * batch + b]);
          }
        }
        expect(relativeL2(actual, expected)).toBeLessThan(2e-14);
      }
    },
  );

  it('takes fewer sequences than the batch holds', () => {
    const full = createFft(12, 4);
    const single = createFft(12, 1);
    full.inRe.set(single.inRe.map((_, i) => i));
    single.inRe.set(single.inRe.map((_, i) => i));
    full.run(1);
    single.run(1);
    expect(Array.from(full.outRe.subarray(0, 12))).toEqual(Array.from(single.outRe));
  });

  it('has roots that are exact on the axes and symmetric', () => {
    for (const n of [4, 8, 12, 1024]) {
      expect(unitRoot(0, n).map((x) => x + 0)).toEqual([1, 0]);
      expect(unitRoot(n / 4, n).map((x) => x + 0)).toEqual([0, -1]);
      expect(unitRoot(n / 2, n).map((x) => x + 0)).toEqual([-1, 0]);
    }
    for (let k = 0; k < 360; k++) {
      const [re, im] = unitRoot(k, 360);
      expect(Math.hypot(re - Math.cos((2 * Math.PI * k) / 360), im + Math.sin((2 * Math.PI * k) / 360))).toBeLessThan(
        3e-15,
      );
    }
  });

  it('splits lengths into radices', () => {
    expect(radicesOf(1)).toEqual([]);
    expect(radicesOf(96)).toEqual([4, 4, 2, 3]);
    expect(radicesOf(1009)).toEqual([1009]);
    expect(() => createFft(0)).toThrow(RangeError);
  });
});

describe.each(SIZES)('a picture of %i×%i', (width, height) => {
  const plane = randomPlane(width * height, 100 * width + height);
  const halfWidth = Math.floor(width / 2) + 1;

  it('DFT: the sum, its inverse, its energy', () => {
    const dft = createRealDft2d(width, height);
    const half = new Float64Array(2 * height * halfWidth);
    dft.forward(plane, half);
    expect(relativeL2(half, dftNaive2d(plane, width, height))).toBeLessThan(3e-14);
    let sum = 0;
    for (let at = 0; at < half.length; at += 2) {
      const u = (at / 2) % halfWidth;
      sum += (u === 0 || 2 * u === width ? 1 : 2) * (half[at] ** 2 + half[at + 1] ** 2);
    }
    expect(sum / energy(plane)).toBeCloseTo(1, 12);
    const back = new Float64Array(width * height);
    dft.inverse(half, back);
    expect(relativeL2(back, plane)).toBeLessThan(1e-14);
  });

  it('DFT: columns said to be empty are skipped, not changed', () => {
    const dft = createRealDft2d(width, height);
    const half = new Float64Array(2 * height * halfWidth);
    dft.forward(plane, half);
    for (const keeps of [(u: number) => u < 2, (u: number) => u % 3 === 1, () => false]) {
      const some = half.map((value, at) => (keeps(Math.floor(at / 2) % halfWidth) ? value : 0));
      const expected = new Float64Array(width * height);
      dft.inverse(some, expected);
      const actual = new Float64Array(width * height).fill(NaN);
      dft.inverse(
        some,
        actual,
        Uint8Array.from({ length: halfWidth }, (_, u) => (keeps(u) ? 1 : 0)),
      );
      expect(relativeL2(actual, expected)).toBeLessThan(1e-14);
    }
  });

  it('DCT: the sum, its inverse, its energy, empty columns', () => {
    const dct = createDct2d(width, height);
    const coefficients = new Float64Array(width * height);
    dct.forward(plane, coefficients);
    expect(relativeL2(coefficients, dctNaive2d(plane, width, height))).toBeLessThan(3e-14);
    expect(energy(coefficients) / energy(plane)).toBeCloseTo(1, 12);
    const back = new Float64Array(width * height);
    dct.inverse(coefficients, back);
    expect(relativeL2(back, plane)).toBeLessThan(1e-14);
    const some = coefficients.map((value, at) => (at % width < 2 ? value : 0));
    dct.inverse(some, back);
    const skipped = new Float64Array(width * height).fill(NaN);
    dct.inverse(
      some,
      skipped,
      Uint8Array.from({ length: width }, (_, u) => (u < 2 ? 1 : 0)),
    );
    expect(relativeL2(skipped, back)).toBeLessThan(1e-14);
  });

  it('naive basis: both sums', () => {
    const naive = createNaiveDft2d(width, height);
    const half = new Float64Array(2 * height * halfWidth);
    naive.forward(plane, half);
    expect(relativeL2(half, inclusiveNaive2d(plane, width, height))).toBeLessThan(1e-13);
    const back = new Float64Array(width * height);
    naive.inverse(half, back);
    expect(relativeL2(back, inclusiveInverseNaive2d(half, width, height))).toBeLessThan(1e-13);
  });

  it.each([4, 8])('block DCT %i: each padded block is a small DCT', (block) => {
    const dct = createBlockDct(width, height, block);
    const { paddedWidth, paddedHeight } = dct;
    const coefficients = new Float64Array(paddedWidth * paddedHeight);
    dct.forward(plane, coefficients);
    const expected = new Float64Array(coefficients.length);
    for (let y0 = 0; y0 < paddedHeight; y0 += block) {
      for (let x0 = 0; x0 < paddedWidth; x0 += block) {
        const tile = Float64Array.from({ length: block * block }, (_, at) => {
          const y = Math.min(y0 + Math.floor(at / block), height - 1);
          return plane[y * width + Math.min(x0 + (at % block), width - 1)];
        });
        dctNaive2d(tile, block, block).forEach((value, at) => {
          expected[(y0 + Math.floor(at / block)) * paddedWidth + x0 + (at % block)] = value;
        });
      }
    }
    expect(relativeL2(coefficients, expected)).toBeLessThan(1e-14);
    const back = new Float64Array(width * height);
    dct.inverse(coefficients, back);
    expect(relativeL2(back, plane)).toBeLessThan(1e-14);
  });
});

describe('one coefficient alone', () => {
  it('is the wave that it names, the right way up and not shifted', () => {
    const [width, height, v, u] = [12, 10, 3, 2];
    const half = new Float64Array(2 * height * 7);
    half[2 * (v * 7 + u)] = 3;
    half[2 * (v * 7 + u) + 1] = -1;
    const plane = new Float64Array(width * height);
    createRealDft2d(width, height).inverse(half, plane);
    const expected = plane.map((_, at) => {
      const angle = 2 * Math.PI * ((v * Math.floor(at / width)) / height + (u * (at % width)) / width);
      return (2 / Math.sqrt(width * height)) * (3 * Math.cos(angle) + Math.sin(angle));
    });
    expect(relativeL2(plane, expected)).toBeLessThan(1e-14);
  });

  it('refuses arrays of another size', () => {
    expect(() => createRealDft2d(4, 4).forward(new Float64Array(15), new Float64Array(24))).toThrow(
      /15 elements, expected 16/,
    );
    expect(() => createDct2d(0, 4)).toThrow(RangeError);
    expect(() => createBlockDct(4, 4, 5)).toThrow(RangeError);
  });
});
