/**
 * The inverse DCT in whole numbers, and with it the samples of a component: bit for bit those of libjpeg's accurate
 * decoder, which most software shows, so that a picture here is the picture seen elsewhere. At most one level from the
 * definition (inverse-dct.ts), in about 2 samples of 100.
 *
 * A line of eight is transformed √8 times too large with cosines in units of 2⁻¹³. Columns first: coefficients times their
 * steps, kept to `fraction` binary places (2 at 8 bits, 1 at 12) and rounded, halves up. Then rows, divided by 8 and
 * rounded the same way, level shift 2^(P−1) added, limited to 0 … 2^P − 1. In between, values beyond ±32767, which no
 * encoder makes but an edit may, are limited to that, so 32 bits never overflow.
 *
 * Layout: coefficients [blocks, 64], 8v+u; samples [8·blockRows, 8·blockColumns], padding included.
 * Tolerance: exact. Source: the factorisation of Loeffler, Ligtenberg and Moschytz, Practical fast 1-D DCT algorithms with
 * 11 multiplications (ICASSP 1989), in its form with 12; the constants below are their sums of cosines.
 */
import { BLOCK_LENGTH } from './inverse-dct';

const PLACES = 13;
/** √2·cos(kπ/16). */
const cosine = (k: number) => Math.SQRT2 * Math.cos((k * Math.PI) / 16);
const fixed = (value: number) => Math.round(value * 2 ** PLACES);

const [C1, C2, C3, C5, C6, C7] = [1, 2, 3, 5, 6, 7].map(cosine);
/** Rotation by 6π/16: one product shared by two outputs. */
const TURN = fixed(C6);
const TURN_LOW = fixed(C2 - C6);
const TURN_HIGH = fixed(C2 + C6);
/** Odd part: products shared by four outputs, by two, and one for each input. */
const ALL = fixed(C3);
const OUTER = fixed(C3 - C7);
const INNER = fixed(C1 + C3);
const LEFT = fixed(C3 - C5);
const RIGHT = fixed(C3 + C5);
const ONE = fixed(C1 + C3 - C5 - C7);
const THREE = fixed(C1 + C3 + C5 - C7);
const FIVE = fixed(C1 + C3 - C5 + C7);
const SEVEN = fixed(C3 + C5 - C1 - C7);

const LIMIT = 32767;

function limited(value: number): number {
  return value > LIMIT ? LIMIT : value < -LIMIT ? -LIMIT : value;
}

/** What `samplesOf` needs of a component. */
export interface CoefficientPlane {
  /** 64 steps, natural order. */
  readonly table: Uint16Array;
  /** [blockRows, blockColumns, 64]. */
  readonly coefficients: Int16Array;
  readonly blockColumns: number;
  readonly blockRows: number;
}

export function samplesOf(component: CoefficientPlane, precision: number): Uint8Array | Uint16Array {
  const { table, blockColumns, blockRows } = component;
  if (precision !== 8 && precision !== 12) throw new RangeError(`Samples have 8 or 12 bits, not ${precision}`);
  const length = blockRows * blockColumns * BLOCK_LENGTH;
  if (component.coefficients.length !== length)
    throw new RangeError(`${component.coefficients.length} coefficients, expected ${length}`);
  if (table.length !== BLOCK_LENGTH) throw new RangeError(`A quantisation table has 64 entries, not ${table.length}`);
  const coefficients = aligned(component.coefficients);
  const words = new Int32Array(coefficients.buffer, coefficients.byteOffset, length / 2);
  const samples = precision === 8 ? new Uint8Array(length) : new Uint16Array(length);
  const steps = Int32Array.from(table);
  const lines = new Int32Array(BLOCK_LENGTH);
  const stride = 8 * blockColumns;
  const fraction = precision === 8 ? 2 : 1;
  let at = 0;
  for (let row = 0; row < blockRows; row++) {
    for (let column = 0; column < blockColumns; column++, at += BLOCK_LENGTH) {
      const flat = inverseColumns(coefficients, words, at, steps, lines, fraction);
      const target = row * 8 * stride + column * 8;
      if (flat) {
        inverseRow(lines, 0, samples, target, fraction, precision);
        for (let y = 1; y < 8; y++) samples.copyWithin(target + y * stride, target, target + 8);
      } else {
        for (let y = 0; y < 8; y++) inverseRow(lines, 8 * y, samples, target + y * stride, fraction, precision);
      }
    }
  }
  return samples;
}

/** Coefficients that can be looked at two by two. */
function aligned(coefficients: Int16Array): Int16Array {
  return coefficients.byteOffset % 4 === 0 ? coefficients : coefficients.slice();
}

/** Columns of the block at `at` into `lines`; true where every row came out like the first, and only that is filled. */
function inverseColumns(
  coefficients: Int16Array,
  words: Int32Array,
  at: number,
  steps: Int32Array,
  lines: Int32Array,
  fraction: number,
): boolean {
  const w = at >> 1;
  // Which pairs of columns have more than their first coefficient.
  const pair0 =
    words[w + 4] | words[w + 8] | words[w + 12] | words[w + 16] | words[w + 20] | words[w + 24] | words[w + 28];
  const pair1 =
    words[w + 5] | words[w + 9] | words[w + 13] | words[w + 17] | words[w + 21] | words[w + 25] | words[w + 29];
  const pair2 =
    words[w + 6] | words[w + 10] | words[w + 14] | words[w + 18] | words[w + 22] | words[w + 26] | words[w + 30];
  const pair3 =
    words[w + 7] | words[w + 11] | words[w + 15] | words[w + 19] | words[w + 23] | words[w + 27] | words[w + 31];
  const flat = (pair0 | pair1 | pair2 | pair3) === 0;
  for (let u = 0; u < 8; u++) {
    const pair = u < 4 ? (u < 2 ? pair0 : pair1) : u < 6 ? pair2 : pair3;
    const x0 = limited(coefficients[at + u] * steps[u]);
    if (pair === 0) {
      const value = limited(x0 << fraction);
      lines[u] = value;
      if (flat) continue;
      for (let y = 8; y < 64; y += 8) lines[y + u] = value;
      continue;
    }
    const x1 = limited(coefficients[at + u + 8] * steps[u + 8]);
    const x2 = limited(coefficients[at + u + 16] * steps[u + 16]);
    const x3 = limited(coefficients[at + u + 24] * steps[u + 24]);
    const x4 = limited(coefficients[at + u + 32] * steps[u + 32]);
    const x5 = limited(coefficients[at + u + 40] * steps[u + 40]);
    const x6 = limited(coefficients[at + u + 48] * steps[u + 48]);
    const x7 = limited(coefficients[at + u + 56] * steps[u + 56]);
    const turn = Math.imul(x2 + x6, TURN);
    const low = (turn + Math.imul(x2, TURN_LOW)) | 0;
    const high = (turn - Math.imul(x6, TURN_HIGH)) | 0;
    const shift = PLACES - fraction;
    const sum = ((x0 + x4) << PLACES) + (1 << (shift - 1));
    const dif = ((x0 - x4) << PLACES) + (1 << (shift - 1));
    const even0 = (sum + low) | 0;
    const even1 = (dif + high) | 0;
    const even2 = (dif - high) | 0;
    const even3 = (sum - low) | 0;
    const all = Math.imul(x1 + x3 + x5 + x7, ALL);
    const outer = Math.imul(x1 + x7, -OUTER);
    const inner = Math.imul(x3 + x5, -INNER);
    const left = (all - Math.imul(x1 + x5, LEFT)) | 0;
    const right = (all - Math.imul(x3 + x7, RIGHT)) | 0;
    const odd0 = (Math.imul(x1, ONE) + outer + left) | 0;
    const odd1 = (Math.imul(x3, THREE) + inner + right) | 0;
    const odd2 = (Math.imul(x5, FIVE) + inner + left) | 0;
    const odd3 = (Math.imul(x7, SEVEN) + outer + right) | 0;
    lines[u] = limited((even0 + odd0) >> shift);
    lines[u + 8] = limited((even1 + odd1) >> shift);
    lines[u + 16] = limited((even2 + odd2) >> shift);
    lines[u + 24] = limited((even3 + odd3) >> shift);
    lines[u + 32] = limited((even3 - odd3) >> shift);
    lines[u + 40] = limited((even2 - odd2) >> shift);
    lines[u + 48] = limited((even1 - odd1) >> shift);
    lines[u + 56] = limited((even0 - odd0) >> shift);
  }
  return flat;
}

/** One row of `lines` from `at` on to eight samples. */
function inverseRow(
  lines: Int32Array,
  at: number,
  samples: Uint8Array | Uint16Array,
  target: number,
  fraction: number,
  precision: number,
): void {
  const x0 = lines[at];
  const x1 = lines[at + 1];
  const x2 = lines[at + 2];
  const x3 = lines[at + 3];
  const x4 = lines[at + 4];
  const x5 = lines[at + 5];
  const x6 = lines[at + 6];
  const x7 = lines[at + 7];
  const level = 1 << (precision - 1);
  const largest = 2 * level - 1;
  if ((x1 | x2 | x3 | x4 | x5 | x6 | x7) === 0) {
    const value = ((x0 + (1 << (fraction + 2))) >> (fraction + 3)) + level;
    samples.fill(value < 0 ? 0 : value > largest ? largest : value, target, target + 8);
    return;
  }
  const shift = PLACES + fraction + 3;
  const turn = Math.imul(x2 + x6, TURN);
  const low = (turn + Math.imul(x2, TURN_LOW)) | 0;
  const high = (turn - Math.imul(x6, TURN_HIGH)) | 0;
  const sum = ((x0 + x4) << PLACES) + (1 << (shift - 1));
  const dif = ((x0 - x4) << PLACES) + (1 << (shift - 1));
  const even0 = (sum + low) | 0;
  const even1 = (dif + high) | 0;
  const even2 = (dif - high) | 0;
  const even3 = (sum - low) | 0;
  const all = Math.imul(x1 + x3 + x5 + x7, ALL);
  const outer = Math.imul(x1 + x7, -OUTER);
  const inner = Math.imul(x3 + x5, -INNER);
  const left = (all - Math.imul(x1 + x5, LEFT)) | 0;
  const right = (all - Math.imul(x3 + x7, RIGHT)) | 0;
  const odd0 = (Math.imul(x1, ONE) + outer + left) | 0;
  const odd1 = (Math.imul(x3, THREE) + inner + right) | 0;
  const odd2 = (Math.imul(x5, FIVE) + inner + left) | 0;
  const odd3 = (Math.imul(x7, SEVEN) + outer + right) | 0;
  let value = ((even0 + odd0) >> shift) + level;
  samples[target] = value < 0 ? 0 : value > largest ? largest : value;
  value = ((even1 + odd1) >> shift) + level;
  samples[target + 1] = value < 0 ? 0 : value > largest ? largest : value;
  value = ((even2 + odd2) >> shift) + level;
  samples[target + 2] = value < 0 ? 0 : value > largest ? largest : value;
  value = ((even3 + odd3) >> shift) + level;
  samples[target + 3] = value < 0 ? 0 : value > largest ? largest : value;
  value = ((even3 - odd3) >> shift) + level;
  samples[target + 4] = value < 0 ? 0 : value > largest ? largest : value;
  value = ((even2 - odd2) >> shift) + level;
  samples[target + 5] = value < 0 ? 0 : value > largest ? largest : value;
  value = ((even1 - odd1) >> shift) + level;
  samples[target + 6] = value < 0 ? 0 : value > largest ? largest : value;
  value = ((even0 - odd0) >> shift) + level;
  samples[target + 7] = value < 0 ? 0 : value > largest ? largest : value;
}
