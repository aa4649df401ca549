import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD_AC, STANDARD_DC, type HuffmanSpec } from '../tables/standard-huffman';
import { buildLookup, faultOf, longCode, LOOKUP_BITS } from './huffman-lookup';

/** Codes in order (T.81, C.2), as [code, length, symbol]. */
function codes({ counts, symbols }: HuffmanSpec): [number, number, number][] {
  const all: [number, number, number][] = [];
  let code = 0;
  for (let length = 1; length <= 16; length++, code *= 2) {
    for (let i = 0; i < counts[length - 1]; i++, code++) all.push([code, length, symbols[all.length]]);
  }
  return all;
}

const spec = (counts: number[], symbols: number[]): HuffmanSpec => ({
  counts: Uint8Array.from({ length: 16 }, (_, i) => counts[i] ?? 0),
  symbols: Uint8Array.from(symbols),
});

describe('a look-up', () => {
  const tables = [...STANDARD_DC, ...STANDARD_AC];

  it('gives symbol, length and value of every code, whatever bits follow', () => {
    for (const table of tables) {
      const lookup = buildLookup(table);
      for (const [code, length, symbol] of codes(table)) {
        for (const follow of [0, 0xffff, 0x5a5a, 0x8001, 0x7ffe]) {
          const word = ((code << (16 - length)) | (follow >>> length)) & 0xffff;
          let entry = lookup[word >> (16 - LOOKUP_BITS)];
          if (length > LOOKUP_BITS) {
            expect(entry).toBe(0);
            entry = longCode(lookup, word);
          }
          const size = symbol & 15;
          expect((entry >> 8) & 15).toBe(symbol >> 4);
          expect((entry >> 12) & 15).toBe(size);
          if (size > 0 && length + size <= LOOKUP_BITS) {
            const appended = (word >> (16 - length - size)) & ((1 << size) - 1);
            // F.2.2.1, EXTEND.
            expect(entry >> 16).toBe(appended < 1 << (size - 1) ? appended - (1 << size) + 1 : appended);
            expect(entry & 255).toBe(length + size);
          } else {
            expect(entry >> 16).toBe(0);
            expect(entry & 255).toBe(length);
          }
        }
      }
    }
  });

  it('knows no code where there is none', () => {
    const lookup = buildLookup(spec([0, 1], [5]));
    expect(lookup[1 << 8]).toBe(0);
    expect(longCode(lookup, 0x4000)).toBe(0);
    expect(longCode(lookup, 0xffff)).toBe(0);
  });
});

describe('faults of a table', () => {
  it('are more codes than bits, too few symbols, and runs in a DC table', () => {
    expect(faultOf(spec([2], [1, 2]), 'ac')).toBeNull();
    expect(faultOf(spec([3], [1, 2, 3]), 'ac')).toMatch(/more codes of 1 bits/);
    expect(faultOf(spec([1, 3], [1, 2, 3, 4]), 'ac')).toMatch(/more codes of 2 bits/);
    expect(faultOf(spec([0, 3], [1, 2]), 'ac')).toMatch(/3 codes and 2 symbols/);
    expect(faultOf(spec([0, 2], [1, 16]), 'dc')).toMatch(/the symbol 16/);
    for (const table of STANDARD_DC) expect(faultOf(table, 'dc')).toBeNull();
    for (const table of STANDARD_AC) expect(faultOf(table, 'ac')).toBeNull();
  });

  it('are found before building can fail', () => {
    const any = fc.record({
      counts: fc.uint8Array({ minLength: 16, maxLength: 16, max: 40 }),
      symbols: fc.uint8Array({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(any, (table) => {
        if (faultOf(table, 'ac') !== null) return;
        const lookup = buildLookup(table);
        for (const [code, length, symbol] of codes(table)) {
          const word = code << (16 - length);
          const entry = length > LOOKUP_BITS ? longCode(lookup, word) : lookup[word >> (16 - LOOKUP_BITS)];
          expect(((entry >> 8) & 15) * 16 + ((entry >> 12) & 15)).toBe(symbol);
        }
      }),
      { seed: 1 },
    );
  });
});
