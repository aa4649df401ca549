/**
 * The end of a zip archive, which says where its directory lies.
 *
 * Read: at most the last 66 KB, and for a zip64 archive two records more. Refused: several disks, an encrypted directory.
 * Bytes before the archive (a program that unpacks itself) move every offset by as much: found where the directory is not
 * where it is said to be, but ends where the end begins.
 * Source: PKWARE APPNOTE 6.3.9, clauses 4.3.14 (zip64 end), 4.3.15 (its locator), 4.3.16 (end); little-endian.
 */
import { type ByteSource } from '../../byte-source';
import { ArchiveError } from '../archive-error';
import { bigNumber, viewOf } from './zip-numbers';

export interface ZipDirectoryPlace {
  readonly start: number;
  readonly end: number;
  /** Entries, as the end says. */
  readonly count: number;
  /** Old tools have counted more entries than two bytes hold: then only this many bits of the count are right. */
  readonly countBits: 16 | 64;
  /** What to add to an entry's offset. */
  readonly shift: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const END_64 = 0x06064b50;
const END_64_LENGTH = 56;
export const CENTRAL = 0x02014b50;

export async function findDirectory(source: ByteSource): Promise<ZipDirectoryPlace> {
  const tailAt = Math.max(0, source.size - END_LENGTH - LONGEST_COMMENT - LOCATOR_LENGTH);
  const tail = viewOf(await source.read(tailAt, source.size - tailAt));
  const at = lastEnd(tail);
  const single = tail.getUint16(at + 4, true) === 0 && tail.getUint16(at + 6, true) === 0;
  const claim = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    start: tail.getUint32(at + 16, true),
  };
  const locatorAt = at - LOCATOR_LENGTH;
  if (locatorAt >= 0 && tail.getUint32(locatorAt, true) === LOCATOR)
    return placeOf64(source, tail, locatorAt, tailAt + locatorAt);
  if (!single) throw severalDisks();
  return place(source, claim.start, claim.size, claim.count, 16, tailAt + at);
}

async function placeOf64(
  source: ByteSource,
  tail: DataView,
  locatorAt: number,
  before: number,
): Promise<ZipDirectoryPlace> {
  const said = bigNumber(tail, locatorAt + 8);
  // Bytes before the archive: the record then stands right before its locator.
  for (const at of [said, before - END_64_LENGTH]) {
    if (at < 0 || at + END_64_LENGTH > before) continue;
    const view = viewOf(await source.read(at, END_64_LENGTH));
    if (view.byteLength < END_64_LENGTH || view.getUint32(0, true) !== END_64) continue;
    if (view.getUint32(16, true) !== 0 || view.getUint32(20, true) !== 0) throw severalDisks();
    return place(source, bigNumber(view, 48), bigNumber(view, 40), bigNumber(view, 32), 64, at);
  }
  throw new ArchiveError(`the archive is damaged: its zip64 end record is not at byte ${said}`);
}

async function place(
  source: ByteSource,
  start: number,
  size: number,
  count: number,
  countBits: 16 | 64,
  endAt: number,
): Promise<ZipDirectoryPlace> {
  for (const shift of [0, endAt - size - start]) {
    if (shift < 0 || start + shift + size > endAt) continue;
    if (size === 0 || (await beginsEntry(source, start + shift)))
      return { start: start + shift, end: start + shift + size, count, countBits, shift };
  }
  throw new ArchiveError(`the archive is damaged: its list of files is not at byte ${start}`);
}

async function beginsEntry(source: ByteSource, at: number): Promise<boolean> {
  const bytes = await source.read(at, 4);
  return bytes.length === 4 && viewOf(bytes).getUint32(0, true) === CENTRAL;
}

/** Searched from the end, since a comment may follow it. */
function lastEnd(tail: DataView): number {
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--)
    if (tail.getUint32(at, true) === END && at + END_LENGTH + tail.getUint16(at + 20, true) <= tail.byteLength)
      return at;
  throw new ArchiveError('the archive is cut off: its list of files, at the end of a zip, is missing');
}

const severalDisks = (): ArchiveError =>
  new ArchiveError('the archive is one part of several; put them together first');
