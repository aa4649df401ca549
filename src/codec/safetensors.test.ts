import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSafeTensors, SafeTensorsError, writeSafeTensors } from './safetensors';

/** A file of `header` as it stands, and `room` bytes of numbers. */
function fileOf(header: unknown, room: number, text = JSON.stringify(header)): Uint8Array {
  const head = new TextEncoder().encode(text);
  const out = new Uint8Array(8 + head.length + room);
  new DataView(out.buffer).setBigUint64(0, BigInt(head.length), true);
  out.set(head, 8);
  return out;
}

const entry = (dtype: string, shape: readonly number[], begin: number, end: number) => ({
  dtype,
  shape,
  data_offsets: [begin, end],
});

test('what PyTorch and numpy make of every kind of floating-point number is read', () => {
  const folder = new URL('../models/resnet/fixtures/', import.meta.url);
  const { tensors, metadata } = readSafeTensors(new Uint8Array(readFileSync(new URL('kinds.safetensors', folder))));
  const expected = JSON.parse(readFileSync(new URL('kinds.json', folder), 'utf8')) as Record<string, string[]>;
  expect(Object.keys(expected)).toEqual(['F32', 'F64', 'F16', 'BF16']);
  for (const [kind, values] of Object.entries(expected)) {
    const tensor = tensors.get(kind.toLowerCase());
    expect(tensor?.kind).toBe(kind);
    expect(tensor?.shape).toEqual([values.length]);
    // Text, so that NaN, infinities and −0 survive JSON.
    expect([...(tensor?.values ?? [])].map((value) => (Object.is(value, -0) ? '-0' : String(value)))).toEqual(
      values.map((text) => (text === '-0' ? text : String(Number(text)))),
    );
  }
  expect(tensors.get('steps')).toEqual({ kind: 'I64', shape: [], values: null });
  expect(metadata.get('greeting')).toBe('grüß dich');
});

test('what is written is read back', () => {
  const tensor = fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: -1e6, max: 1e6 })).map(([rows, columns, first]) => ({
    shape: [rows, columns],
    values: Float32Array.from({ length: rows * columns }, (_, i) => (first + i) / 7),
  }));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), tensor), fc.dictionary(fc.string(), fc.string()), (arrays, notes) => {
      delete arrays['__metadata__'];
      const back = readSafeTensors(writeSafeTensors(new Map(Object.entries(arrays)), new Map(Object.entries(notes))));
      expect(Object.fromEntries(back.metadata)).toEqual(Object.fromEntries(Object.entries(notes)));
      expect([...back.tensors.keys()].sort()).toEqual(Object.keys(arrays).sort());
      for (const [name, { shape, values }] of Object.entries(arrays)) {
        expect(back.tensors.get(name)).toEqual({ kind: 'F32', shape, values });
      }
    }),
  );
});

test('a file on an odd address is read', () => {
  const bytes = writeSafeTensors(new Map([['a', { shape: [3], values: Float32Array.of(1, 2, 3) }]]));
  const moved = new Uint8Array(bytes.length + 1);
  moved.set(bytes, 1);
  expect(readSafeTensors(moved.subarray(1)).tensors.get('a')?.values).toEqual(Float32Array.of(1, 2, 3));
});

test.each([
  ['a stub', new Uint8Array(5), /at least 8 bytes, this one 5/],
  ['a header of 2⁶³ bytes', new Uint8Array(64).fill(0xff), /would take 18446744073709551615 bytes/],
  ['no JSON', fileOf(null, 0, '{"a": '), /not JSON/],
  ['bad UTF-8', fileOf(null, 0).fill(0xff, 8), /not JSON/],
  ['a list', fileOf([], 0), /not a JSON object/],
  ['an entry that is none', fileOf({ a: 3 }, 0), /“a” has a kind of numbers that is not known: undefined/],
  ['an unknown kind', fileOf({ a: entry('F7', [1], 0, 1) }, 1), /not known: "F7"/],
  ['a negative extent', fileOf({ a: entry('F32', [-1], 0, 4) }, 4), /“a” has no shape/],
  ['a broken extent', fileOf({ a: entry('F32', [0.5], 0, 2) }, 4), /“a” has no shape/],
  ['nine extents', fileOf({ a: entry('F32', Array<number>(9).fill(1), 0, 4) }, 4), /at most 8 extents/],
  ['an end past the file', fileOf({ a: entry('F32', [2], 0, 8) }, 4), /outside the file's 4 bytes/],
  ['an end before its begin', fileOf({ a: entry('F32', [1], 4, 0) }, 4), /outside the file/],
  ['an enormous shape', fileOf({ a: entry('F32', [2 ** 50, 2 ** 50, 2 ** 50], 0, 4) }, 4), /has 4 bytes, but F32/],
  ['a shape of other size', fileOf({ a: entry('F16', [3], 0, 4) }, 4), /has 4 bytes, but F16 \[3\] takes 6/],
  [
    'an overlap',
    fileOf({ a: entry('F32', [2], 0, 8), b: entry('F32', [2], 4, 12) }, 12),
    /“b” begins at byte 4 .* 8 was expected/,
  ],
  ['the same bytes twice', fileOf({ a: entry('F32', [1], 0, 4), b: entry('F32', [1], 0, 4) }, 4), /“b” begins/],
  ['a gap', fileOf({ a: entry('F32', [1], 0, 4), b: entry('F32', [1], 8, 12) }, 12), /“b” begins at byte 8/],
  ['a rest', fileOf({ a: entry('F32', [1], 0, 4) }, 12), /has 12 bytes of numbers, its header names 4/],
])('%s is refused with a sentence', (_, bytes, sentence) => {
  expect(() => readSafeTensors(bytes)).toThrow(SafeTensorsError);
  expect(() => readSafeTensors(bytes)).toThrow(sentence);
});

test('whatever a header says, the file is read or refused with a typed error', () => {
  const value = fc.oneof(fc.integer({ min: -2, max: 20 }), fc.double(), fc.string(), fc.constant(null));
  const offsets = fc.oneof(fc.array(fc.integer({ min: -1, max: 20 }), { maxLength: 3 }), value);
  const kind = fc.oneof(fc.constantFrom('F32', 'F16', 'BF16', 'F64', 'I64', 'BOOL'), value);
  const shape = fc.oneof(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }), fc.array(value), value);
  const header = fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom('a', '__metadata__', '__proto__', 'toString')),
    fc.oneof(fc.record({ dtype: kind, shape, data_offsets: offsets }), fc.jsonValue()),
  );
  let read = 0;
  fc.assert(
    fc.property(header, fc.nat(20), (fields, room) => {
      try {
        readSafeTensors(fileOf(fields, room));
        read++;
      } catch (error) {
        expect(error).toBeInstanceOf(SafeTensorsError);
      }
    }),
    { numRuns: 2000, seed: 1 },
  );
  // Some of them are sound; the seed makes it the same ones each time.
  expect(read).toBeGreaterThan(0);
});

test('any bytes changed or lost: read or refused with a typed error', () => {
  const whole = writeSafeTensors(
    new Map([
      ['conv1.weight', { shape: [2, 1, 1, 1], values: Float32Array.of(1, 2) }],
      ['fc.bias', { shape: [3], values: Float32Array.of(1, 2, 3) }],
    ]),
    new Map([['format', 'x']]),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
      fc.nat(whole.length),
      fc.boolean(),
      (changes, length, cut) => {
        const bytes = whole.slice(0, cut ? length : whole.length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        try {
          readSafeTensors(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(SafeTensorsError);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
