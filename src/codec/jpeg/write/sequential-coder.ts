/**
 * Blocks of a sequential scan → tokens (T.81 F.1.2): the DC coefficient as its difference from the block before, then
 * along the zig-zag each non-zero coefficient with the run of zeros before it, and an end-of-block code.
 *
 * Exact; a coefficient outside `range` is a `JpegError`.
 */
import { ZIGZAG } from '../zigzag';
import { coefficientTooLarge } from './coefficient-range';
import type { CoderTask } from './coder-task';
import { NonzeroMarks } from './nonzero-marks';
import type { BlockCoder } from './scan-walk';
import { RESTART } from './token-sink';

/** Tokens of a block at most. */
const BLOCK_TOKENS = 64;

const ZERO_RUN = 0xf0;

export class SequentialCoder implements BlockCoder {
  private readonly predictions: Int32Array;
  private readonly marks: readonly NonzeroMarks[];
  private readonly zigzag = Uint8Array.from(ZIGZAG);

  constructor(private readonly task: CoderTask) {
    this.predictions = new Int32Array(task.components.length);
    this.marks = task.components.map(({ component }) => new NonzeroMarks(component.coefficients, 1, 63));
  }

  restart(): void {
    this.predictions.fill(0);
    this.task.sink.push(RESTART, 0, 0);
  }

  block(index: number, base: number): void {
    const { sink, range } = this.task;
    const { dcIndex, acIndex } = this.task.components[index];
    const marked = this.marks[index];
    const { coefficients } = marked;
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

    marked.mark(base);
    let { first: marks, second: laterMarks } = marked;
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
}
