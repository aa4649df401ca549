/**
 * Huffman tables as a scan uses them: code and code length for each token index (see `token-sink`). Codes are made from
 * the counts of lengths as T.81 C.2 says: each the one before plus one, shifted where the length grows.
 */
import type { HuffmanSpec } from '../tables/standard-huffman';
import { INDICES } from './token-sink';

export interface HuffmanCodes {
  /** By token index. */
  readonly code: Int32Array;
  /** Bits of that code; 0 where there is none. */
  readonly length: Uint8Array;
}

/** Codes for the tables of a scan; the key is the first token index of the table. */
export function huffmanCodes(tables: ReadonlyMap<number, HuffmanSpec>): HuffmanCodes {
  const codes = { code: new Int32Array(INDICES), length: new Uint8Array(INDICES) };
  for (const [index, { counts, symbols }] of tables) {
    let code = 0;
    let at = 0;
    for (let length = 1; length <= 16; length++) {
      for (let n = 0; n < counts[length - 1]; n++) {
        codes.code[index + symbols[at]] = code++;
        codes.length[index + symbols[at]] = length;
        at++;
      }
      code <<= 1;
    }
  }
  return codes;
}
