/** Waves and sums of waves as pixels: what thumbnails and tiles are painted with. */
import { inverseDct } from '../../../math/jpeg/inverse-dct';
import type { ColorTable } from '../../../math/colormaps';
import { signedShade } from '../../shared/figures/cell-colors';

type Pixels = Uint8ClampedArray<ArrayBuffer>;

/** The wave of one coefficient, 8y+x, −1…1. */
export function basisWave(index: number): Float64Array {
  const unit = new Float64Array(64);
  unit[index] = 1;
  const wave = inverseDct(unit);
  const most = Math.max(...wave.map(Math.abs));
  return wave.map((value) => value / most);
}

/** Grey levels of samples about 0: `level` is what 0 is shown as. */
export function greyPixels(samples: ArrayLike<number>, level: number, scale: number): Pixels {
  const pixels = new Uint8ClampedArray(4 * samples.length);
  for (let i = 0; i < samples.length; i++) {
    pixels.fill(level + scale * samples[i], 4 * i, 4 * i + 3);
    pixels[4 * i + 3] = 255;
  }
  return pixels;
}

/** Side of the picture of all 64 waves: tiles of 8 samples, a sample of nothing between and around. */
export const TILES_SIDE = 8 * 9 + 1;

/**
 * The 64 waves, each as strong as its coefficient (`strengths`, −1…1), laid out as the coefficients are; those that
 * `isIn` leaves out are drawn faint, and those of no strength not at all.
 */
export function tilePixels(
  strengths: ArrayLike<number>,
  waves: readonly Float64Array[],
  table: ColorTable,
  isIn: (index: number) => boolean,
): Pixels {
  const pixels = new Uint8ClampedArray(4 * TILES_SIDE * TILES_SIDE);
  for (let index = 0; index < 64; index++) {
    if (strengths[index] === 0) continue;
    const alpha = isIn(index) ? 255 : 56;
    const [left, top] = [1 + 9 * (index & 7), 1 + 9 * (index >> 3)];
    for (let sample = 0; sample < 64; sample++) {
      const color = signedShade(table, strengths[index] * waves[index][sample]);
      const at = 4 * ((top + (sample >> 3)) * TILES_SIDE + left + (sample & 7));
      pixels.set(color, at);
      pixels[at + 3] = alpha;
    }
  }
  return pixels;
}

/** Strengths for `tilePixels`: by the logarithm, so that small coefficients are seen beside large ones. */
export function tileStrengths(dequantised: ArrayLike<number>): Float64Array {
  const all = Float64Array.from(dequantised);
  // The mean outweighs everything, and says nothing of the pattern: it is measured by itself.
  const most = Math.max(1, ...all.subarray(1).map(Math.abs));
  return all.map((value) => Math.sign(value) * Math.min(1, Math.log1p(Math.abs(value)) / Math.log1p(most)));
}
