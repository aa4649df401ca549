/**
 * Which coefficients of a block are not zero, by zig-zag index, as the bits of two words.
 *
 * Most coefficients are zero. Looking at them in natural order, as memory holds them, two at a time, and then only at
 * those that are marked is faster than following the zig-zag; runs of zeros are gaps between bits.
 */
import { ZIGZAG_INDEX } from '../zigzag';

export class NonzeroMarks {
  /** Marks of the zig-zag indices 0…31 and 32…63, the highest bit first. */
  first = 0;
  second = 0;

  readonly coefficients: Int16Array;
  /** The same memory, two coefficients a number. */
  private readonly pairs: Int32Array;
  /** By natural index: the mark of a coefficient in either word, 0 where it is not in the band. */
  private readonly firstMark: Int32Array;
  private readonly secondMark: Int32Array;

  /** `start`, `end`: first and last zig-zag index to be marked. */
  constructor(coefficients: Int16Array, start: number, end: number) {
    this.coefficients = aligned(coefficients);
    const { buffer, byteOffset, length } = this.coefficients;
    this.pairs = new Int32Array(buffer, byteOffset, length / 2);
    const inBand = (k: number) => k >= start && k <= end;
    this.firstMark = Int32Array.from(ZIGZAG_INDEX, (k) => (inBand(k) && k < 32 ? 1 << (31 - k) : 0));
    this.secondMark = Int32Array.from(ZIGZAG_INDEX, (k) => (inBand(k) && k >= 32 ? 1 << (63 - k) : 0));
  }

  /** Marks the block that begins at `base`. */
  mark(base: number): void {
    const { coefficients, pairs, firstMark, secondMark } = this;
    let first = 0;
    let second = 0;
    for (let natural = 0, pair = base >> 1; natural < 64; natural += 8, pair += 4) {
      if ((pairs[pair] | pairs[pair + 1] | pairs[pair + 2] | pairs[pair + 3]) === 0) continue;
      for (let n = natural; n < natural + 8; n++) {
        // All ones where the coefficient is not zero: its own sign or that of its negative.
        const value = coefficients[base + n];
        const there = (value | -value) >> 31;
        first |= firstMark[n] & there;
        second |= secondMark[n] & there;
      }
    }
    this.first = first;
    this.second = second;
  }
}

/** Pairs need memory that begins at a multiple of four bytes. */
function aligned(coefficients: Int16Array): Int16Array {
  return coefficients.byteOffset % 4 === 0 ? coefficients : coefficients.slice();
}
