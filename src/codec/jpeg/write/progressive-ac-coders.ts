/**
 * AC coefficients in a progressive file → tokens (T.81 G.1.2.2, G.1.2.3). A scan holds one component and one band of
 * zig-zag indices.
 *
 * First scan: as in a sequential block, of each coefficient all but the lowest bits, its magnitude cut towards zero.
 * Refinement: one bit plane. Coefficients that become non-zero are symbols with a sign; each that is so already gives a
 * correction bit, which waits until the symbol that ends its run is written.
 */
import { ZIGZAG } from '../zigzag';
import { coefficientTooLarge } from './coefficient-range';
import type { CoderTask } from './coder-task';
import { BitList, EndOfBandRun } from './end-of-band-run';
import { NonzeroMarks } from './nonzero-marks';
import type { BlockCoder } from './scan-walk';
import { RESTART } from './token-sink';

/** Tokens of a block at most, those of waiting runs apart. */
const BLOCK_TOKENS = 64;

const ZERO_RUN = 0xf0;

/** Zig-zag indices of the scan, and bits left for later scans (Ss, Se, Al). */
export interface Band {
  readonly spectralStart: number;
  readonly spectralEnd: number;
  readonly approximationLow: number;
}

export class AcFirstCoder implements BlockCoder {
  private readonly marks: NonzeroMarks;
  private readonly coefficients: Int16Array;
  private readonly acIndex: number;
  private readonly run: EndOfBandRun;
  private readonly zigzag = Uint8Array.from(ZIGZAG);

  constructor(
    private readonly task: CoderTask,
    private readonly band: Band,
  ) {
    const { coefficients } = task.components[0].component;
    this.marks = new NonzeroMarks(coefficients, band.spectralStart, band.spectralEnd);
    this.coefficients = this.marks.coefficients;
    this.acIndex = task.components[0].acIndex;
    this.run = new EndOfBandRun(task.sink, this.acIndex);
  }

  restart(): void {
    this.run.end();
    this.task.sink.push(RESTART, 0, 0);
  }

  /** At the end of the scan. */
  finish(): void {
    this.run.end();
  }

  block(index: number, base: number): void {
    const { coefficients, acIndex, zigzag } = this;
    const { sink, range } = this.task;
    const { spectralStart, spectralEnd, approximationLow: low } = this.band;
    this.marks.mark(base);
    let { first: marks, second: laterMarks } = this.marks;
    let offset = 0;
    let last = spectralStart - 1;
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
      const value = coefficients[base + zigzag[k]];
      const sign = value >> 31;
      const whole = (value ^ sign) - sign;
      const magnitude = whole >> low;
      if (magnitude === 0) continue;
      if (32 - Math.clz32(whole) > range.acBits) {
        throw coefficientTooLarge(this.task.place(index, base), zigzag[k], value, range.acBits);
      }
      if (last < spectralStart) {
        this.run.end();
        sink.reserve(BLOCK_TOKENS);
      }
      let zeros = k - last - 1;
      last = k;
      while (zeros > 15) {
        sink.push(acIndex + ZERO_RUN, 0, 0);
        zeros -= 16;
      }
      const size = 32 - Math.clz32(magnitude);
      const symbol = acIndex + (zeros << 4) + size;
      sink.counts[symbol]++;
      sink.tokens[sink.length++] = (symbol << 21) | (size << 16) | ((magnitude ^ sign) & ((1 << size) - 1));
    }
    if (last < spectralEnd) this.run.add();
  }
}

export class AcRefinementCoder implements BlockCoder {
  private readonly marks: NonzeroMarks;
  private readonly coefficients: Int16Array;
  private readonly acIndex: number;
  private readonly run: EndOfBandRun;
  private readonly corrections = new BitList();
  private readonly indices = new Uint8Array(64);
  private readonly magnitudes = new Uint16Array(64);
  private readonly zigzag = Uint8Array.from(ZIGZAG);

  constructor(
    private readonly task: CoderTask,
    private readonly band: Band,
  ) {
    const { coefficients } = task.components[0].component;
    this.marks = new NonzeroMarks(coefficients, band.spectralStart, band.spectralEnd);
    this.coefficients = this.marks.coefficients;
    this.acIndex = task.components[0].acIndex;
    this.run = new EndOfBandRun(task.sink, this.acIndex);
  }

  restart(): void {
    this.run.end();
    this.task.sink.push(RESTART, 0, 0);
  }

  finish(): void {
    this.run.end();
  }

  block(_index: number, base: number): void {
    const { coefficients, acIndex, corrections, indices, magnitudes, zigzag } = this;
    const { sink } = this.task;
    const { spectralStart, spectralEnd } = this.band;
    const count = this.gather(base);
    let lastNew = count - 1;
    while (lastNew >= 0 && magnitudes[lastNew] > 1) lastNew--;

    let zeros = 0;
    let previous = spectralStart - 1;
    for (let n = 0; n < count; n++) {
      const k = indices[n];
      const magnitude = magnitudes[n];
      zeros += k - previous - 1;
      previous = k;
      // A run of 16 zeros needs a symbol only where something new comes behind it.
      while (zeros > 15 && n <= lastNew) {
        this.run.end();
        sink.push(acIndex + ZERO_RUN, 0, 0);
        corrections.writeTo(sink);
        zeros -= 16;
      }
      if (magnitude > 1) {
        corrections.push(magnitude & 1);
        continue;
      }
      this.run.end();
      sink.push(acIndex + (zeros << 4) + 1, 1, coefficients[base + zigzag[k]] < 0 ? 0 : 1);
      corrections.writeTo(sink);
      zeros = 0;
    }
    zeros += spectralEnd - previous;
    if (zeros > 0 || corrections.length > 0) this.run.add(corrections);
  }

  /** Finds what is not zero at this bit plane: `indices` and `magnitudes`, as many as it returns. */
  private gather(base: number): number {
    const { coefficients, indices, magnitudes, zigzag } = this;
    const low = this.band.approximationLow;
    this.marks.mark(base);
    let { first: marks, second: laterMarks } = this.marks;
    let offset = 0;
    let count = 0;
    for (;;) {
      if (marks === 0) {
        if (laterMarks === 0) return count;
        marks = laterMarks;
        laterMarks = 0;
        offset = 32;
      }
      const bit = Math.clz32(marks);
      marks ^= 0x80000000 >>> bit;
      const value = coefficients[base + zigzag[offset + bit]];
      const sign = value >> 31;
      const magnitude = ((value ^ sign) - sign) >> low;
      if (magnitude === 0) continue;
      indices[count] = offset + bit;
      magnitudes[count++] = magnitude;
    }
  }
}
