/**
 * The orientation tag of an EXIF block (a TIFF header and its first directory).
 * Source: CIPA DC-008 (EXIF 2.32), 4.6.2–4.6.4: tag 0x0112, type SHORT, count 1, values 1…8.
 */
import type { ByteView } from './byte-view';
import type { Orientation } from './facts';

const ORIENTATION_TAG = 0x0112;
const TYPE_SHORT = 3;

export interface FoundOrientation {
  readonly orientation: Orientation;
  /** Where the two bytes of the value lie in the file, and in which order. */
  readonly at: number;
  readonly littleEndian: boolean;
}

/** Looks in the TIFF block [start, end). Null where it is broken or says nothing: EXIF is never a reason to refuse a file. */
export function findOrientation(view: ByteView, start: number, end: number): FoundOrientation | null {
  const last = Math.min(end, view.length);
  if (start + 8 > last) return null;
  const littleEndian = view.spells(start, 'II*\0');
  if (!littleEndian && !view.spells(start, 'MM\0*')) return null;
  const u16 = (at: number) => (littleEndian ? view.u16le(at) : view.u16be(at));
  const u32 = (at: number) => (littleEndian ? view.u32le(at) : view.u32be(at));

  const directory = start + u32(start + 4);
  if (directory + 2 > last) return null;
  const entries = u16(directory);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > last) return null;
    if (u16(entry) !== ORIENTATION_TAG) continue;
    const value = u16(entry + 8);
    if (u16(entry + 2) !== TYPE_SHORT || u32(entry + 4) !== 1 || value < 1 || value > 8) return null;
    return { orientation: value as Orientation, at: entry + 8, littleEndian };
  }
  return null;
}
