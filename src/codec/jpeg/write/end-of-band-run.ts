/**
 * Blocks of a progressive AC scan that hold nothing more, counted until a block comes that does (T.81 G.1.2.2): a run of
 * 2ⁿ…2ⁿ⁺¹ − 1 blocks is the symbol n0 and the n low bits of its length. In a refinement scan the correction bits of its
 * blocks follow it (G.1.2.3).
 */
import { RAW, type TokenSink } from './token-sink';

const LONGEST_RUN = 0x7fff;
/** Bits of a raw token. */
const RAW_BITS = 16;

export class EndOfBandRun {
  private blocks = 0;
  private readonly corrections = new BitList();

  constructor(
    private readonly sink: TokenSink,
    /** First index of the AC table. */
    private readonly acIndex: number,
  ) {}

  /** One block more; `corrections` are its correction bits, which are taken out. */
  add(corrections?: BitList): void {
    this.blocks++;
    if (corrections !== undefined) corrections.moveTo(this.corrections);
    if (this.blocks === LONGEST_RUN) this.end();
  }

  /** Writes the run, if there is one. */
  end(): void {
    if (this.blocks === 0) return;
    const size = 31 - Math.clz32(this.blocks);
    this.sink.push(this.acIndex + (size << 4), size, this.blocks & ((1 << size) - 1));
    this.blocks = 0;
    this.corrections.writeTo(this.sink);
  }
}

/** Bits that wait to be written. */
export class BitList {
  private bits = new Uint8Array(64);
  length = 0;

  push(bit: number): void {
    if (this.length === this.bits.length) this.grow(2 * this.length);
    this.bits[this.length++] = bit;
  }

  moveTo(other: BitList): void {
    for (let at = 0; at < this.length; at++) other.push(this.bits[at]);
    this.length = 0;
  }

  writeTo(sink: TokenSink): void {
    for (let at = 0; at < this.length; at += RAW_BITS) {
      const end = Math.min(this.length, at + RAW_BITS);
      let word = 0;
      for (let n = at; n < end; n++) word = (word << 1) | this.bits[n];
      sink.push(RAW, end - at, word);
    }
    this.length = 0;
  }

  private grow(length: number): void {
    const grown = new Uint8Array(length);
    grown.set(this.bits);
    this.bits = grown;
  }
}
