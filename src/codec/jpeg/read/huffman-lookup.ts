/**
 * Huffman codes looked up ten bits at a time (T.81, annex C and F.2.2.3). One Int32Array a table, so that the hot loops
 * have a single thing to index:
 *
 *   [0, 1024)     by the next ten bits: value << 16 | size << 12 | run << 8 | bits
 *                 value ≠ 0: code and appended bits are all here; `bits` counts both (F.1.2.1's EXTEND is done).
 *                 value = 0, bits ≠ 0: the code alone is here, `bits` long; `size` appended bits follow it.
 *                 0: the code is longer than ten bits, or there is none.
 *   [1024, 1041)  by length: the first 16-bit word, left-justified, past the codes of that length
 *   [1041, 1058)  by length: index of a length's first symbol − its first code
 *   [1058, 1314)  symbols, in order of code
 */
import type { HuffmanSpec } from '../tables/standard-huffman';

export type HuffmanLookup = Int32Array;

export const LOOKUP_BITS = 10;
const LIMITS = 1 << LOOKUP_BITS;
const OFFSETS = LIMITS + 17;
const SYMBOLS = OFFSETS + 17;

/** Largest category of a DC difference that any DCT process has (F.1.2.1.1, 12-bit: 15). */
const MAX_DC_SIZE = 15;

/**
 * Why `spec` is no Huffman table, or null if it is one. Each code has to be within its bits, and a DC symbol is a size
 * without a run. A code of ones only (C.2 forbids it) is let through: it can be told from the others.
 */
export function faultOf(spec: HuffmanSpec, kind: 'dc' | 'ac'): string | null {
  let room = 1;
  let symbols = 0;
  for (let length = 1; length <= 16; length++) {
    room = room * 2 - spec.counts[length - 1];
    symbols += spec.counts[length - 1];
    if (room < 0) return `a Huffman table has more codes of ${length} bits than there are`;
  }
  if (symbols > 256) return `a Huffman table has ${symbols} codes`;
  if (symbols > spec.symbols.length) return `a Huffman table has ${symbols} codes and ${spec.symbols.length} symbols`;
  const wrong = kind === 'dc' ? spec.symbols.subarray(0, symbols).find((symbol) => symbol > MAX_DC_SIZE) : undefined;
  return wrong === undefined ? null : `a Huffman table for DC has the symbol ${wrong}`;
}

/** `spec` has no fault. */
export function buildLookup(spec: HuffmanSpec): HuffmanLookup {
  const lookup = new Int32Array(SYMBOLS + 256);
  let code = 0;
  let index = 0;
  for (let length = 1; length <= 16; length++) {
    lookup[OFFSETS + length] = index - code;
    for (const last = index + spec.counts[length - 1]; index < last; index++, code++) {
      const symbol = spec.symbols[index];
      lookup[SYMBOLS + index] = symbol;
      if (length <= LOOKUP_BITS) enter(lookup, code, length, symbol);
    }
    lookup[LIMITS + length] = code << (16 - length);
    code <<= 1;
  }
  return lookup;
}

/** Every ten bits that begin with `code`, with as much of the appended bits as there is. */
function enter(lookup: HuffmanLookup, code: number, length: number, symbol: number): void {
  const size = symbol & 15;
  const run = symbol >> 4;
  const spare = LOOKUP_BITS - length;
  const first = code << spare;
  for (let rest = 0; rest < 1 << spare; rest++) {
    if (size === 0 || size > spare) {
      lookup[first + rest] = (size << 12) | (run << 8) | length;
    } else {
      const appended = rest >> (spare - size);
      const value = appended >> (size - 1) === 1 ? appended : appended - (1 << size) + 1;
      lookup[first + rest] = (value << 16) | (size << 12) | (run << 8) | (length + size);
    }
  }
}

/**
 * A code that the ten bits do not give: `word` is the next sixteen bits. The same packing, without a value; 0 where no
 * code fits.
 */
export function longCode(lookup: HuffmanLookup, word: number): number {
  for (let length = LOOKUP_BITS + 1; length <= 16; length++) {
    if (word < lookup[LIMITS + length]) {
      const symbol = lookup[SYMBOLS + lookup[OFFSETS + length] + (word >> (16 - length))];
      return ((symbol & 15) << 12) | ((symbol >> 4) << 8) | length;
    }
  }
  return 0;
}
