/**
 * What the place of a coefficient means: signed frequency, wavelength, direction.
 *
 * - dft: s = k for k ≤ N/2, else k − N, cycles per picture; the Nyquist N/2 counts as positive.
 * - dct: k half-cycles per picture. block: i, j half-cycles per block.
 * Period: pixels from crest to crest along the wave's normal, 1/√(fx² + fy²) with f in cycles per pixel.
 * Orientation: direction of the normal, degrees counter-clockwise from the x axis as a person sees the picture (rows run
 * downwards, so y is turned over), in (−90, 90]. A DCT wave cos·cos is the sum of the waves at +angle and −angle; the
 * positive one is given.
 */
import type { CoefficientLayout } from './layout';

export interface Frequency {
  readonly frequencyY: number;
  readonly frequencyX: number;
  /** Pixels; Infinity for the mean. */
  readonly period: number;
  /** Degrees; null for the mean. */
  readonly orientation: number | null;
}

export function signedFrequency(index: number, length: number): number {
  return 2 * index <= length ? index : index - length;
}

/** Frequency of row v, column u of the full (uncentred) coefficient array. */
export function coefficientFrequency(
  layout: Pick<CoefficientLayout, 'transform' | 'width' | 'height' | 'block'>,
  v: number,
  u: number,
): Frequency {
  const { transform, width, height, block } = layout;
  if (transform === 'dft') {
    const frequencyY = signedFrequency(v, height);
    const frequencyX = signedFrequency(u, width);
    return describe(frequencyY, frequencyX, frequencyY / height, frequencyX / width, -1);
  }
  const [rows, columns] = transform === 'block' ? [block, block] : [height, width];
  const frequencyY = v % rows;
  const frequencyX = u % columns;
  return describe(frequencyY, frequencyX, frequencyY / (2 * rows), frequencyX / (2 * columns), 1);
}

function describe(frequencyY: number, frequencyX: number, fy: number, fx: number, up: 1 | -1): Frequency {
  const length = Math.hypot(fx, fy);
  if (length === 0) return { frequencyY, frequencyX, period: Infinity, orientation: null };
  const degrees = (Math.atan2(up * fy, fx) * 180) / Math.PI;
  // A normal has no sign: half a turn more or less is the same wave.
  const orientation = degrees <= -90 ? degrees + 180 : degrees > 90 ? degrees - 180 : degrees;
  return { frequencyY, frequencyX, period: 1 / length, orientation: orientation + 0 };
}
