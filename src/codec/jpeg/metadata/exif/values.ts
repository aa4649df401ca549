/** The value of an EXIF entry, as numbers and as text: bounded, and safe to show. */
import { latin1, safeText, safeUtf16 } from '../text';
import { tiffReader, typeSize, type TiffBlock, type TiffEntry } from './tiff';

const MOST_NUMBERS = 16;
const ASCII = 2;
const BYTE = 1;
const UNDEFINED = 7;
const UTF8 = 129;

/** At most so many of an entry's numbers; rationals as quotients, NaN where the denominator is 0. Empty for text. */
export function entryNumbers(block: TiffBlock, entry: TiffEntry, most = MOST_NUMBERS): number[] {
  if (entry.value === null || entry.type === ASCII || entry.type === UTF8) return [];
  const { start } = entry.value;
  const size = typeSize(entry.type);
  return Array.from({ length: Math.min(entry.count, most) }, (_, i) => numberAt(block, entry.type, start + i * size));
}

function numberAt({ bytes, littleEndian }: TiffBlock, type: number, at: number): number {
  const { view, u16, u32 } = tiffReader(bytes, littleEndian);
  const i32 = (offset: number) => view.getInt32(offset, littleEndian);
  switch (type) {
    case 3:
      return u16(at);
    case 4:
    case 13:
      return u32(at);
    case 5:
      return u32(at + 4) === 0 ? NaN : u32(at) / u32(at + 4);
    case 6:
      return view.getInt8(at);
    case 8:
      return view.getInt16(at, littleEndian);
    case 9:
      return i32(at);
    case 10:
      return i32(at + 4) === 0 ? NaN : i32(at) / i32(at + 4);
    case 11:
      return view.getFloat32(at, littleEndian);
    case 12:
      return view.getFloat64(at, littleEndian);
    default:
      return bytes[at];
  }
}

export function entryText(block: TiffBlock, entry: TiffEntry): string {
  if (entry.value === null) return 'outside the EXIF block';
  const bytes = block.bytes.subarray(entry.value.start, entry.value.end);
  if (entry.tag >= 0x9c9b && entry.tag <= 0x9c9f && entry.type === BYTE) return safeUtf16(bytes, true);
  if (entry.type === ASCII || entry.type === UTF8) return safeText(untilZero(bytes));
  if (entry.tag === 0x9286 || entry.tag === 0x1b || entry.tag === 0x1c) return commentText(bytes, block.littleEndian);
  if (entry.type === UNDEFINED) return undefinedText(bytes);
  const numbers = entryNumbers(block, entry);
  const shown = numbers.map((value) => (Number.isNaN(value) ? 'unknown' : String(Number(value.toPrecision(7)))));
  return shown.join(', ') + (entry.count > numbers.length ? `, … (${entry.count} in all)` : '');
}

/** Copyright has two strings with a zero between them: photographer, editor. Both count; padding behind them does not. */
function untilZero(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, end);
}

/** Texts that name their character set in eight bytes: user comment, GPS processing method and area. */
function commentText(bytes: Uint8Array, littleEndian: boolean): string {
  const charset = latin1(bytes, 0, Math.min(8, bytes.length));
  const body = bytes.subarray(8);
  if (charset.startsWith('UNICODE')) return safeUtf16(body, littleEndian);
  return charset.startsWith('JIS') ? `${body.length} bytes of JIS text` : safeText(untilZero(body));
}

/** Versions are four digits; a single byte is a number; anything else is only counted. */
function undefinedText(bytes: Uint8Array): string {
  const text = latin1(bytes, 0, Math.min(bytes.length, 8));
  if (bytes.length > 0 && bytes.length <= 8 && /^[ -~]+\0?$/.test(text)) return text.replace('\0', '');
  if (bytes.length > 8) return `${bytes.length} bytes`;
  return [...bytes].join(', ');
}
