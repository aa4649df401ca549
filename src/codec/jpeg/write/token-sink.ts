/**
 * Entropy-coded data before its Huffman tables are known: a list of tokens, and how often each symbol occurs in it.
 *
 * A token is 32 bits: bits 21–31 its index, 16–20 the number of bits appended to its code (0…16), 0–15 those bits. An
 * index is 256·table + symbol: tables 0–3 are the AC tables, 4–7 the DC tables. Two indices that no DC symbol can take
 * stand for bits without a code (`RAW`) and for a restart marker (`RESTART`).
 *
 * The coefficients are walked once: the tokens wait until the tables are made. Where they would take more than
 * `RETAINED_TOKENS`, they are dropped, only counted, and made again in a second walk.
 */

/** Bits without a code: correction bits and DC refinement (G.1.2). */
export const RAW = 2046;
export const RESTART = 2047;
/** Number of token indices. */
export const INDICES = 2048;
/** First index of DC table 0. */
export const DC_INDEX = 1024;

const CHUNK_TOKENS = 1 << 18;
const RETAINED_TOKENS = 1 << 25;
/** The first chunk is small, so that a small picture takes little memory. */
const FIRST_CHUNK_TOKENS = 1 << 12;

/** What takes the tokens of a full chunk. */
export type TokenReader = (tokens: Int32Array, length: number) => void;

export class TokenSink {
  /** How often each index occurred. */
  readonly counts = new Uint32Array(INDICES);
  /** The chunk being filled, and how many tokens are in it. Coders write into it after `reserve`. */
  tokens = new Int32Array(FIRST_CHUNK_TOKENS);
  length = 0;
  /** Whether tokens were dropped: then `drainTo` has nothing to give, and the walk must be made again. */
  dropped = false;

  private readonly full: Int32Array[] = [];
  private retained = 0;
  private reader: TokenReader | null = null;

  /** `retainable`: most tokens that are kept. */
  constructor(private readonly retainable = RETAINED_TOKENS) {}

  /** Room for `count` more tokens in `tokens`, 1…4096. */
  reserve(count: number): void {
    if (this.length + count > this.tokens.length) this.nextChunk();
  }

  /** One token; the hot loops write theirs in place. */
  push(index: number, size: number, bits: number): void {
    this.reserve(1);
    this.counts[index] = this.counts[index] + 1;
    this.tokens[this.length++] = (index << 21) | (size << 16) | bits;
  }

  /** Hands over everything retained, in order. */
  drainTo(reader: TokenReader): void {
    for (const chunk of this.full) reader(chunk, chunk.length);
    reader(this.tokens, this.length);
  }

  /** From here on nothing is retained: each chunk goes to `reader` when it is full, the last one with `drainTo`. */
  streamTo(reader: TokenReader): void {
    this.reader = reader;
  }

  private nextChunk(): void {
    if (this.reader !== null) {
      this.reader(this.tokens, this.length);
    } else if (!this.dropped) {
      this.retained += this.length;
      if (this.retained > this.retainable) {
        this.dropped = true;
        this.full.length = 0;
      } else {
        this.full.push(this.tokens.subarray(0, this.length));
        this.tokens = new Int32Array(CHUNK_TOKENS);
      }
    }
    this.length = 0;
  }
}
