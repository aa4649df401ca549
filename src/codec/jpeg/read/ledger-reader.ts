/**
 * Bits of an interval read one element at a time, for the decoding that keeps a ledger: what a code and the bits behind
 * it cost is known apart. The charges of one block can be taken back.
 */
import { longCode, type HuffmanLookup } from './huffman-lookup';
import type { IntervalSource } from './interval-source';
import type { BlockBitsDraft } from './scan-task';

/** Stands for end-of-block and end-of-band codes where a frequency is asked for. */
export const END_OF_BLOCK = 64;

/** More charges than a block can have: 63 corrections, and a code for each. */
const JOURNAL = 512;

export class LedgerReader {
  /** Bits read. */
  at = 0;
  /** Set by a code that no table has; whoever looks resets it. */
  badCode = false;

  private charged = 0;
  private readonly journal = new Int32Array(JOURNAL);

  constructor(private readonly source: IntervalSource) {}

  /** The next symbol; 0 (no run, no size) for a bad code. */
  symbol(table: HuffmanLookup): number {
    const word = this.word();
    let entry = table[word >>> 22];
    if (entry === 0) entry = longCode(table, word >>> 16);
    if (entry === 0) {
      this.badCode = true;
      this.at += 16;
      return 0;
    }
    const size = (entry >> 12) & 15;
    this.at += entry >> 16 === 0 ? entry & 255 : (entry & 255) - size;
    return (((entry >> 8) & 15) << 4) | size;
  }

  /** `count` bits, 0…15, as they stand. */
  receive(count: number): number {
    if (count === 0) return 0;
    const word = this.word();
    this.at += count;
    return word >>> (32 - count);
  }

  /** A value of `size` bits (F.2.2.1: RECEIVE and EXTEND). */
  value(size: number): number {
    const bits = this.receive(size);
    return size > 0 && bits >> (size - 1) === 0 ? bits + 1 - (1 << size) : bits;
  }

  /** The next 25 bits, at the top. */
  private word(): number {
    return this.source.view.getInt32(this.at >>> 3) << (this.at & 7);
  }

  beginBlock(): void {
    this.charged = 0;
  }

  /** Puts the bits read since `from` down to a frequency (natural index) or to END_OF_BLOCK. */
  charge(draft: BlockBitsDraft, frequency: number, from: number): void {
    const bits = this.at - from;
    if (frequency === END_OF_BLOCK) draft.endOfBlockBits += bits;
    else draft.frequencyBits[frequency] += bits;
    this.journal[this.charged++] = frequency;
    this.journal[this.charged++] = bits;
  }

  takeBack(draft: BlockBitsDraft): void {
    while (this.charged > 0) {
      const bits = this.journal[--this.charged];
      const frequency = this.journal[--this.charged];
      if (frequency === END_OF_BLOCK) draft.endOfBlockBits -= bits;
      else draft.frequencyBits[frequency] -= bits;
    }
  }
}
