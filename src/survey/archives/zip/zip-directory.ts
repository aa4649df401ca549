/**
 * The directory of a zip archive, record by record and window by window, so that a million entries take no more memory than
 * a thousand.
 *
 * Names and extra fields are at most 64 KB each; a record that is none, or goes past the directory's end, ends the walk with
 * ArchiveError after the records before it have been given.
 * Source: PKWARE APPNOTE 6.3.9, clauses 4.3.12 (record), 4.4.2 (made by), 4.5.3 (zip64 sizes).
 */
import { type ByteSource, windowedSource } from '../../byte-source';
import { ArchiveError } from '../archive-error';
import { CENTRAL, type ZipDirectoryPlace } from './zip-end';
import { nameOf } from './zip-names';
import { bigNumber, viewOf } from './zip-numbers';

export interface ZipRecord {
  readonly name: string;
  /** Bytes that the name takes in the archive. */
  readonly nameBytes: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  /** Where the record itself begins, in the directory. */
  readonly recordAt: number;
  /** Where its local header begins. */
  readonly at: number;
  /** A symbolic link of Unix: its bytes are another file's name. */
  readonly link: boolean;
}

const WINDOW = 2 ** 18;
const RECORD_LENGTH = 46;
export const ZIP64 = 0x0001;
const UNICODE_PATH = 0x7075;
const IN_EXTRA = 0xffffffff;
const UNIX = 3;
/** MS-DOS, NTFS and VFAT: there the other stroke is no part of a name, and some tools have written it. */
const WINDOWS = [0, 10, 14];

/** `from`: where a record begins; 0 for the first. Only a whole walk can tell whether their number is right. */
export async function* directoryOf(
  source: ByteSource,
  place: ZipDirectoryPlace,
  from: number,
): AsyncGenerator<ZipRecord> {
  const { start, end, count, countBits, shift } = place;
  const near = windowedSource(source, WINDOW);
  let found = 0;
  let at = Math.max(from, start);
  while (at < end) {
    const fixed = viewOf(await near.read(at, RECORD_LENGTH));
    if (at + RECORD_LENGTH > end || fixed.byteLength < RECORD_LENGTH || fixed.getUint32(0, true) !== CENTRAL)
      throw damaged(found, at);
    const nameBytes = fixed.getUint16(28, true);
    const extraBytes = fixed.getUint16(30, true);
    const next = at + RECORD_LENGTH + nameBytes + extraBytes + fixed.getUint16(32, true);
    if (next > end) throw damaged(found, at);
    const rest = await near.read(at + RECORD_LENGTH, nameBytes + extraBytes);
    if (rest.length < nameBytes + extraBytes) throw damaged(found, at);
    found++;
    const extra = extraFields(rest.subarray(nameBytes));
    yield { ...recordOf(fixed, rest.subarray(0, nameBytes), extra, shift), recordAt: at };
    at = next;
  }
  const expected = countBits === 16 ? found % 2 ** 16 : found;
  if (from <= start && expected !== count)
    throw new ArchiveError(`the archive is damaged: its list has ${found} files, and its end says ${count}`);
}

function recordOf(
  fixed: DataView,
  nameBytes: Uint8Array,
  extra: ReadonlyMap<number, Uint8Array>,
  shift: number,
): Omit<ZipRecord, 'recordAt'> {
  const flags = fixed.getUint16(8, true);
  const madeBy = fixed.getUint8(5);
  const name = nameOf(nameBytes, (flags & 0x0800) !== 0, extra.get(UNICODE_PATH) ?? null);
  const [size, packed, at] = bigOnes(
    [fixed.getUint32(24, true), fixed.getUint32(20, true), fixed.getUint32(42, true)],
    extra.get(ZIP64),
  );
  return {
    name: WINDOWS.includes(madeBy) && !name.includes('/') ? name.replaceAll('\\', '/') : name,
    nameBytes: nameBytes.length,
    method: fixed.getUint16(10, true),
    encrypted: (flags & 1) === 1,
    packed,
    size,
    at: at + shift,
    link: madeBy === UNIX && fixed.getUint32(38, true) >>> 28 === 0xa,
  };
}

/** Size, packed size and offset: those that four bytes do not hold stand in the zip64 field, in this order. */
function bigOnes(values: [number, number, number], field: Uint8Array | undefined): [number, number, number] {
  if (field === undefined) return values;
  const view = viewOf(field);
  let at = 0;
  const one = (value: number): number => {
    if (value !== IN_EXTRA || at + 8 > field.length) return value;
    at += 8;
    return bigNumber(view, at - 8);
  };
  return [one(values[0]), one(values[1]), one(values[2])];
}

export function extraFields(bytes: Uint8Array): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  const view = viewOf(bytes);
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > bytes.length) break;
    const id = view.getUint16(at, true);
    if (!fields.has(id)) fields.set(id, bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return fields;
}

const damaged = (found: number, at: number): ArchiveError =>
  new ArchiveError(`the archive is damaged: its list of files breaks off after ${found}, at byte ${at}`);
