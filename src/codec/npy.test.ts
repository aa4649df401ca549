import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NpyError, readNpy, writeNpy } from './npy';

/** Written by numpy itself: scripts/fixtures/make_webp_avif.py. */
const golden = (name: string) => new Uint8Array(readFileSync(new URL(`../../e2e/fixtures/${name}`, import.meta.url)));

const thirtySevenths = Float32Array.from({ length: 30 }, (_, i) => Math.fround(Math.fround(i) / 7) - 2);

describe('npy', () => {
  it('reads the long integers of numpy where they fit', () => {
    const file = writeNpy({ shape: [4], data: Uint16Array.of(5, 0, 0, 0) });
    const long = new Uint8Array(file.length).map((_, i) => file[i]);
    const header = new TextDecoder('latin1').decode(file).replace("'<u2'", "'<i8'").replace('(4,)', '(1,)');
    long.set(Uint8Array.from(header, (letter) => letter.charCodeAt(0)));
    expect(readNpy(long)).toEqual({ shape: [1], data: Int32Array.of(5) });
    long[long.length - 2] = 1;
    expect(() => readNpy(long)).toThrow(/at most 32 bits/);
  });

  it('writes float32 byte for byte as numpy does', () => {
    expect(writeNpy({ shape: [3, 5, 2], data: thirtySevenths })).toEqual(golden('float32-3x5x2.npy'));
  });

  it('writes uint8 byte for byte as numpy does, with one axis and with two', () => {
    const seven = Uint8Array.from({ length: 7 }, (_, i) => (i * 37) % 251);
    expect(writeNpy({ shape: [7], data: seven })).toEqual(golden('uint8-7.npy'));
    const ramp = Uint8Array.from({ length: 3000 }, (_, i) => i % 256);
    expect(writeNpy({ shape: [1000, 3], data: ramp })).toEqual(golden('uint8-1000x3.npy'));
  });

  it('reads what numpy wrote', () => {
    expect(readNpy(golden('float32-3x5x2.npy'))).toEqual({ shape: [3, 5, 2], data: thirtySevenths });
  });

  it('reads back what it wrote, of any shape', () => {
    const extents = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 4 });
    fc.assert(
      fc.property(extents, fc.boolean(), (shape, float) => {
        const count = shape.reduce((product, extent) => product * extent, 1);
        const data = float ? Float32Array.from({ length: count }, (_, i) => i / 3) : new Uint8Array(count).fill(7);
        const file = writeNpy({ shape, data });
        expect((file.length - data.byteLength) % 64).toBe(0);
        expect(readNpy(file)).toEqual({ shape, data });
      }),
    );
  });

  it('refuses a shape that does not fit, a foreign kind and a cut file', () => {
    expect(() => writeNpy({ shape: [2, 2], data: new Uint8Array(5) })).toThrow(NpyError);
    const file = writeNpy({ shape: [4], data: new Float32Array(4) });
    expect(() => readNpy(file.subarray(0, file.length - 1))).toThrow(/needs 16 bytes, the file holds 15/);
    const foreign = file.slice();
    foreign.set(new TextEncoder().encode('<f8'), 10 + "{'descr': '".length);
    expect(() => readNpy(foreign)).toThrow(/<f8/);
    expect(() => readNpy(new Uint8Array(100))).toThrow(NpyError);
  });
});
