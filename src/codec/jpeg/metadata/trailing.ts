/** What follows the end of a JPEG: other files are hung on there, and forgotten bytes stay. A guess by the first bytes. */
import type { ByteRange, Jpeg } from '../jpeg';
import { spells } from './bytes';

export type TrailingKind =
  'zeros' | 'JPEG' | 'MP4' | 'ZIP' | 'RAR' | 'PDF' | 'PNG' | 'text' | 'Samsung trailer' | 'unknown';

export interface TrailingInfo extends ByteRange {
  /** What it looks like as a whole. */
  readonly kind: TrailingKind;
  /** Files found in it, by their first bytes, at most 16. */
  readonly found: readonly { readonly kind: TrailingKind; readonly at: number }[];
  /** A phrase for a person: "a second JPEG picture", "a video (MP4), as in a motion photo". */
  readonly looksLike: string;
}

const PHRASES: Readonly<Record<TrailingKind, string>> = {
  zeros: 'zero bytes',
  JPEG: 'a second JPEG picture',
  MP4: 'a video (MP4), as in a motion photo',
  ZIP: 'a ZIP archive',
  RAR: 'a RAR archive',
  PDF: 'a PDF document',
  PNG: 'a PNG picture',
  text: 'text',
  'Samsung trailer': 'a trailer of Samsung’s cameras',
  unknown: 'nothing that is known here',
};

/** Only so far is looked for further files. */
const SEARCHED = 64 * 1024 * 1024;
const MOST_FOUND = 16;

export function readTrailing({ bytes, segments }: Jpeg): TrailingInfo | null {
  const last = segments.at(-1);
  if (last === undefined || last.name !== 'after the end') return null;
  const { start, end } = last;
  const found = search(bytes, start, Math.min(end, start + SEARCHED));
  const kind = kindOf(bytes, start, end);
  const shown = kind === 'unknown' && found.length > 0 ? found[0].kind : kind;
  const before = kind === 'unknown' && found.length > 0 ? ', behind bytes that are not known here' : '';
  return { start, end, kind, found, looksLike: `${PHRASES[shown]}${before}` };
}

function kindOf(bytes: Uint8Array, start: number, end: number): TrailingKind {
  const stretch = bytes.subarray(start, end);
  if (stretch.every((byte) => byte === 0)) return 'zeros';
  const file = fileAt(bytes, start, end);
  if (file !== null) return file;
  if (spells(bytes, end - 4, end, 'SEFT')) return 'Samsung trailer';
  const sample = stretch.subarray(0, 4096);
  return sample.every((byte) => (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9)
    ? 'text'
    : 'unknown';
}

function fileAt(bytes: Uint8Array, at: number, end: number): TrailingKind | null {
  switch (bytes[at]) {
    case 0xff:
      return bytes[at + 1] === 0xd8 && bytes[at + 2] === 0xff && at + 3 < end ? 'JPEG' : null;
    case 0:
      return spells(bytes, at + 4, end, 'ftyp') ? 'MP4' : null;
    case 0x50:
      return spells(bytes, at, end, 'PK\x03\x04') ? 'ZIP' : null;
    case 0x52:
      return spells(bytes, at, end, 'Rar!\x1a') ? 'RAR' : null;
    case 0x25:
      return spells(bytes, at, end, '%PDF-') ? 'PDF' : null;
    case 0x89:
      return spells(bytes, at, end, '\x89PNG\r\n') ? 'PNG' : null;
    default:
      return null;
  }
}

function search(bytes: Uint8Array, start: number, end: number): { kind: TrailingKind; at: number }[] {
  const found: { kind: TrailingKind; at: number }[] = [];
  for (let at = start; at < end && found.length < MOST_FOUND; at++) {
    const byte = bytes[at];
    if (byte !== 0xff && byte !== 0 && byte !== 0x50 && byte !== 0x52 && byte !== 0x25 && byte !== 0x89) continue;
    const kind = fileAt(bytes, at, end);
    if (kind !== null) found.push({ kind, at });
  }
  return found;
}
