/**
 * Damages JPEG files, reproducibly: each mutation takes one fixture and does one to four things to it. Half of them aim
 * at the headers, where a byte says how much is to be done with the rest.
 */
import type { Random } from '../../src/math/random';

export type Bytes = Uint8Array<ArrayBuffer>;
type Change = (bytes: Bytes, random: Random, others: readonly Bytes[]) => Bytes;

/** Bytes that mean something: limits of a byte, and the second half of markers. */
const TELLING = [
  0x00, 0x01, 0x7f, 0x80, 0xff, 0x11, 0x44, 0xc0, 0xc2, 0xc4, 0xc9, 0xca, 0xd0, 0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xdc,
  0xdd,
];

const pick = <T>(list: readonly T[], random: Random): T => list[random.integer(list.length)];

function setByte(bytes: Bytes, at: number, value: number): Bytes {
  bytes[at] = value;
  return bytes;
}

const splice = (bytes: Bytes, at: number, removed: number, inserted: Uint8Array): Bytes => {
  const out = new Uint8Array(bytes.length - removed + inserted.length);
  out.set(bytes.subarray(0, at));
  out.set(inserted, at);
  out.set(bytes.subarray(at + removed), at + inserted.length);
  return out;
};

/** A stretch of at most `longest` bytes. */
function stretch(bytes: Bytes, random: Random, longest: number): { at: number; length: number } {
  const at = random.integer(bytes.length);
  return { at, length: Math.min(bytes.length - at, 1 + random.integer(longest)) };
}

/** Where segments begin that have a length, found by walking from one to the next. */
export function segmentStarts(bytes: Uint8Array): number[] {
  const starts: number[] = [];
  for (let at = 0; at + 3 < bytes.length; at++) {
    const code = bytes[at + 1];
    if (bytes[at] !== 0xff || code < 0xc0 || code === 0xff || (code >= 0xd0 && code <= 0xd9)) continue;
    starts.push(at);
    // Behind a scan's header the data are searched for the next marker, elsewhere the length is believed.
    at += 1 + bytes[at + 2] * 256 + bytes[at + 3];
  }
  return starts;
}

const CHANGES: readonly Change[] = [
  (bytes, random) => setByte(bytes, random.integer(bytes.length), random.integer(256)),
  (bytes, random) => setByte(bytes, random.integer(bytes.length), pick(TELLING, random)),
  (bytes, random) => {
    const at = random.integer(bytes.length);
    return setByte(bytes, at, bytes[at] ^ (1 << random.integer(8)));
  },
  (bytes, random) => bytes.slice(0, 1 + random.integer(bytes.length)),
  (bytes, random) => {
    const { at, length } = stretch(bytes, random, 64);
    return splice(bytes, at, length, new Uint8Array(0));
  },
  (bytes, random) => {
    const { at, length } = stretch(bytes, random, 64);
    return splice(bytes, random.integer(bytes.length), 0, bytes.slice(at, at + length));
  },
  (bytes, random) => {
    const { at, length } = stretch(bytes, random, 32);
    return bytes.fill(pick(TELLING, random), at, at + length);
  },
  (bytes, random, others) => {
    const other = pick(others, random);
    const { at, length } = stretch(other, random, 400);
    return splice(bytes, random.integer(bytes.length), 0, other.slice(at, at + length));
  },
  changeHeader,
  changeHeader,
  changeHeader,
  moveSegment,
  insertSegment,
];

/** A byte in the first twenty of a segment: its marker, its length, what it says first. */
function changeHeader(bytes: Bytes, random: Random): Bytes {
  const starts = segmentStarts(bytes);
  if (starts.length === 0) return bytes;
  const at = Math.min(bytes.length - 1, pick(starts, random) + 1 + random.integer(19));
  return setByte(bytes, at, random.integer(3) === 0 ? pick(TELLING, random) : random.integer(256));
}

function segmentAt(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.slice(at, Math.min(bytes.length, at + 2 + bytes[at + 2] * 256 + bytes[at + 3]));
}

function moveSegment(bytes: Bytes, random: Random): Bytes {
  const starts = segmentStarts(bytes);
  if (starts.length < 2) return bytes;
  const [from, to] = [pick(starts, random), pick(starts, random)];
  const segment = segmentAt(bytes, from);
  const doubled = splice(bytes, to, 0, segment);
  if (random.integer(2) === 0) return doubled;
  return splice(doubled, to <= from ? from + segment.length : from, segment.length, new Uint8Array(0));
}

function insertSegment(bytes: Bytes, random: Random, others: readonly Bytes[]): Bytes {
  const other = pick(others, random);
  const [from, to] = [segmentStarts(other), segmentStarts(bytes)];
  if (from.length === 0 || to.length === 0) return bytes;
  return splice(bytes, pick(to, random), 0, segmentAt(other, pick(from, random)));
}

export function mutate(fixture: Bytes, random: Random, others: readonly Bytes[]): Bytes {
  let bytes = fixture.slice();
  for (let left = 1 + random.integer(4); left > 0 && bytes.length > 0; left--) {
    bytes = pick(CHANGES, random)(bytes, random, others);
  }
  return bytes;
}
