import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IntervalSource } from './interval-source';

/** Bytes of which many are FF. */
const someBytes = fc.array(fc.oneof(fc.constant(0xff), fc.constant(0), fc.nat(255)), { maxLength: 120 });

/** One byte after the other, with where each stands in the file (an FF: the last of its fill). */
function plainly(bytes: Uint8Array, start: number, end: number): { values: number[]; places: number[] } {
  const values: number[] = [];
  const places: number[] = [];
  for (let at = start; at < end; at++) {
    if (bytes[at] === 0xff) {
      while (at + 1 < end && bytes[at + 1] === 0xff) at++;
      if (at + 1 >= end) break;
      values.push(0xff);
      places.push(at);
      at++;
    } else {
      values.push(bytes[at]);
      places.push(at);
    }
  }
  return { values, places };
}

it('takes stuffing out, and knows where each byte was', () => {
  fc.assert(
    fc.property(someBytes, fc.nat(8), fc.nat(8), (values, skip, cut) => {
      const bytes = Uint8Array.from([...values, ...new Array<number>(60).fill(7), ...values, 0xff, 0xd0]);
      const start = Math.min(skip, bytes.length);
      const end = Math.max(start, bytes.length - 2 - cut);
      const expected = plainly(bytes, start, end);
      const source = new IntervalSource(bytes, bytes.length);
      // What the buffer held before must not matter.
      source.load({ start: 0, end: bytes.length });
      source.load({ start, end });
      expect(source.bits).toBe(8 * expected.values.length);
      expect([...source.buffer.subarray(0, expected.values.length)]).toEqual(expected.values);
      expect(source.buffer.subarray(expected.values.length, expected.values.length + 256).every((v) => v === 0)).toBe(
        true,
      );
      for (const [index, place] of expected.places.entries()) expect(source.rawByte(index)).toBe(place);
      expect(source.rawByte(expected.places.length)).toBe(end);
    }),
    { seed: 1 },
  );
});
