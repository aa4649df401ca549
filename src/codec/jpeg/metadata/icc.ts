/** ICC profiles, cut into APP2 segments (ICC.1:2022, annex B.4): the chunks, and what the profile's header says. */
import type { ByteRange } from '../jpeg';
import { u16, u32 } from './bytes';
import { latin1, safeText, safeUtf16 } from './text';

export interface IccChunk {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

export interface IccInfo {
  /** Bytes of the profile that the file holds, and that the profile's header says it has. */
  readonly size: number;
  readonly declaredSize: number;
  readonly chunks: number;
  /** How many the chunks say there are. */
  readonly declaredChunks: number;
  /** Numbers, from 1, of chunks that the file lacks. */
  readonly missing: readonly number[];
  /** The profile's name: "sRGB IEC61966-2.1", "Display P3". */
  readonly description: string | null;
  /** "4.3". */
  readonly version: string;
  /** Four characters as they stand there: "RGB ", "mntr". */
  readonly colorSpace: string;
  readonly deviceClass: string;
}

const HEADER = 128;
const MOST_TAGS = 200;

/** `at`: behind the identifier. */
export function readIccChunk(bytes: Uint8Array, at: number, end: number): IccChunk | null {
  return at + 2 > end ? null : { number: bytes[at], count: bytes[at + 1], start: at + 2, end };
}

/** The profile, joined in order of the chunks' numbers; of chunks with the same number the first one. */
export function joinIcc(bytes: Uint8Array, chunks: readonly IccChunk[]): Uint8Array {
  const parts = inOrder(chunks).map(({ start, end }) => bytes.subarray(start, end));
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

const inOrder = (chunks: readonly IccChunk[]) =>
  chunks.toSorted((a, b) => a.number - b.number).filter((chunk, i, all) => chunk.number !== all[i - 1]?.number);

export function readIcc(bytes: Uint8Array, chunks: readonly IccChunk[]): IccInfo | null {
  if (chunks.length === 0) return null;
  const profile = joinIcc(bytes, chunks);
  const count = Math.max(...chunks.map((chunk) => chunk.count));
  const found = new Set(chunks.map(({ number }) => number));
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((number) => !found.has(number));
  const whole = profile.length >= HEADER;
  return {
    size: profile.length,
    declaredSize: profile.length >= 4 ? u32(profile, 0) : 0,
    chunks: chunks.length,
    declaredChunks: count,
    missing,
    description: whole ? profileName(profile) : null,
    version: whole ? `${profile[8]}.${profile[9] >> 4}` : '',
    colorSpace: whole ? safeText(profile.subarray(16, 20)) : '',
    deviceClass: whole ? safeText(profile.subarray(12, 16)) : '',
  };
}

/**
 * The `desc` tag: text of one byte a character (version 2), or the first of several languages in UTF-16 (version 4). The
 * beginning of a profile is enough if it has as many bytes as `bytesToName` says.
 */
export function profileName(profile: Uint8Array): string | null {
  const range = nameRange(profile);
  return range !== null && range.start + 12 <= profile.length
    ? tagText(profile.subarray(range.start, range.end))
    : null;
}

/** How many bytes of a profile its name takes, as far as this much of it tells; no more than there are if it is enough. */
export function bytesToName(profile: Uint8Array): number {
  if (profile.length < HEADER + 4) return HEADER + 4;
  const table = HEADER + 4 + 12 * Math.min(u32(profile, HEADER), MOST_TAGS);
  return Math.max(nameRange(profile)?.end ?? table, HEADER + 4);
}

function nameRange(profile: Uint8Array): ByteRange | null {
  const tags = profile.length >= HEADER + 4 ? Math.min(u32(profile, HEADER), MOST_TAGS) : 0;
  for (let i = 0; i < tags; i++) {
    const entry = HEADER + 4 + 12 * i;
    if (entry + 12 > profile.length) break;
    if (latin1(profile, entry, entry + 4) !== 'desc') continue;
    const start = u32(profile, entry + 4);
    return { start, end: start + u32(profile, entry + 8) };
  }
  return null;
}

function tagText(tag: Uint8Array): string | null {
  if (tag.length < 12) return null;
  const type = latin1(tag, 0, 4);
  if (type === 'desc') return safeText(tag.subarray(12, 12 + Math.max(0, u32(tag, 8) - 1)));
  if (type !== 'mluc' || tag.length < 28 || u32(tag, 8) < 1) return null;
  const [length, start] = [u32(tag, 20), u32(tag, 24)];
  return start + length <= tag.length && u16(tag, 16) !== 0
    ? safeUtf16(tag.subarray(start, start + length), false)
    : null;
}
