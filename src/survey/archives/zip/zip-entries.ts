/**
 * The files of a zip archive, in its directory's order; folders are left out. Stored and deflated entries open; others say
 * why not. Nothing of an entry is read before it is asked for: then its local header and the bytes wanted, in one read.
 *
 * Entries that overlap, or lie about where they are, cost what is read of them and no more. Checksums are not compared: that
 * would take all bytes of files of which a survey reads the headers.
 * Source: PKWARE APPNOTE 6.3.9, clauses 4.3.7 (local header), 4.4.5 (methods).
 */
import { partOf, type ByteSource } from '../../byte-source';
import { closedEntry, MOST_UNPACKED, plainPath, type ArchiveEntry } from '../archive-entry';
import { ArchiveError } from '../archive-error';
import { inflatedSource } from './inflated-source';
import { directoryOf, type ZipRecord } from './zip-directory';
import { findDirectory, type ZipDirectoryPlace } from './zip-end';
import { viewOf } from './zip-numbers';
import { LOCAL, LOCAL_LENGTH, salvagedRecords } from './zip-salvage';

/** The local extra field is not the directory's: it is most often shorter than this. */
const USUAL_EXTRA = 64;
const STORED = 0;
const DEFLATED = 8;
const METHODS = new Map([
  [1, 'Shrink'],
  [6, 'Implode'],
  [9, 'Deflate64'],
  [12, 'bzip2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [95, 'XZ'],
  [96, 'JPEG'],
  [99, 'AES'],
]);

/** `from`: the `at` of an entry; 0 for the first. */
export async function* zipEntries(source: ByteSource, from = 0): AsyncGenerator<ArchiveEntry> {
  let place: ZipDirectoryPlace;
  try {
    place = await findDirectory(source);
  } catch (error) {
    // What is there, before it is told what is missing.
    yield* entriesOfRecords(source, salvagedRecords(source, from));
    throw error;
  }
  yield* entriesOfRecords(source, directoryOf(source, place, from));
}

async function* entriesOfRecords(source: ByteSource, records: AsyncIterable<ZipRecord>): AsyncGenerator<ArchiveEntry> {
  for await (const record of records) {
    // A name that ends in the stroke is a folder's, unless there are bytes behind it: nothing is passed over.
    if (record.name.endsWith('/') && record.size === 0) continue;
    yield entryOf(source, record);
  }
}

function entryOf(source: ByteSource, record: ZipRecord): ArchiveEntry {
  const path = plainPath(record.name);
  const problem = problemOf(source, record);
  if (problem !== '') return closedEntry(path, record.size, record.recordAt, problem);
  const open = (): ByteSource => {
    const packed = packedBytes(source, record);
    return record.method === STORED ? packed : inflatedSource(packed, record.size);
  };
  return { path, size: record.size, at: record.recordAt, problem, open };
}

function problemOf(source: ByteSource, { encrypted, method, packed, size, at, link }: ZipRecord): string {
  if (encrypted) return 'the archive holds it encrypted';
  if (link) return 'it is a link to another file';
  if (method !== STORED && method !== DEFLATED) {
    const name = METHODS.get(method);
    return `the archive holds it packed by method ${method}${name === undefined ? '' : ` (${name})`}, which is not read here`;
  }
  if (method === STORED && packed !== size)
    return `the archive claims ${size} bytes for it and holds ${packed}, though it is not packed`;
  if (method === DEFLATED && size > MOST_UNPACKED)
    return `it unpacks to ${size} bytes, more than the ${MOST_UNPACKED} that are unpacked here`;
  if (at + LOCAL_LENGTH + packed > source.size)
    return `the archive is cut off within it: it begins at byte ${at}, and the archive ends at byte ${source.size}`;
  return '';
}

/** Its bytes in the archive. Where they begin is in the local header, which is read together with the first of them. */
function packedBytes(source: ByteSource, { at, nameBytes, packed }: ZipRecord): ByteSource {
  let data: Promise<ByteSource> | null = null;
  const locate = async (length: number): Promise<ByteSource> => {
    const head = await source.read(at, LOCAL_LENGTH + nameBytes + USUAL_EXTRA + length);
    if (head.length < LOCAL_LENGTH || viewOf(head).getUint32(0, true) !== LOCAL)
      throw new ArchiveError(`it is not at byte ${at}, where the archive says that it is`);
    const skip = LOCAL_LENGTH + viewOf(head).getUint16(26, true) + viewOf(head).getUint16(28, true);
    if (at + skip + packed > source.size)
      throw new ArchiveError(`it is cut off: it goes on to byte ${at + skip + packed}, and the archive ends before`);
    const first = head.subarray(skip, skip + packed);
    const all = partOf(source, at + skip, packed);
    return {
      size: packed,
      read: (offset, wanted) =>
        offset + wanted <= first.length
          ? Promise.resolve(first.subarray(offset, offset + wanted))
          : all.read(offset, wanted),
    };
  };
  return {
    size: packed,
    read: async (offset, length) => {
      data ??= locate(offset === 0 ? Math.min(length, packed) : 0);
      return (await data).read(offset, length);
    },
  };
}
