/**
 * The arithmetic decoder (T.81 D.2): binary decisions out of one restart interval, each with the statistics of its bin.
 *
 * Registers: `interval` is A of the spec, 0x8000…0x10000 between decisions. `code` holds the spec's Cx and behind it the
 * `ahead` bits that are read and not shifted in yet, so that a renormalisation moves no more than those two numbers.
 * Beyond the data come zeros, which an encoder may leave out (D.1.8).
 */
import type { IntervalSource } from '../read/interval-source';
import { FIXED_STATE, packedStates } from './probability-states';

/** Bins of a DC and of an AC table (F.1.4.4.1.3, F.1.4.4.2.1), rounded up. */
const DC_BINS = 64;
const AC_BINS = 256;
/** A scan header can name 16; the spec has destinations for 4. */
const TABLES = 16;

/** The bin whose decisions have equal chances. */
export const FIXED_BIN = TABLES * (DC_BINS + AC_BINS);

/** First bin of a table. */
export function dcBins(table: number): number {
  return table * DC_BINS;
}

export function acBins(table: number): number {
  return TABLES * DC_BINS + table * AC_BINS;
}

export class ArithmeticReader {
  /** Bits shifted out of the code register since `begin`. */
  shifts = 0;

  private readonly states = packedStates();
  /** By bin: 2·state + more probable symbol. */
  private readonly bins = new Uint8Array(FIXED_BIN + 1);
  private interval = 0;
  private code = 0;
  private ahead = 0;
  private next = 0;
  private end = 0;
  private readonly bytes: Uint8Array;

  /** `source` is loaded before each `begin`. */
  constructor(private readonly source: IntervalSource) {
    this.bytes = source.buffer;
  }

  /** At the start of each restart interval; forgets all statistics. */
  begin(): void {
    this.bins.fill(0);
    this.bins[FIXED_BIN] = FIXED_STATE;
    this.end = this.source.bits >> 3;
    // The buffer goes on with zeros for more than the two bytes that are always read.
    this.code = (this.bytes[0] << 8) | this.bytes[1];
    this.next = 2;
    this.ahead = 0;
    this.interval = 0x10000;
    this.shifts = 0;
  }

  /** One decision, 0 or 1 (figures D.15 to D.19). */
  decide(bin: number): number {
    const { bins } = this;
    const state = bins[bin];
    const entry = this.states[state];
    const size = entry >>> 16;
    let bit = state & 1;
    let interval = this.interval - size;
    const bound = interval << this.ahead;
    if (this.code < bound) {
      if (interval >= 0x8000) {
        this.interval = interval;
        return bit;
      }
      // Where it has become the smaller part, it stands for the less probable symbol.
      if (interval < size) {
        bit ^= 1;
        bins[bin] = entry & 0xff;
      } else {
        bins[bin] = (entry >> 8) & 0xff;
      }
    } else {
      this.code -= bound;
      if (interval < size) {
        bins[bin] = (entry >> 8) & 0xff;
      } else {
        bit ^= 1;
        bins[bin] = entry & 0xff;
      }
      interval = size;
    }
    const shift = Math.clz32(interval) - 16;
    this.shifts += shift;
    while (this.ahead < shift) {
      this.code = (this.code << 8) | (this.next < this.end ? this.bytes[this.next] : 0);
      this.next++;
      this.ahead += 8;
    }
    this.ahead -= shift;
    this.interval = interval << shift;
    return bit;
  }
}
