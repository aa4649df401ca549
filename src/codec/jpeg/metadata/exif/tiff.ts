/**
 * The directories of a TIFF block, which is what EXIF is: every entry with the bytes it stands in, nothing interpreted.
 * Source: TIFF 6.0, section 2; CIPA DC-008 (EXIF 2.32), 4.6.2.
 *
 * Bounded, whatever the file says: a directory is visited once, at most 8 of them, at most 200 entries each, and a value
 * that reaches past the block is left without bytes.
 */
import type { ByteRange } from '../../jpeg';

export type DirectoryName = 'IFD0' | 'IFD1' | 'EXIF' | 'GPS' | 'Interoperability';

export interface TiffEntry extends ByteRange {
  readonly directory: DirectoryName;
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where the value lies; null where it is not all inside the block, or its type is unknown. */
  readonly value: ByteRange | null;
}

export interface TiffDirectory extends ByteRange {
  readonly name: DirectoryName;
  /** As many as its head says there are. */
  readonly count: number;
  readonly entries: readonly TiffEntry[];
}

export interface TiffBlock extends ByteRange {
  readonly bytes: Uint8Array;
  readonly littleEndian: boolean;
  readonly directories: readonly TiffDirectory[];
  /** Clauses without a full stop. */
  readonly problems: readonly string[];
}

const MOST_DIRECTORIES = 8;
const MOST_ENTRIES = 200;
const TYPE_SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const UTF8_TYPE = 129;

const POINTERS = new Map<number, DirectoryName>([
  [0x8769, 'EXIF'],
  [0x8825, 'GPS'],
  [0xa005, 'Interoperability'],
]);

export const typeSize = (type: number): number => (type === UTF8_TYPE ? 1 : (TYPE_SIZES[type] ?? 0));

/** Whole numbers of a block, in its byte order. */
export function tiffReader(bytes: Uint8Array, littleEndian: boolean) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    view,
    u16: (at: number) => view.getUint16(at, littleEndian),
    u32: (at: number) => view.getUint32(at, littleEndian),
  };
}

/** Null where [start, end) does not begin as a TIFF block does. */
export function walkTiff(bytes: Uint8Array, start: number, limit: number): TiffBlock | null {
  const end = Math.min(limit, bytes.length);
  if (start + 8 > end) return null;
  const order = bytes[start] * 256 + bytes[start + 1];
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const littleEndian = order === 0x4949;
  const { u16, u32 } = tiffReader(bytes, littleEndian);
  if (u16(start + 2) !== 42) return null;

  const directories: TiffDirectory[] = [];
  const problems: string[] = [];
  const visited = new Set<number>();
  const waiting: [DirectoryName, number][] = [['IFD0', u32(start + 4)]];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, offset] = next;
    if (visited.has(offset)) {
      problems.push(`the ${name} directory is one that was read already`);
      continue;
    }
    visited.add(offset);
    if (visited.size > MOST_DIRECTORIES) {
      problems.push('there are more directories than anyone needs');
      break;
    }
    if (offset < 8 || start + offset + 2 > end) {
      problems.push(`the ${name} directory lies outside the EXIF block`);
      continue;
    }
    const directory = readDirectory(bytes, name, start, start + offset, end, littleEndian);
    directories.push(directory);
    if (directory.entries.length < directory.count) problems.push(`the ${name} directory is cut short`);
    for (const entry of directory.entries) {
      const target = POINTERS.get(entry.tag);
      if (target !== undefined && entry.value !== null && entry.type !== 3)
        waiting.push([target, u32(entry.value.start)]);
    }
    const link = start + offset + 2 + 12 * directory.count;
    if (name === 'IFD0' && link + 4 <= end && u32(link) !== 0) waiting.push(['IFD1', u32(link)]);
  }
  return { bytes, littleEndian, start, end, directories, problems };
}

function readDirectory(
  bytes: Uint8Array,
  name: DirectoryName,
  base: number,
  at: number,
  end: number,
  littleEndian: boolean,
): TiffDirectory {
  const { u16, u32 } = tiffReader(bytes, littleEndian);
  const count = u16(at);
  const readable = Math.min(count, MOST_ENTRIES, Math.floor((end - at - 2) / 12));
  const entries: TiffEntry[] = [];
  for (let i = 0; i < readable; i++) {
    const start = at + 2 + 12 * i;
    const type = u16(start + 2);
    const items = u32(start + 4);
    const size = typeSize(type) * items;
    const from = size <= 4 ? start + 8 : base + u32(start + 8);
    const value = typeSize(type) > 0 && from + size <= end ? { start: from, end: from + size } : null;
    entries.push({ directory: name, tag: u16(start), type, count: items, value, start, end: start + 12 });
  }
  return { name, count, entries, start: at, end: Math.min(end, at + 2 + 12 * readable) };
}
