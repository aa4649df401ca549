/** For tests: a sound file with further segments behind its SOI, and bytes behind its end. */
import type { Jpeg } from '../../jpeg';
import { fixture } from '../../fixtures/load';
import { readJpeg } from '../../read/read-jpeg';

export const latin1Bytes = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
export const u16be = (value: number): number[] => [(value >> 8) & 255, value & 255];
export const u32be = (value: number): number[] => [...u16be(value >>> 16), ...u16be(value & 0xffff)];

export function segment(marker: number, ...parts: readonly (readonly number[] | string)[]): number[] {
  const body = parts.flatMap((part) => (typeof part === 'string' ? latin1Bytes(part) : part));
  return [0xff, marker, ...u16be(body.length + 2), ...body];
}

export function withSegments(
  segments: readonly number[][],
  trailing: readonly number[] = [],
  name = 'photograph',
): Jpeg {
  const { bytes } = fixture(name);
  return readJpeg(Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...bytes.subarray(2), ...trailing]));
}

/** A big-endian TIFF block: directories one behind the other from byte 8, each entry given as its 12 bytes. */
export function tiff(entries: readonly number[][], next = 0, rest: readonly number[] = []): number[] {
  return [...latin1Bytes('MM\0*'), ...u32be(8), ...u16be(entries.length), ...entries.flat(), ...u32be(next), ...rest];
}

export const entry = (tag: number, type: number, count: number, value: number): number[] => [
  ...u16be(tag),
  ...u16be(type),
  ...u32be(count),
  ...u32be(value),
];

export const exifSegment = (block: readonly number[]): number[] => segment(0xe1, 'Exif\0\0', block);
