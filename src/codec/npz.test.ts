import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NpyError, writeNpy, type NpyArray } from './npy';
import { readNpz, writeNpz } from './npz';

const folder = new URL('jpeg/fixtures/', import.meta.url);
const golden = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));

test('what numpy.savez and numpy.savez_compressed wrote is read', () => {
  const stored = readNpz(golden('size-17x9.npz'));
  expect(Object.keys(stored).sort()).toEqual(['c0', 'c1', 'c2', 'q0', 'q1', 'q2', 'sampling', 'size']);
  expect(stored['size']).toEqual({ shape: [2], data: Int32Array.of(9, 17) });
  expect(stored['c0']?.shape).toEqual([2, 4, 64]);
  const deflated = readNpz(golden('baseline-420.npz'));
  expect(deflated['sampling']).toEqual({ shape: [3, 2], data: Int32Array.of(2, 2, 1, 1, 1, 1) });
  expect(deflated['c1']?.data).toBeInstanceOf(Int16Array);
  expect(deflated['q1']?.data).toBeInstanceOf(Uint16Array);
});

test('what is written is read back', () => {
  const kinds = [Float32Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array];
  const array = fc
    .tuple(fc.constantFrom(...kinds), fc.array(fc.nat(200), { maxLength: 30 }))
    .map(([kind, values]): NpyArray => ({ shape: [values.length], data: new kind(values) }));
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]\w{0,9}$/), array, { noNullPrototype: true }), (arrays) => {
      expect(readNpz(writeNpz(arrays))).toEqual(arrays);
    }),
  );
});

test('the same arrays give the same bytes', () => {
  const arrays = { size: { shape: [2], data: Int32Array.of(1, 2) } };
  expect(writeNpz(arrays)).toEqual(writeNpz(arrays));
});

test('only the arrays asked for are unpacked, and never more than the limit', () => {
  const file = zipSync({
    'big.npy': new Uint8Array(1e6),
    'notes.txt': new Uint8Array(9),
    'bad.npy': new Uint8Array(9),
  });
  expect(readNpz(file, { names: () => false })).toEqual({});
  expect(() => readNpz(file, { maxBytes: 999_999 })).toThrow(/limit of 999999 bytes/);
  expect(() => readNpz(file, { names: (name) => name === 'bad' })).toThrow(/^bad\.npy: Not a \.npy file/);
});

test('nothing but a typed error comes of cut and altered files', () => {
  const whole = writeNpz({ c0: { shape: [3, 4], data: new Int16Array(12).fill(7) } });
  const attempt = (file: Uint8Array) => {
    try {
      readNpz(file);
    } catch (error) {
      expect(error).toBeInstanceOf(NpyError);
    }
  };
  for (let length = 0; length < whole.length; length++) attempt(whole.subarray(0, length));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const altered = whole.slice();
      altered[at] = value;
      attempt(altered);
    }),
    { numRuns: 500 },
  );
});

test('a size that the zip understates is not believed', () => {
  const file = zipSync({ 'c0.npy': writeNpy({ shape: [100_000], data: new Uint8Array(100_000) }) }, { level: 9 });
  const directory = file.findLastIndex((byte, i) => byte === 0x50 && file[i + 1] === 0x4b && file[i + 2] === 1);
  new DataView(file.buffer).setUint32(directory + 24, 200, true);
  expect(() => readNpz(file, { maxBytes: 1000 })).toThrow(NpyError);
});
