/** The small pictures that a file carries besides its own. */
import type { ByteRange } from '../jpeg';
import { u16 } from './bytes';

export interface Thumbnail extends ByteRange {
  readonly source: 'EXIF' | 'JFIF' | 'JFIF extension' | 'Photoshop';
  readonly format: 'JPEG' | 'RGB' | 'palette' | 'unknown';
  /** Pixels; null where that is not known. */
  readonly width: number | null;
  readonly height: number | null;
}

/** Width and height out of a JPEG's frame header; null where there is none. */
export function jpegSize(bytes: Uint8Array, start: number, limit: number): { width: number; height: number } | null {
  const end = Math.min(limit, bytes.length);
  if (bytes[start] !== 0xff || bytes[start + 1] !== 0xd8) return null;
  let at = start + 2;
  while (at + 9 <= end && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: u16(bytes, at + 7), height: u16(bytes, at + 5) };
    }
    if (marker === 0xda) return null;
    at += 2 + Math.max(2, u16(bytes, at + 2));
  }
  return null;
}

export function jpegThumbnail(bytes: Uint8Array, source: Thumbnail['source'], { start, end }: ByteRange): Thumbnail {
  const size = jpegSize(bytes, start, end);
  return { source, format: 'JPEG', start, end, width: size?.width ?? null, height: size?.height ?? null };
}
