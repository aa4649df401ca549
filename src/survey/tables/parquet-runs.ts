/**
 * Whether runs of Parquet's hybrid encoding hold the values that they are said to: lists of levels and of places in a
 * dictionary. The decoder believes a run's length and would write a billion values for five bytes.
 * Source: Apache Parquet, "Encodings", RLE/bit-packing hybrid.
 */
const MOST_VARINT_BYTES = 5;
const MOST_FILLING = 256;

/** `count` values of `width` bits between `at` and `end`; false where the runs say anything else. */
export function runsHold(bytes: Uint8Array, at: number, end: number, width: number, count: number): boolean {
  if (width > 32 || end > bytes.length || at > end) return false;
  let place = at;
  let left = count;
  while (left > 0) {
    let header = 0;
    for (let i = 0; ; i++) {
      if (place >= end || i >= MOST_VARINT_BYTES) return false;
      const byte = bytes[place++];
      header += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) break;
    }
    const half = Math.floor(header / 2);
    if (header % 2 === 1) {
      // Groups of eight. More than are left may follow where their bytes do: DuckDB fills up to 32 or 256 values.
      const bytesThere = width > 0 && half * width <= end - place;
      if (half === 0 || (!bytesThere && half * 8 >= left + MOST_FILLING)) return false;
      place += half * width;
      left -= half * 8;
    } else {
      if (half === 0 || half > left) return false;
      place += Math.ceil(width / 8);
      left -= half;
    }
    // Some writers leave out the bytes of the last group that hold nothing.
    if (place > end && left > 0) return false;
  }
  return true;
}
