/**
 * Zig-zag order of an 8×8 block's frequencies: diagonals of rising α + β, walked in turns up and down.
 * Natural order is 8v + u, v the vertical frequency. Source: ITU-T T.81, figure 5.
 */
import { BAND_SIZES } from './band';

/** Natural index of each zig-zag place. */
export const NATURAL_OF_ZIG_ZAG: Readonly<Uint8Array> = walk();

/** Zig-zag place of each natural index. */
export const ZIG_ZAG_OF_NATURAL: Readonly<Uint8Array> = Uint8Array.from({ length: 64 }, (_, natural) =>
  NATURAL_OF_ZIG_ZAG.indexOf(natural),
);

function walk(): Uint8Array {
  const order = new Uint8Array(64);
  for (let sum = 0, at = 0; sum < 15; sum++) {
    const low = Math.max(0, sum - 7);
    const high = Math.min(7, sum);
    for (let i = low; i <= high; i++) {
      // Diagonals of even sum rise to the right: the vertical frequency falls.
      const v = sum % 2 === 0 ? high + low - i : i;
      order[at++] = 8 * v + (sum - v);
    }
  }
  return order;
}

/** n of a band α + β < ψ; throws where ψ is not 1…15. */
export function bandSize(psi: number): number {
  if (!Number.isInteger(psi) || psi < 1 || psi > 15) throw new RangeError(`A band must be 1…15; got ${psi}`);
  return BAND_SIZES[psi - 1];
}

/** Blocks of n coefficients in zig-zag order → blocks of 64 in natural order, zeros beyond the band. */
export function naturalBlocks(blocks: ArrayLike<number>, n: number): Float64Array {
  const count = blocks.length / n;
  if (!Number.isInteger(count))
    throw new RangeError(`Blocks of ${n} must fill the array; got ${blocks.length} numbers`);
  const out = new Float64Array(count * 64);
  for (let b = 0; b < count; b++) {
    for (let k = 0; k < n; k++) out[64 * b + NATURAL_OF_ZIG_ZAG[k]] = blocks[n * b + k];
  }
  return out;
}

/** Blocks of 64 in natural order → blocks of n in zig-zag order; what lies beyond the band is dropped. */
export function zigZagBlocks(blocks: ArrayLike<number>, n: number): Float64Array {
  const count = blocks.length / 64;
  if (!Number.isInteger(count)) throw new RangeError(`Blocks of 64 must fill the array; got ${blocks.length} numbers`);
  const out = new Float64Array(count * n);
  for (let b = 0; b < count; b++) {
    for (let k = 0; k < n; k++) out[n * b + k] = blocks[64 * b + NATURAL_OF_ZIG_ZAG[k]];
  }
  return out;
}

/** Zeroes what lies beyond α + β < ψ in blocks of 64 in natural order, in place. */
export function keepBand<Blocks extends Float64Array | Float32Array>(blocks: Blocks, psi: number): Blocks {
  const n = bandSize(psi);
  for (let b = 0; b < blocks.length; b += 64) {
    for (let k = n; k < 64; k++) blocks[b + NATURAL_OF_ZIG_ZAG[k]] = 0;
  }
  return blocks;
}
