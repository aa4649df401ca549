/**
 * One picture, compressed by degrees in two ways: the largest coefficients kept, and requantised at IJG qualities. For
 * plots of what is left of the picture against what a network still makes of it.
 */
import type { CoefficientImage } from '../../../codec/jpeg';
import { keepLargest, requantise } from './alter-input';
import { inputLumaError, type LumaError } from './input-pixels';
import { networkInput } from './network-input';

export interface AlteredInput extends LumaError {
  /** Share kept, 0…1, or IJG quality. */
  readonly at: number;
  readonly image: CoefficientImage;
  /** f32 [3, 1, 4, 4, 64], ready for a runner. */
  readonly input: Float32Array;
}

export interface CompressionSeries {
  readonly keep: readonly AlteredInput[];
  readonly quality: readonly AlteredInput[];
}

/** 24 shares, even steps of the logarithm, from two coefficients of a 4:2:0 file to all of them. */
export const KEPT_SHARES: readonly number[] = Array.from({ length: 24 }, (_, i) =>
  Number((0.001 ** (1 - i / 23)).toPrecision(4)),
);

/** 24 qualities, denser where the tables change faster. */
export const QUALITIES: readonly number[] = [
  1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 27, 33, 40, 48, 56, 64, 72, 80, 86, 91, 96, 100,
];

/** `image` is a file that a network reads directly. Figures are against it, unaltered. */
export function compressionSeries(image: CoefficientImage): CompressionSeries {
  const unaltered = networkInput(image);
  const altered = (at: number, changed: CoefficientImage): AlteredInput => {
    const input = networkInput(changed);
    return { at, image: changed, input, ...inputLumaError(input, unaltered) };
  };
  return {
    keep: KEPT_SHARES.map((share) => altered(share, keepLargest(image, share))),
    quality: QUALITIES.map((quality) => altered(quality, requantise(image, quality))),
  };
}
