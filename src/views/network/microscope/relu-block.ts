/**
 * One block on its way through a ReLU: what enters, what its φ lowest frequencies show, both masks, the three results
 * and their errors. Ten pictures of 64 numbers, as pixels (8·row + column) or as orthonormal DCT coefficients (8·v + u).
 * A mask is 1 where a value passes. A microsecond's work, so that it follows a slider.
 */
import { forwardBlock } from '../../../math/jpeg-domain/block';
import { bandPixels } from '../../../math/jpeg-domain/harmonic-relu';

export type LensPart =
  'block' | 'band' | 'mask' | 'bandMask' | 'differ' | 'exact' | 'asm' | 'apx' | 'asmError' | 'apxError';

export type LensParts = Readonly<Record<LensPart, Float64Array>>;

export interface ReluBlock {
  readonly phi: number;
  readonly pixels: LensParts;
  /** Pixels whose mask is not the true one. */
  readonly differing: number;
  /** Largest |value| of the block, of its band and of the errors, in pixels: the common scale. */
  readonly range: number;
  /** RMSE per pixel. */
  readonly asmError: number;
  readonly apxError: number;
}

/** `coefficients`: 64 in natural order. */
export function reluBlock(coefficients: ArrayLike<number>, phi: number): ReluBlock {
  const block = bandPixels(coefficients, 15);
  const band = bandPixels(coefficients, phi);
  const mask = block.map((value) => (value > 0 ? 1 : 0));
  const bandMask = band.map((value) => (value > 0 ? 1 : 0));
  const exact = block.map((value, i) => value * mask[i]);
  const asm = block.map((value, i) => value * bandMask[i]);
  const apx = band.map((value, i) => value * bandMask[i]);
  const asmError = asm.map((value, i) => value - exact[i]);
  const apxError = apx.map((value, i) => value - exact[i]);
  // What ASM gets wrong is exactly what the block has where the masks differ: kept with the value's own sign.
  const differ = block.map((value, i) => (mask[i] === bandMask[i] ? 0 : value));
  return {
    phi,
    pixels: { block, band, mask, bandMask, differ, exact, asm, apx, asmError, apxError },
    differing: mask.reduce((count, value, i) => count + Number(value !== bandMask[i]), 0),
    range: Math.max(largest(block), largest(band)),
    asmError: rootMeanSquare(asmError),
    apxError: rootMeanSquare(apxError),
  };
}

/** The same ten as coefficients. */
export function lensCoefficients(pixels: LensParts): LensParts {
  const parts = Object.entries(pixels).map(([part, values]: [string, Float64Array]) => {
    const out = new Float64Array(64);
    forwardBlock(values, 0, out, 0);
    // Transforming there and back leaves rounding where zeros are meant.
    const least = 1e-13 * largest(out);
    return [part, out.map((value) => (Math.abs(value) <= least ? 0 : value))];
  });
  return Object.fromEntries(parts) as LensParts;
}

export function largest(values: ArrayLike<number>): number {
  return Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
