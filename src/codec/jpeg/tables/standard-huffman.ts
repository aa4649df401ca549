/**
 * The Huffman tables that ITU-T T.81, Annex K.3 gives as examples and that most encoders write. A Motion-JPEG frame leaves
 * them out: there destination 0 means those for luma, destination 1 those for chroma.
 */
export interface HuffmanSpec {
  /** Number of codes of length 1…16. */
  readonly counts: Uint8Array;
  /** Their symbols, in order of code. */
  readonly symbols: Uint8Array;
}

const DC_SYMBOLS = Array.from({ length: 12 }, (_, category) => category);

/** Tables K.3 and K.4: differences of DC coefficients. */
export const STANDARD_DC: readonly [luma: HuffmanSpec, chroma: HuffmanSpec] = [
  table([0, 1, 5, 1, 1, 1, 1, 1, 1], DC_SYMBOLS),
  table([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1], DC_SYMBOLS),
];

/** Tables K.5 and K.6: run and size of AC coefficients. The common ones are in order of frequency. */
export const STANDARD_AC: readonly [luma: HuffmanSpec, chroma: HuffmanSpec] = [
  table(
    [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
    withTheRest([
      0x01, 0x02, 0x03, 0x00, 0x04, 0x11, 0x05, 0x12, 0x21, 0x31, 0x41, 0x06, 0x13, 0x51, 0x61, 0x07, 0x22, 0x71, 0x14,
      0x32, 0x81, 0x91, 0xa1, 0x08, 0x23, 0x42, 0xb1, 0xc1, 0x15, 0x52, 0xd1, 0xf0, 0x24, 0x33, 0x62, 0x72, 0x82,
    ]),
  ),
  table(
    [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119],
    withTheRest([
      0x00, 0x01, 0x02, 0x03, 0x11, 0x04, 0x05, 0x21, 0x31, 0x06, 0x12, 0x41, 0x51, 0x07, 0x61, 0x71, 0x13, 0x22, 0x32,
      0x81, 0x08, 0x14, 0x42, 0x91, 0xa1, 0xb1, 0xc1, 0x09, 0x23, 0x33, 0x52, 0xf0, 0x15, 0x62, 0x72, 0xd1, 0x0a, 0x16,
      0x24, 0x34, 0xe1, 0x25, 0xf1,
    ]),
  ),
];

function table(counts: readonly number[], symbols: readonly number[]): HuffmanSpec {
  const padded = new Uint8Array(16);
  padded.set(counts);
  return { counts: padded, symbols: Uint8Array.from(symbols) };
}

/** The 162 symbols of 8-bit pictures: those given, then the others, rising. */
function withTheRest(common: readonly number[]): number[] {
  const symbols = [...common];
  for (let run = 0; run < 16; run++) {
    for (let size = 1; size <= 10; size++) {
      const symbol = (run << 4) | size;
      if (!common.includes(symbol)) symbols.push(symbol);
    }
  }
  return symbols;
}
