/**
 * The 12-megapixel picture that JPEG is measured on: like a photograph in what a coder feels of it, and made of numbers.
 *
 * Luma is a sum of octaves of value noise (random values on a grid of 1, 2, 4 … 1024 pixels, smoothly interpolated) with
 * about the same variance in each, which is the 1/f amplitude spectrum of natural pictures; the finest octaves are weaker,
 * as a lens makes them. Colour differences have coarse octaves, and a little of the fine ones. RGBA8, row-major, seeded.
 * Source of the spectrum: D. J. Field, J. Opt. Soc. Am. A 4(12), 1987.
 */
import { createRandom } from '../src/math/random';
import { encodePixels } from '../src/codec/jpeg/encode/encode-pixels';
import type { CoefficientImage } from '../src/codec/jpeg/jpeg';

export const PHOTOGRAPH = { width: 4032, height: 3024, quality: 85, subsampling: '422' } as const;

/** Range (± levels) of each octave, from a grid of 1 pixel up. */
const LUMA = [7, 12, 18, 24, 28, 28, 28, 28, 28, 28, 28];
const CHROMA = [1.5, 2, 3, 4, 5, 7, 9, 9, 9, 9, 9];

export interface PhotographPixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export function photographPixels(width: number, height: number): PhotographPixels {
  const rgba = new Uint8ClampedArray(4 * width * height);
  const [luma, blue, red] = [LUMA, CHROMA, CHROMA].map((ranges, plane) => noiseRows(width, ranges, 1 + plane));
  for (let y = 0; y < height; y++) {
    const [l, b, r] = [luma(y), blue(y), red(y)];
    for (let x = 0, at = 4 * y * width; x < width; x++, at += 4) {
      const level = 120 + l[x];
      rgba[at] = level + 1.402 * r[x];
      rgba[at + 1] = level - 0.344 * b[x] - 0.714 * r[x];
      rgba[at + 2] = level + 1.772 * b[x];
      rgba[at + 3] = 255;
    }
  }
  return { width, height, rgba };
}

export function photographCoefficients(pixels: PhotographPixels): CoefficientImage {
  const { quality, subsampling } = PHOTOGRAPH;
  return encodePixels(pixels, { quality, subsampling });
}

/** Row after row, from the top, of the sum of octaves. The array is filled anew by the next call. */
function noiseRows(width: number, ranges: readonly number[], seed: number): (y: number) => Float32Array {
  const row = new Float32Array(width);
  const octaves = ranges.map((range, power) => octaveRows(width, 2 ** power, range, 64 * seed + power));
  return (y) => {
    row.fill(0);
    for (const add of octaves) add(y, row);
    return row;
  };
}

function octaveRows(width: number, cell: number, range: number, seed: number): (y: number, row: Float32Array) => void {
  const random = createRandom(seed);
  const columns = Math.ceil(width / cell) + 1;
  const draw = (): Float32Array => Float32Array.from({ length: columns }, () => range * (2 * random.next() - 1));
  const weights = Float32Array.from({ length: cell }, (_, at) => smooth(at / cell));
  const between = new Float32Array(columns);
  let [above, below] = [draw(), draw()];
  return (y, row) => {
    if (y > 0 && y % cell === 0) [above, below] = [below, draw()];
    const down = weights[y % cell];
    for (let i = 0; i < columns; i++) between[i] = above[i] + down * (below[i] - above[i]);
    for (let column = 0, x = 0; x < width; column++) {
      const [start, step] = [between[column], between[column + 1] - between[column]];
      for (let at = 0; at < cell && x < width; at++, x++) row[x] += start + weights[at] * step;
    }
  };
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}
