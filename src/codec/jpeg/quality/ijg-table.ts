/**
 * The IJG (libjpeg) quality scale: q = clamp(⌊(t·s + 50) / 100⌋, 1, limit), t the table of annex K,
 * s = ⌊5000 / Q⌋ below quality 50 and 200 − 2Q from there. The limit is 255 where a baseline file is forced (the usual
 * case) and 32767 where it is not: then steps above 255 are written with 16 bits. Exact, whole numbers only.
 *
 * Quality 100 is all ones for both tables. Where the limit is 255, chroma at 1, 2 and 3 is all 255, and so is luma at 1.
 */
import { ANNEX_K_CHROMA, ANNEX_K_LUMA, type StandardTable } from './annex-k';

export const BASELINE_LIMIT = 255;
export const EXTENDED_LIMIT = 32767;

/** The percentage by which the base table is multiplied, for a whole quality from 1 to 100. */
export function ijgScale(quality: number): number {
  if (!Number.isInteger(quality) || quality < 1 || quality > 100) {
    throw new RangeError(`expected a whole quality from 1 to 100, got ${quality}`);
  }
  return quality < 50 ? Math.floor(5000 / quality) : 200 - 2 * quality;
}

export const scaledStep = (base: number, scale: number, limit: number): number =>
  Math.min(limit, Math.max(1, Math.floor((base * scale + 50) / 100)));

/** A base table in natural order, scaled as libjpeg does. */
export function scaleTable(base: ArrayLike<number>, scale: number, limit = BASELINE_LIMIT): Uint16Array {
  const table = new Uint16Array(64);
  for (let k = 0; k < 64; k++) table[k] = scaledStep(base[k], scale, limit);
  return table;
}

/** The table of 64 steps in natural order that libjpeg uses at this quality. */
export function ijgTable(which: StandardTable, quality: number, limit = BASELINE_LIMIT): Uint16Array {
  return scaleTable(which === 'luma' ? ANNEX_K_LUMA : ANNEX_K_CHROMA, ijgScale(quality), limit);
}
