/**
 * A zip archive, opened entry by entry: the central directory is read, and nothing else until it is asked for, so that an
 * archive of tens of thousands of pictures is never unpacked as a whole.
 *
 * Source: PKWARE APPNOTE 6.3.9, clauses 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end); little-endian.
 * Read: stored and deflated entries. Bounds: at most 65 534 entries, as there is no zip64; an entry claims at most
 * MOST_BYTES unpacked and is given no more room than it claims; every offset is checked. Refused by name: zip64, several
 * disks, encryption.
 */
import { inflateSync } from 'fflate';
import { EvaluationError } from './evaluation-error';

export interface ZipEntry {
  /** As the archive has it, `/` between folders. */
  readonly name: string;
  /** 0 stored, 8 deflated; others are told when it is opened. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes in the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** A picture of a test set is a few kilobytes; this is a large photograph. */
export const MOST_BYTES = 2 ** 24;

const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= END_LENGTH && [LOCAL, END].includes(viewOf(bytes).getUint32(0, true));
}

/** The entries in the directory's order, folders left out. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff)
    throw new EvaluationError('The archive is a zip64, of more than 65 534 files or 4 GB, which is not read here.');
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw new EvaluationError('The archive is one part of several; put them together first.');

  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let i = 0, at = start; i < count; i++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw damaged(i, count);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged(i, count);
    const name = decoder.decode(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength));
    const entry: ZipEntry = {
      // Some old tools write the other stroke.
      name: name.replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if (!entry.name.endsWith('/')) entries.push(entry);
    at = next;
  }
  return entries;
}

/** One entry, unpacked. Its bytes may be a view into the archive. */
export function openEntry(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const { name, method, packed, size, at } = entry;
  const refuse = (why: string): EvaluationError => new EvaluationError(`“${name}” in the archive ${why}.`);
  if (entry.encrypted) throw refuse('is encrypted');
  if (size > MOST_BYTES) throw refuse(`claims ${size} bytes, more than ${MOST_BYTES}`);
  const view = viewOf(archive);
  if (at + LOCAL_LENGTH > archive.length || view.getUint32(at, true) !== LOCAL)
    throw refuse('is not where it should be');
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > archive.length) throw refuse('is cut off');
  const data = archive.subarray(start, start + packed);
  if (method === STORED) {
    if (packed !== size) throw refuse(`has ${packed} bytes and claims ${size}`);
    return data;
  }
  if (method !== DEFLATED) throw refuse(`is packed by method ${method}, which is not read here`);
  return inflate(data, size, refuse);
}

function inflate(data: Uint8Array, size: number, refuse: (why: string) => EvaluationError): Uint8Array {
  // One byte more than is claimed shows whether there is more; whatever else comes is not kept.
  const room = new Uint8Array(size + 1);
  let length: number;
  try {
    length = inflateSync(data, { out: room }).length;
  } catch {
    throw refuse('is damaged');
  }
  if (length !== size) throw refuse(`does not unpack to the ${size} bytes it claims`);
  return room.subarray(0, size);
}

/** Where the end record begins: searched from the end, since a comment may follow it. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  throw new EvaluationError('The archive is cut off: its list of files, at the end of a zip, is missing.');
}

const damaged = (index: number, count: number): EvaluationError =>
  new EvaluationError(`The archive is damaged: its list of files breaks off at number ${index + 1} of ${count}.`);
