/**
 * Blocks of a sequential scan → tokens (T.81 F.1.2): the DC coefficient as its difference from the block before, then
 * along the zig-zag each non-zero coefficient with the run of zeros before it, and an end-of-block code.
 *
 * Most coefficients are zero. So they are looked at in pairs and in natural order first, as memory holds them, and those
 * that are not zero are marked, by zig-zag index, in two words of 32 bits; runs of zeros are then gaps between bits.
 *
 * Exact; a coefficient outside `range` is a `JpegError`.
 */
import { ZIGZAG, ZIGZAG_INDEX } from '../zigzag';
import { coefficientTooLarge } from './coefficient-range';
import type { CoderTask } from './coder-task';
import type { BlockCoder } from './scan-walk';
import { RESTART } from './token-sink';

/** Tokens of a block at most. */
const BLOCK_TOKENS = 64;

const ZERO_RUN = 0xf0;

export class SequentialCoder implements BlockCoder {
  private readonly predictions: Int32Array;
  private readonly coefficients: readonly Int16Array[];
  /** The same memory, two coefficients a number. */
  private readonly pairs: readonly Int32Array[];
  private readonly zigzag = Uint8Array.from(ZIGZAG);
  /** By natural index: the mark of a coefficient in the first word, or in the second, the highest bit first. */
  private readonly firstMark = Int32Array.from(ZIGZAG_INDEX, (k) => (k < 32 ? 1 << (31 - k) : 0));
  private readonly secondMark = Int32Array.from(ZIGZAG_INDEX, (k) => (k < 32 ? 0 : 1 << (63 - k)));
  private first = 0;
  private second = 0;

  constructor(private readonly task: CoderTask) {
    this.predictions = new Int32Array(task.components.length);
    this.coefficients = task.components.map(({ component }) => aligned(component.coefficients));
    this.pairs = this.coefficients.map(
      ({ buffer, byteOffset, length }) => new Int32Array(buffer, byteOffset, length / 2),
    );
  }

  restart(): void {
    this.predictions.fill(0);
    this.task.sink.push(RESTART, 0, 0);
  }

  block(index: number, base: number): void {
    const { sink, range } = this.task;
    const { dcIndex, acIndex } = this.task.components[index];
    const coefficients = this.coefficients[index];
    const { zigzag } = this;
    sink.reserve(BLOCK_TOKENS);
    const { tokens, counts } = sink;
    let at = sink.length;

    const dc = coefficients[base];
    const step = dc - this.predictions[index];
    const difference = range.wraps ? (step << 16) >> 16 : step;
    this.predictions[index] = dc;
    const dcSign = difference >> 31;
    const dcSize = 32 - Math.clz32((difference ^ dcSign) - dcSign);
    if (dcSize > range.dcBits) throw coefficientTooLarge(this.task.place(index, base), 0, difference, range.dcBits);
    // Negative numbers go in as one less, of which the low bits are kept (F.1.2.1.1).
    counts[dcIndex + dcSize]++;
    tokens[at++] = ((dcIndex + dcSize) << 21) | (dcSize << 16) | ((difference + dcSign) & ((1 << dcSize) - 1));

    this.mark(index, base);
    let { first: marks, second: laterMarks } = this;
    let offset = 0;
    let last = 0;
    for (;;) {
      if (marks === 0) {
        if (laterMarks === 0) break;
        marks = laterMarks;
        laterMarks = 0;
        offset = 32;
      }
      const bit = Math.clz32(marks);
      marks ^= 0x80000000 >>> bit;
      const k = offset + bit;
      let zeros = k - last - 1;
      last = k;
      while (zeros > 15) {
        counts[acIndex + ZERO_RUN]++;
        tokens[at++] = (acIndex + ZERO_RUN) << 21;
        zeros -= 16;
      }
      const value = coefficients[base + zigzag[k]];
      const sign = value >> 31;
      const size = 32 - Math.clz32((value ^ sign) - sign);
      if (size > range.acBits) throw coefficientTooLarge(this.task.place(index, base), zigzag[k], value, range.acBits);
      const symbol = acIndex + (zeros << 4) + size;
      counts[symbol]++;
      tokens[at++] = (symbol << 21) | (size << 16) | ((value + sign) & ((1 << size) - 1));
    }
    if (last < 63) {
      counts[acIndex]++;
      tokens[at++] = acIndex << 21;
    }
    sink.length = at;
  }

  /** Marks all coefficients of a block that are not zero, but not the first. */
  private mark(index: number, base: number): void {
    const coefficients = this.coefficients[index];
    const pairs = this.pairs[index];
    const { firstMark, secondMark } = this;
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
    this.first = first & 0x7fffffff;
    this.second = second;
  }
}

/** Pairs need memory that begins at a multiple of four bytes. */
function aligned(coefficients: Int16Array): Int16Array {
  return coefficients.byteOffset % 4 === 0 ? coefficients : coefficients.slice();
}
