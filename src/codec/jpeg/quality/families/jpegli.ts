/**
 * jpegli's tables: q_k = clamp(round(g · base_k · f_k(d) [· r_k]), 1, 255 or 32767), d the butteraugli distance asked for,
 * f_k(d) = d below 1.5 and max(d/2, 1.5^(1−e_k) · d^e_k) from there. g = 1.73966 for YCbCr and grey, times 1.22 where it is
 * 4:2:0, where chroma has the factor r_k too; 1.43952 for XYB.
 *
 * f is monotone, so each step bounds d from both sides, and the tables are jpegli's where all bounds have a distance in
 * common. Tolerance: bounds are widened by 1e-6, since jpegli works in f32. Its HDR modes (PQ, HLG), which scale g, and
 * files made with its option for standard tables (they are IJG's) are not told apart here.
 */
import { BASELINE_LIMIT, EXTENDED_LIMIT } from '../ijg-table';
import type { FamilyMatch } from '../verdict';
import {
  JPEGLI_420_CHROMA,
  JPEGLI_EXPONENT,
  JPEGLI_SCALE_420,
  JPEGLI_SCALE_XYB,
  JPEGLI_SCALE_YCBCR,
  JPEGLI_XYB,
  JPEGLI_YCBCR,
} from './jpegli-matrices';

const KNEE = 1.5;
const WIDENING = 1e-6;
/** With fewer steps above 1, almost any fine table would fit. */
const TELLING_STEPS = 16;

export type JpegliMode = 'two chroma tables' | 'one chroma table' | 'XYB';

/** f_k(d). */
export function jpegliScale(distance: number, k: number): number {
  if (distance < KNEE) return distance;
  const e = JPEGLI_EXPONENT[k];
  return Math.max(distance / 2, KNEE ** (1 - e) * distance ** e);
}

/** The distance at which f_k is `scale`. */
export function jpegliUnscale(scale: number, k: number): number {
  if (scale < KNEE) return scale;
  const e = 1 / JPEGLI_EXPONENT[k];
  return Math.min(2 * scale, KNEE ** (1 - e) * scale ** e);
}

/** The distance that jpegli takes for a libjpeg-like quality. */
export function jpegliDistance(quality: number): number {
  if (quality >= 100) return 0.01;
  return quality >= 30 ? 0.1 + 0.09 * (100 - quality) : (53 / 3000) * quality ** 2 - (23 / 20) * quality + 25;
}

/** g · base_k · r_k for component `index` of a file in this mode. */
export function jpegliBase(mode: JpegliMode, index: number, is420: boolean): Float64Array {
  const chroma = index > 0 && mode !== 'XYB';
  const matrix = mode === 'XYB' ? JPEGLI_XYB[index] : JPEGLI_YCBCR[chroma && mode === 'one chroma table' ? 2 : index];
  const scale = (mode === 'XYB' ? JPEGLI_SCALE_XYB : JPEGLI_SCALE_YCBCR) * (is420 ? JPEGLI_SCALE_420 : 1);
  return Float64Array.from(matrix, (base, k) => scale * base * (is420 && chroma ? JPEGLI_420_CHROMA[k] : 1));
}

/** The distances that give these tables, or null. */
function distancesOf(tables: readonly Uint16Array[], bases: readonly Float64Array[]): [number, number] | null {
  let low = 0;
  let high = Infinity;
  let telling = 0;
  for (let i = 0; i < tables.length; i++) {
    for (let k = 0; k < 64; k++) {
      const step = tables[i][k];
      if (step > 1) {
        telling++;
        low = Math.max(low, jpegliUnscale((step - 0.5) / bases[i][k], k) * (1 - WIDENING));
      }
      if (step !== BASELINE_LIMIT && step !== EXTENDED_LIMIT) {
        high = Math.min(high, jpegliUnscale((step + 0.5) / bases[i][k], k) * (1 + WIDENING));
      }
    }
    if (low > high) return null;
  }
  return telling < TELLING_STEPS || !Number.isFinite(high) ? null : [low, high];
}

/** `tables` of the components in order; `rgb` and `is420` as the frame has them. */
export function matchJpegli(tables: readonly Uint16Array[], rgb: boolean, is420: boolean): FamilyMatch | null {
  if (tables.length !== 1 && tables.length !== 3) return null;
  const modes: JpegliMode[] = rgb ? ['XYB'] : ['two chroma tables', 'one chroma table'];
  for (const mode of modes) {
    const found = distancesOf(
      tables,
      tables.map((_, i) => jpegliBase(mode, i, is420)),
    );
    if (found === null) continue;
    const [low, high] = found;
    const qualities = Array.from({ length: 100 }, (_, i) => i + 1).filter((quality) => {
      const distance = jpegliDistance(quality);
      return distance >= low && distance <= high;
    });
    const quality = qualities.length === 1 ? qualities[0] : null;
    const distance = quality === null ? (low + high) / 2 : jpegliDistance(quality);
    const told = quality === null ? '' : `, its quality ${quality}`;
    const variant = mode === 'XYB' ? ' (XYB)' : '';
    return { name: 'jpegli', label: `jpegli's${variant} at distance ${Number(distance.toFixed(2))}${told}`, quality };
  }
  return null;
}
