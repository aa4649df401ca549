import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../math/random';
import { Confusion, answerOf } from './confusion';
import { EvaluationError } from './evaluation-error';
import { MOST_BYTES, openEntry, readDirectory } from './zip-directory';

const text = (line: string): Uint8Array => new TextEncoder().encode(line);
const archive = (): Uint8Array =>
  zipSync({ 'a/stored.txt': [text('as it is'), { level: 0 }], 'a/packed.txt': [text('x'.repeat(5000)), { level: 6 }] });

/** Offset of the nth record with this signature. */
function find(bytes: Uint8Array, signature: number, nth = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature && nth-- === 0) return at;
  throw new Error('No such record');
}

function changed(signature: number, nth: number, offset: number, value: number, width: 2 | 4): Uint8Array {
  const bytes = archive();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = find(bytes, signature, nth) + offset;
  if (width === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return bytes;
}

const unpack = (bytes: Uint8Array): string[] =>
  readDirectory(bytes).map((entry) => new TextDecoder().decode(openEntry(bytes, entry)));

describe('a zip', () => {
  it('gives stored and deflated files, also behind a comment', () => {
    expect(unpack(archive())).toEqual(['as it is', 'x'.repeat(5000)]);
    const commented = new Uint8Array([...archive(), ...text('a comment')]);
    new DataView(commented.buffer).setUint16(archive().length - 2, 9, true);
    expect(unpack(commented)).toHaveLength(2);
  });

  it.each([
    ['a cut end', () => archive().subarray(0, -5), 'The archive is cut off'],
    ['a list cut short', () => changed(0x06054b50, 0, 10, 3, 2), 'one part of several'],
    ['a broken list', () => changed(0x02014b50, 1, 0, 0, 4), 'breaks off at number 2 of 2'],
    ['a name beyond the end', () => changed(0x02014b50, 1, 28, 60_000, 2), 'breaks off at number 2 of 2'],
    ['zip64', () => changed(0x06054b50, 0, 16, 0xffffffff, 4), 'zip64'],
    ['encryption', () => changed(0x02014b50, 1, 8, 1, 2), '“a/packed.txt” in the archive is encrypted.'],
    ['another method', () => changed(0x02014b50, 1, 10, 12, 2), 'packed by method 12'],
    ['a place beyond the end', () => changed(0x02014b50, 1, 42, 0xfffffff0, 4), 'is not where it should be'],
    ['a length beyond the end', () => changed(0x02014b50, 1, 20, 90_000, 4), 'is cut off'],
    ['a claim of too much', () => changed(0x02014b50, 1, 24, MOST_BYTES + 1, 4), 'claims 16777217 bytes'],
    ['more in it than it claims', () => changed(0x02014b50, 1, 24, 4999, 4), 'does not unpack to the 4999 bytes'],
    ['less in it than it claims', () => changed(0x02014b50, 1, 24, 5001, 4), 'does not unpack to the 5001 bytes'],
    ['a stored length that is not', () => changed(0x02014b50, 0, 24, 7, 4), 'has 8 bytes and claims 7'],
  ])('is refused or unpacked no further than it says: %s', (_, make, sentence) => {
    expect(() => unpack(make())).toThrow(sentence);
  });

  it('with any bytes changed gives entries or an EvaluationError, nothing else', () => {
    const random = createRandom(2);
    for (let round = 0; round < 3000; round++) {
      const bytes = archive();
      for (let i = 0; i <= random.integer(4); i++) bytes[random.integer(bytes.length)] = random.integer(256);
      try {
        unpack(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(EvaluationError);
      }
    }
  });
});

describe('confusion', () => {
  it('counts by what was asked and what was answered', () => {
    const confusion = new Confusion(['a', 'b', 'c']);
    expect(confusion.accuracy).toBe(0);
    for (const [actual, answered] of [
      [0, 0],
      [0, 1],
      [2, 2],
      [2, 2],
    ])
      confusion.add(actual, answered);
    expect(confusion.rows()).toEqual([
      [1, 1, 0],
      [0, 0, 0],
      [0, 0, 2],
    ]);
    expect([confusion.pictures, confusion.correct, confusion.accuracy]).toEqual([4, 3, 0.75]);
    expect(() => confusion.add(3, 0)).toThrow(RangeError);
  });

  it('takes the largest logit of one picture of a batch, the first of equals', () => {
    expect(answerOf([9, 9, 1, 2, 5, 5], 3, 3)).toBe(1);
    expect(answerOf([-3, -1, -2])).toBe(1);
  });
});
