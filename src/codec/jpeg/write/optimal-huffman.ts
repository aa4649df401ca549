/**
 * The Huffman table that makes given symbols shortest (T.81 K.2), as far as the format can hold it: no code longer than
 * 16 bits, and none of bits of 1 alone, which is kept free by a symbol of its own with frequency 1.
 *
 * Lengths are found by Huffman's procedure (figure K.1), counted (K.2), cut to 16 bits (K.3: two longest codes become
 * one that is a bit shorter, and a shorter code two that are a bit longer), and dealt out to the symbols by frequency
 * (K.4). Exact; ties go to the larger symbol, as figure K.1 wants for the reserved one.
 */
import type { HuffmanSpec } from '../tables/standard-huffman';

const SYMBOLS = 256;
/** The reserved symbol, which takes the code of all ones. */
const RESERVED = 256;
const LONGEST = 16;

/** `frequencies`: 256, how often each symbol occurs. Symbols that do not occur get no code. */
export function optimalHuffman(frequencies: ArrayLike<number>): HuffmanSpec {
  const lengths = codeLengths(frequencies);
  const counts = limitLengths(lengths);
  // The reserved symbol has the longest code there is; without it that code stays free.
  let longest = LONGEST;
  while (counts[longest] === 0) longest--;
  counts[longest]--;

  const symbols: number[] = [];
  for (let symbol = 0; symbol < SYMBOLS; symbol++) if (lengths[symbol] > 0) symbols.push(symbol);
  symbols.sort((a, b) => lengths[a] - lengths[b] || a - b);
  return { counts: counts.slice(1, LONGEST + 1), symbols: Uint8Array.from(symbols) };
}

/** Code lengths of the 256 symbols and the reserved one, without any limit. */
function codeLengths(frequencies: ArrayLike<number>): Uint16Array {
  const weights = new Float64Array(SYMBOLS + 1);
  for (let symbol = 0; symbol < SYMBOLS; symbol++) weights[symbol] = frequencies[symbol];
  weights[RESERVED] = 1;

  const lengths = new Uint16Array(SYMBOLS + 1);
  /** Next symbol of the same subtree, −1 at its end. */
  const others = new Int16Array(SYMBOLS + 1).fill(-1);
  for (;;) {
    let [least, second] = [-1, -1];
    for (let symbol = 0; symbol <= RESERVED; symbol++) {
      const weight = weights[symbol];
      if (weight === 0) continue;
      if (least < 0 || weight <= weights[least]) {
        second = least;
        least = symbol;
      } else if (second < 0 || weight <= weights[second]) {
        second = symbol;
      }
    }
    if (second < 0) break;
    weights[least] += weights[second];
    weights[second] = 0;
    let last = least;
    for (let symbol = least; symbol >= 0; symbol = others[symbol]) {
      lengths[symbol]++;
      last = symbol;
    }
    others[last] = second;
    for (let symbol = second; symbol >= 0; symbol = others[symbol]) lengths[symbol]++;
  }
  // The reserved symbol alone: it takes a code of one bit.
  if (lengths[RESERVED] === 0) lengths[RESERVED] = 1;
  return lengths;
}

/** [longest + 1]: how many codes of each length, none longer than 16. */
function limitLengths(lengths: Uint16Array): Uint8Array {
  const counts = new Uint16Array(Math.max(LONGEST, ...lengths) + 1);
  for (const length of lengths) if (length > 0) counts[length]++;
  for (let length = counts.length - 1; length > LONGEST; length--) {
    while (counts[length] > 0) {
      let shorter = length - 2;
      while (counts[shorter] === 0) shorter--;
      counts[length] -= 2;
      counts[length - 1]++;
      counts[shorter + 1] += 2;
      counts[shorter]--;
    }
  }
  return Uint8Array.from(counts.subarray(0, LONGEST + 1));
}
