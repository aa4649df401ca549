/** JFIF (T.871), its extension and Motion-JPEG's AVI1: the APP0 segments. */
import type { ByteRange } from '../jpeg';
import { u16 } from './bytes';

export interface JfifInfo {
  /** "1.01", "1.02". */
  readonly version: string;
  /** `aspect`: the densities are only a ratio. */
  readonly unit: 'aspect' | 'inch' | 'centimetre' | 'unknown';
  readonly densityX: number;
  readonly densityY: number;
  /** Uncompressed RGB; null where it has no size. */
  readonly thumbnail: (ByteRange & { readonly width: number; readonly height: number }) | null;
}

const UNITS = ['aspect', 'inch', 'centimetre'] as const;

/** `at`: behind the identifier. Null where it is too short. */
export function readJfif(bytes: Uint8Array, at: number, end: number): JfifInfo | null {
  if (at + 9 > end) return null;
  const [width, height] = [bytes[at + 7], bytes[at + 8]];
  const start = at + 9;
  const thumbnail =
    width * height > 0 ? { start, end: Math.min(end, start + 3 * width * height), width, height } : null;
  return {
    version: `${bytes[at]}.${String(bytes[at + 1]).padStart(2, '0')}`,
    unit: UNITS[bytes[at + 2]] ?? 'unknown',
    densityX: u16(bytes, at + 3),
    densityY: u16(bytes, at + 5),
    thumbnail,
  };
}

export type JfxxFormat = 'JPEG' | 'palette' | 'RGB' | 'unknown';

export interface JfxxInfo extends ByteRange {
  readonly format: JfxxFormat;
  readonly width: number | null;
  readonly height: number | null;
}

/** The thumbnail of a JFIF extension segment: a JPEG, a picture with a palette of 256 colours, or plain RGB. */
export function readJfxx(bytes: Uint8Array, at: number, end: number): JfxxInfo | null {
  if (at + 1 > end) return null;
  const formats: Partial<Record<number, JfxxFormat>> = { 0x10: 'JPEG', 0x11: 'palette', 0x13: 'RGB' };
  const format = formats[bytes[at]] ?? 'unknown';
  const sized = (format === 'palette' || format === 'RGB') && at + 3 <= end;
  return {
    format,
    start: sized ? at + 3 : at + 1,
    end,
    width: sized ? bytes[at + 1] : null,
    height: sized ? bytes[at + 2] : null,
  };
}
