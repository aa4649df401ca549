/**
 * How far a table is from IJG's at each quality.
 *
 * Misfit of a table q from a table p: the mean over the 64 entries of |q − p| / max(q, p). 0 is equal, 0.1 means that the
 * smaller of the two steps is 10 % below the larger one on average; below 1 always. It is relative, so that fine and coarse
 * tables count alike, and symmetric, so that coarser is as far as finer. No unit.
 */
import { BASELINE_LIMIT, EXTENDED_LIMIT, ijgScale, ijgTable, scaledStep } from './ijg-table';
import { ANNEX_K_CHROMA, ANNEX_K_LUMA, type StandardTable } from './annex-k';

export const QUALITIES: readonly number[] = Array.from({ length: 100 }, (_, i) => 100 - i);

export function misfitOf(table: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < 64; k++) sum += Math.abs(table[k] - other[k]) / Math.max(1, table[k], other[k]);
  return sum / 64;
}

export interface Fit {
  readonly quality: number;
  readonly misfit: number;
  readonly equalEntries: number;
}

/** The fit at every quality from 100 down to 1. 16-bit tables are compared without libjpeg's clamp to 255. */
export function fitsOf(table: Uint16Array, which: StandardTable): Fit[] {
  const limit = table.some((step) => step > BASELINE_LIMIT) ? EXTENDED_LIMIT : BASELINE_LIMIT;
  return QUALITIES.map((quality) => {
    const standard = ijgTable(which, quality, limit);
    let equalEntries = 0;
    for (let k = 0; k < 64; k++) if (table[k] === standard[k]) equalEntries++;
    return { quality, misfit: misfitOf(table, standard), equalEntries };
  });
}

/** Of equally near ones the highest quality. */
export function nearest(fits: readonly Fit[]): Fit {
  return fits.reduce((best, fit) => (fit.misfit < best.misfit ? fit : best));
}

/** The qualities at which `table` is exactly this standard table, falling; most tables are told from their first entries. */
export function exactQualities(table: Uint16Array, which: StandardTable): number[] {
  const base = which === 'luma' ? ANNEX_K_LUMA : ANNEX_K_CHROMA;
  const limit = table.some((step) => step > BASELINE_LIMIT) ? EXTENDED_LIMIT : BASELINE_LIMIT;
  return QUALITIES.filter((quality) => {
    const scale = ijgScale(quality);
    return table.every((step, k) => step === scaledStep(base[k], scale, limit));
  });
}
