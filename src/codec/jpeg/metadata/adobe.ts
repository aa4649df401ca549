/** Adobe's APP14 segment (Adobe Technical Note 5116, section 18) and the Ducky segment of its Save for Web. */
import { u16, u32 } from './bytes';
import { safeText, safeUtf16 } from './text';

export interface AdobeInfo {
  readonly version: number;
  readonly flags0: number;
  readonly flags1: number;
  /** 0: RGB or CMYK; 1: YCbCr; 2: YCCK. */
  readonly transform: number;
}

export function readAdobe(bytes: Uint8Array, at: number, end: number): AdobeInfo | null {
  if (at + 7 > end) return null;
  return {
    version: u16(bytes, at),
    flags0: u16(bytes, at + 2),
    flags1: u16(bytes, at + 4),
    transform: bytes[at + 6],
  };
}

export function transformMeaning(transform: number): string {
  return ['RGB, or CMYK if there are four components', 'YCbCr', 'YCCK'][transform] ?? 'not a known transform';
}

export interface DuckyRecord {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

export interface DuckyInfo {
  /** Quality in Save for Web, 0…100. */
  readonly quality: number | null;
  readonly comment: string | null;
  readonly copyright: string | null;
}

const MOST_RECORDS = 32;

/** Tag, length, value, until tag 0. Ranges are those of the values. */
export function duckyRecords(bytes: Uint8Array, from: number, end: number): DuckyRecord[] {
  const records: DuckyRecord[] = [];
  for (let at = from; at + 4 <= end && records.length < MOST_RECORDS; at = records[records.length - 1].end) {
    const tag = u16(bytes, at);
    if (tag === 0) break;
    records.push({ tag, start: at + 4, end: Math.min(end, at + 4 + u16(bytes, at + 2)) });
  }
  return records;
}

export function readDucky(bytes: Uint8Array, at: number, end: number): DuckyInfo {
  const records = duckyRecords(bytes, at, end);
  const quality = records.find((record) => record.tag === 1 && record.end - record.start >= 4);
  const text = (tag: number) => {
    const record = records.find((each) => each.tag === tag);
    return record === undefined ? null : duckyText(bytes.subarray(record.start, record.end));
  };
  return { quality: quality === undefined ? null : u32(bytes, quality.start), comment: text(2), copyright: text(3) };
}

/** A count of characters, then UTF-16; other writers put plain text. */
export function duckyText(bytes: Uint8Array): string {
  const count = bytes.length >= 4 ? u32(bytes, 0) : -1;
  return 4 + 2 * count === bytes.length ? safeUtf16(bytes.subarray(4), false) : safeText(bytes);
}
