/**
 * The bits of one restart interval, stuffing taken out, in a buffer that goes on with zeros, so that a decoder needs to
 * look for the end only once a block. Positions are counted in bits from the interval's start, without stuffing;
 * `rawByte` turns them back into offsets in the file.
 */
import type { ByteRange } from '../jpeg';

/** Bytes of zero behind the data: more than the 64 · 31 bits of the longest block, and a word to read beyond it. */
const GUARD = 272;

/** Data beyond this is not read: bit positions are 32-bit integers. */
const MAX_INTERVAL = 2 ** 28 - 2 * GUARD;

/** Stuffing closer together than this is copied byte by byte. */
const SHORT = 24;

export class IntervalSource {
  /** The buffer, and a view of it for reads of 32 bits at any byte. */
  readonly buffer: Uint8Array;
  readonly view: DataView;
  /** Bits of the interval. */
  bits = 0;

  private range: ByteRange = { start: 0, end: 0 };
  private cleanCursor = 0;
  private rawCursor = 0;

  constructor(
    readonly bytes: Uint8Array,
    longest: number,
  ) {
    this.buffer = new Uint8Array(Math.min(longest, MAX_INTERVAL) + GUARD);
    this.view = new DataView(this.buffer.buffer);
  }

  load(range: ByteRange): void {
    const { buffer, bytes } = this;
    const end = Math.min(range.end, range.start + MAX_INTERVAL);
    let to = 0;
    let from = range.start;
    while (from < end) {
      // Behind an interval stands a marker or nothing, so the search does not go far beyond it.
      const mark = end - from < SHORT ? from : bytes.indexOf(0xff, from);
      const stop = mark < 0 ? end : Math.min(mark, end);
      if (stop - from >= SHORT) {
        buffer.set(bytes.subarray(from, stop), to);
        to += stop - from;
        from = stop;
      }
      while (from < end && bytes[from] !== 0xff) buffer[to++] = bytes[from++];
      if (from >= end) break;
      from++;
      // More FF bytes are fill; the byte after the last, 0 where nothing is wrong, is stuffing.
      while (from < end && bytes[from] === 0xff) from++;
      if (from < end) buffer[to++] = 0xff;
      from++;
    }
    buffer.fill(0, to, to + GUARD);
    this.bits = to * 8;
    this.range = { start: range.start, end };
    this.cleanCursor = 0;
    this.rawCursor = range.start;
  }

  /**
   * Offset in the file of the buffer's byte `clean`, for positions that only rise between two calls of `load`; the
   * interval's end for those beyond.
   */
  rawByte(clean: number): number {
    const { bytes } = this;
    const { end } = this.range;
    while (this.rawCursor < end) {
      if (bytes[this.rawCursor] === 0xff) {
        let next = this.rawCursor + 1;
        while (next < end && bytes[next] === 0xff) next++;
        if (next >= end) break;
        if (this.cleanCursor >= clean) return next - 1;
        this.rawCursor = next + 1;
      } else {
        if (this.cleanCursor >= clean) return this.rawCursor;
        this.rawCursor++;
      }
      this.cleanCursor++;
    }
    return end;
  }
}
