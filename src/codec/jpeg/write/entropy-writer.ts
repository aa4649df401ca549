/**
 * Tokens and Huffman codes → the bytes of a scan (T.81 F.1.2.3): most significant bit first, a zero byte after every FF,
 * bits of 1 up to the byte before a marker, restart markers RST0…RST7 in turn.
 */
import type { HuffmanCodes } from './huffman-codes';
import { RESTART } from './token-sink';

/** Bytes that one token can take at most: 31 bits and those that wait, each byte stuffed; or a restart marker. */
const TOKEN_BYTES = 16;
/** Tokens written between two looks at the room left. */
const STRIDE = 512;

export class EntropyWriter {
  private bytes: Uint8Array;
  private position = 0;
  /** The last 32 − `free` bits are waiting to be written. `free` is 1…32. */
  private accumulator = 0;
  private free = 32;
  private restarts = 0;

  /** `expectedBits`: of codes and appended bits, to begin with about the right amount of memory. */
  constructor(
    private readonly codes: HuffmanCodes,
    expectedBits: number,
  ) {
    const expected = Math.ceil(expectedBits / 8);
    this.bytes = new Uint8Array(expected + (expected >> 6) + STRIDE * TOKEN_BYTES);
  }

  /** Writes `length` tokens. */
  readonly write = (tokens: Int32Array, length: number): void => {
    for (let start = 0; start < length; start += STRIDE) {
      this.makeRoom(STRIDE * TOKEN_BYTES);
      this.writeStride(tokens, start, Math.min(length, start + STRIDE));
    }
  };

  /** Fills the last byte and gives the whole. */
  finish(): Uint8Array {
    this.makeRoom(TOKEN_BYTES);
    this.flush();
    return this.bytes.subarray(0, this.position);
  }

  private writeStride(tokens: Int32Array, start: number, end: number): void {
    const { bytes } = this;
    const { code: codeOf, length: lengthOf } = this.codes;
    let { position, accumulator, free } = this;
    for (let at = start; at < end; at++) {
      const token = tokens[at];
      const index = token >>> 21;
      if (index === RESTART) {
        this.position = position;
        this.accumulator = accumulator;
        this.free = free;
        this.restart();
        position = this.position;
        accumulator = 0;
        free = 32;
        continue;
      }
      const appended = (token >> 16) & 31;
      // At most 16 + 15 bits; a raw token has no code and at most 16.
      const count = lengthOf[index] + appended;
      const bits = (codeOf[index] << appended) | (token & 0xffff);
      if (count < free) {
        accumulator = (accumulator << count) | bits;
        free -= count;
        continue;
      }
      const over = count - free;
      const word = (accumulator << free) | (bits >>> over);
      // Bits that are out already stay above the waiting ones; they are shifted away before they could count.
      accumulator = bits;
      free = 32 - over;
      if ((word & 0x80808080 & ~(word + 0x01010101)) === 0) {
        bytes[position] = word >>> 24;
        bytes[position + 1] = word >>> 16;
        bytes[position + 2] = word >>> 8;
        bytes[position + 3] = word;
        position += 4;
        continue;
      }
      for (let shift = 24; shift >= 0; shift -= 8) {
        const byte = (word >>> shift) & 0xff;
        bytes[position++] = byte;
        if (byte === 0xff) bytes[position++] = 0;
      }
    }
    this.position = position;
    this.accumulator = accumulator;
    this.free = free;
  }

  private flush(): void {
    const waiting = 32 - this.free;
    const padding = -waiting & 7;
    const bits = (this.accumulator << padding) | ((1 << padding) - 1);
    for (let shift = waiting + padding - 8; shift >= 0; shift -= 8) {
      const byte = (bits >>> shift) & 0xff;
      this.bytes[this.position++] = byte;
      if (byte === 0xff) this.bytes[this.position++] = 0;
    }
    this.accumulator = 0;
    this.free = 32;
  }

  private restart(): void {
    this.flush();
    this.bytes[this.position++] = 0xff;
    this.bytes[this.position++] = 0xd0 + (this.restarts++ & 7);
  }

  private makeRoom(count: number): void {
    if (this.position + count <= this.bytes.length) return;
    const grown = new Uint8Array(2 * this.bytes.length + count);
    grown.set(this.bytes.subarray(0, this.position));
    this.bytes = grown;
  }
}
