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
  private readonly coefficients: Int16Array;
  private readonly acIndex: number;
  private readonly run: EndOfBandRun;
  private readonly zigzag = Uint8Array.from(ZIGZAG);

  constructor(
    private readonly task: CoderTask,
    private readonly band: Band,
  ) {
    this.coefficients = task.components[0].component.coefficients;
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
    let zeros = 0;
    let any = false;
    for (let k = spectralStart; k <= spectralEnd; k++) {
      const value = coefficients[base + zigzag[k]];
      const sign = value >> 31;
      const whole = (value ^ sign) - sign;
      const magnitude = whole >> low;
      if (magnitude === 0) {
        zeros++;
        continue;
      }
      if (32 - Math.clz32(whole) > range.acBits) {
        throw coefficientTooLarge(this.task.place(index, base), zigzag[k], value, range.acBits);
      }
      if (!any) {
        any = true;
        this.run.end();
        sink.reserve(BLOCK_TOKENS);
      }
      while (zeros > 15) {
        sink.push(acIndex + ZERO_RUN, 0, 0);
        zeros -= 16;
      }
      const size = 32 - Math.clz32(magnitude);
      const symbol = acIndex + (zeros << 4) + size;
      sink.counts[symbol]++;
      sink.tokens[sink.length++] = (symbol << 21) | (size << 16) | ((magnitude ^ sign) & ((1 << size) - 1));
      zeros = 0;
    }
    if (zeros > 0) this.run.add();
  }
}

export class AcRefinementCoder implements BlockCoder {
  private readonly coefficients: Int16Array;
  private readonly acIndex: number;
  private readonly run: EndOfBandRun;
  private readonly corrections = new BitList();
  private readonly magnitudes = new Uint16Array(64);
  private readonly zigzag = Uint8Array.from(ZIGZAG);

  constructor(
    private readonly task: CoderTask,
    private readonly band: Band,
  ) {
    this.coefficients = task.components[0].component.coefficients;
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
    const { coefficients, acIndex, corrections, magnitudes, zigzag } = this;
    const { sink } = this.task;
    const { spectralStart, spectralEnd, approximationLow: low } = this.band;
    let lastNew = -1;
    for (let k = spectralStart; k <= spectralEnd; k++) {
      const magnitude = Math.abs(coefficients[base + zigzag[k]]) >> low;
      magnitudes[k] = magnitude;
      if (magnitude === 1) lastNew = k;
    }

    let zeros = 0;
    for (let k = spectralStart; k <= spectralEnd; k++) {
      const magnitude = magnitudes[k];
      if (magnitude === 0) {
        zeros++;
        continue;
      }
      // A run of 16 zeros needs a symbol only where something new comes behind it.
      while (zeros > 15 && k <= lastNew) {
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
    if (zeros > 0 || corrections.length > 0) this.run.add(corrections);
  }
}
