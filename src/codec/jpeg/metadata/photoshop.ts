/**
 * Photoshop's image resources in APP13 ("8BIM" blocks: Adobe Photoshop File Formats Specification), IPTC records among
 * them (IIM 4.1). Bounded: 400 resources, 400 records.
 */
import { spells, u16, u32 } from './bytes';
import { safeText } from './text';

export interface Resource {
  readonly id: number;
  readonly name: string;
  /** From `8BIM` on, and the data in it, padding left out. */
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
}

const MOST = 400;

/** `at`: behind "Photoshop 3.0\0". */
export function readResources(bytes: Uint8Array, from: number, end: number): Resource[] {
  const resources: Resource[] = [];
  let at = from;
  while (at + 12 <= end && resources.length < MOST && spells(bytes, at, end, '8BIM')) {
    const nameLength = bytes[at + 6];
    // The name's length byte and the name together fill an even number of bytes.
    const sizeAt = at + 6 + ((nameLength + 2) & ~1);
    if (sizeAt + 4 > end) break;
    const dataStart = sizeAt + 4;
    const dataEnd = dataStart + u32(bytes, sizeAt);
    const name = safeText(bytes.subarray(at + 7, at + 7 + nameLength));
    resources.push({ id: u16(bytes, at + 4), name, start: at, dataStart, end: Math.min(end, dataEnd) });
    if (dataEnd > end) break;
    at = dataEnd + ((dataEnd - dataStart) & 1);
  }
  return resources;
}

const RESOURCES: Readonly<Record<number, string>> = {
  0x03e9: 'print settings (Macintosh)',
  0x03ed: 'resolution',
  0x03f3: 'print flags',
  0x03f8: 'colour transfer functions',
  0x0404: 'IPTC records',
  0x0406: 'JPEG quality',
  0x0408: 'grid and guides',
  0x0409: 'thumbnail (Photoshop 4)',
  0x040a: 'copyright flag',
  0x040b: 'address',
  0x040c: 'thumbnail',
  0x040d: 'global angle',
  0x040f: 'ICC profile',
  0x0411: 'untagged profile flag',
  0x0414: 'seed of ids',
  0x0419: 'global altitude',
  0x041a: 'slices',
  0x041e: 'list of addresses',
  0x0421: 'version',
  0x0422: 'EXIF',
  0x0424: 'XMP',
  0x0425: 'digest of the IPTC records',
  0x0426: 'print scale',
  0x0428: 'pixel aspect ratio',
  0x043a: 'print information',
  0x043b: 'print style',
  0x2710: 'print flags',
};

export function resourceName(id: number): string {
  if (id >= 0x07d0 && id <= 0x0bb6) return 'path';
  return RESOURCES[id] ?? `resource 0x${id.toString(16).padStart(4, '0')}`;
}

export interface PhotoshopQuality {
  /** 0…12, as in Photoshop's dialog. */
  readonly quality: number;
  readonly format: 'standard' | 'optimised' | 'progressive' | 'unknown';
  /** 3, 4 or 5 for a progressive file. */
  readonly scans: number | null;
}

/** The resource 0x0406: quality − 4 as a signed number, the format, scans − 2. */
export function readPhotoshopQuality(bytes: Uint8Array, { dataStart, end }: Resource): PhotoshopQuality | null {
  if (dataStart + 4 > end) return null;
  const quality = ((u16(bytes, dataStart) << 16) >> 16) + 4;
  const formats: Partial<Record<number, PhotoshopQuality['format']>> = {
    0: 'standard',
    1: 'optimised',
    0x101: 'progressive',
  };
  const format = formats[u16(bytes, dataStart + 2)] ?? 'unknown';
  const scans = format === 'progressive' && dataStart + 6 <= end ? u16(bytes, dataStart + 4) + 2 : null;
  return quality >= 0 && quality <= 12 ? { quality, format, scans } : null;
}

export interface IptcRecord {
  readonly record: number;
  readonly dataset: number;
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const DATASETS: Readonly<Record<number, string>> = {
  5: 'title',
  7: 'edit status',
  10: 'urgency',
  15: 'category',
  25: 'keyword',
  40: 'special instructions',
  55: 'date created',
  60: 'time created',
  62: 'date digitised',
  65: 'program',
  80: 'author',
  85: 'author’s position',
  90: 'city',
  92: 'place',
  95: 'state',
  101: 'country',
  103: 'job',
  105: 'headline',
  110: 'credit',
  115: 'source',
  116: 'copyright',
  120: 'caption',
  122: 'caption writer',
};

export function readIptc(bytes: Uint8Array, from: number, end: number): IptcRecord[] {
  const records: IptcRecord[] = [];
  let at = from;
  while (at + 5 <= end && bytes[at] === 0x1c && records.length < MOST) {
    const length = u16(bytes, at + 3);
    // The top bit means a longer length, which no text has.
    if (length >= 0x8000 || at + 5 + length > end) break;
    const [record, dataset] = [bytes[at + 1], bytes[at + 2]];
    const name = (record === 2 ? DATASETS[dataset] : undefined) ?? `record ${record}:${dataset}`;
    const data = bytes.subarray(at + 5, at + 5 + length);
    // Outside record 2, and data set 0 in it, are versions and character sets.
    const text = record === 2 && dataset !== 0 ? safeText(data) : `${length} bytes`;
    records.push({ record, dataset, name, text, start: at, end: at + 5 + length });
    at += 5 + length;
  }
  return records;
}
