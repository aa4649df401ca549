/**
 * The files of a tar, in the order of the stream; folders are left out. Read: ustar and what went before it, GNU's long
 * names, pax paths and sizes. Links, devices and sparse files have an entry that says why it cannot be opened.
 *
 * Only headers are read where the source can be jumped in. Extended headers are at most MOST_EXTENDED bytes. The archive ends
 * with a block of zeros or where the bytes do; where they end within a file, that file's entry is the last and says so.
 * Source: POSIX.1-2017, pax; GNU tar manual, "Basic Tar Format" and "Storing Sparse Files".
 */
import { type ByteSource } from '../../byte-source';
import { closedEntry, MOST_UNPACKED, plainPath, type ArchiveEntry } from '../archive-entry';
import { ArchiveError } from '../archive-error';
import { parsePax } from './pax';
import { isZeroBlock, parseTarHeader, TAR_BLOCK, tarText, type TarHeader } from './tar-header';
import { type TarStream } from './tar-stream';

/** A name of a megabyte is no name. */
const MOST_EXTENDED = 2 ** 20;
const FOLDERS = ['5', 'D', 'V'];
const SPECIAL = new Map([
  ['3', 'it is a device, not a file'],
  ['4', 'it is a device, not a file'],
  ['6', 'it is a pipe, not a file'],
  ['M', 'it is the rest of a file whose beginning is in another part of the archive'],
  ['S', 'it is held as a sparse file, which is not read here'],
]);

/** What headers of their own say of the next file. */
interface Extended {
  name: string | null;
  link: string | null;
  pax: ReadonlyMap<string, string>;
}

/** `keeps`: what is read of a file is kept in memory until the next one, so that a file must not be too large. */
export async function* tarEntries(stream: TarStream, keeps: boolean): AsyncGenerator<ArchiveEntry> {
  const everywhere = new Map<string, string>();
  let next: Extended = { name: null, link: null, pax: new Map() };
  /** Where the first header of the entry that comes next begins. */
  let start = stream.position;
  for (;;) {
    const at = stream.position;
    const block = await stream.take(TAR_BLOCK);
    if (block.length === 0 || isZeroBlock(block)) return;
    if (block.length < TAR_BLOCK) throw new ArchiveError(`the archive is cut off within a header, at byte ${at}`);
    const header = parseTarHeader(block);
    if (header === null || !(header.size <= Number.MAX_SAFE_INTEGER))
      throw new ArchiveError(`the archive is damaged: there is no file's header at byte ${at}`);

    if ('xgLK'.includes(header.type)) {
      const bytes = await extendedBytes(stream, header, at);
      if (header.type === 'L') next.name = tarText(bytes, 0, bytes.length);
      else if (header.type === 'K') next.link = tarText(bytes, 0, bytes.length);
      else if (header.type === 'x') next.pax = parsePax(bytes);
      else for (const [key, value] of parsePax(bytes)) everywhere.set(key, value);
      continue;
    }

    if (header.type === 'S' && header.sparseGoesOn) await passSparseHeaders(stream, at);
    const { path, size, held, problem, folder } = describe(header, next, everywhere, at);
    next = { name: null, link: null, pax: new Map() };
    if (!folder) yield entryOf(stream, { path, size, at: start }, problem, keeps);
    await passFile(stream, held, path);
    start = stream.position;
  }
}

function describe(header: TarHeader, next: Extended, everywhere: ReadonlyMap<string, string>, at: number) {
  const pax = (key: string): string | undefined => next.pax.get(key) ?? everywhere.get(key);
  const name = pax('GNU.sparse.name') ?? pax('path') ?? next.name ?? header.name;
  const link = pax('linkpath') ?? next.link ?? header.link;
  const paxSize = pax('size');
  // A link has no bytes, whatever its header says.
  const held = header.type === '1' || header.type === '2' ? 0 : paxSize === undefined ? header.size : Number(paxSize);
  if (!Number.isSafeInteger(held) || held < 0)
    throw new ArchiveError(`the archive is damaged: the file at byte ${at} claims ${paxSize ?? held} bytes`);
  const sparse = Number(pax('GNU.sparse.realsize') ?? pax('GNU.sparse.size') ?? NaN);
  const whole = header.type === 'S' ? header.sparseSize : sparse;
  return {
    path: plainPath(name),
    size: Number.isSafeInteger(whole) && whole >= 0 ? whole : held,
    held,
    // The oldest tars know folders by the stroke alone.
    folder: FOLDERS.includes(header.type) || (header.type === '0' && name.endsWith('/') && held === 0),
    problem:
      header.type === '1' || header.type === '2'
        ? `it is a link to “${link}”`
        : (SPECIAL.get(Number.isNaN(sparse) ? header.type : 'S') ?? ''),
  };
}

function entryOf(
  stream: TarStream,
  { path, size, at }: Pick<ArchiveEntry, 'path' | 'size' | 'at'>,
  problem: string,
  keeps: boolean,
): ArchiveEntry {
  if (problem !== '') return closedEntry(path, size, at, problem);
  if (keeps && size > MOST_UNPACKED)
    return closedEntry(path, size, at, `it has ${size} bytes, more than the ${MOST_UNPACKED} that are unpacked here`);
  const bytes = stream.stretch(size);
  return { path, size, at, problem, open: () => wholeOrBroken(bytes) };
}

/** A file that the archive is cut off in says so when it is read, rather than seem shorter than it is. */
function wholeOrBroken(bytes: ByteSource): ByteSource {
  return {
    size: bytes.size,
    read: async (offset, length) => {
      const found = await bytes.read(offset, length);
      const expected = Math.max(0, Math.min(length, bytes.size - offset));
      if (found.length < expected)
        throw new ArchiveError(
          `the archive is cut off within it, after ${offset + found.length} of ${bytes.size} bytes`,
        );
      return found;
    },
  };
}

async function extendedBytes(stream: TarStream, { size }: TarHeader, at: number): Promise<Uint8Array> {
  if (size > MOST_EXTENDED)
    throw new ArchiveError(`the archive is damaged: the header at byte ${at} claims ${size} bytes more`);
  const bytes = (await stream.take(padded(size))).subarray(0, size);
  if (bytes.length < size) throw new ArchiveError(`the archive is cut off within a header, at byte ${at}`);
  return bytes;
}

async function passSparseHeaders(stream: TarStream, at: number): Promise<void> {
  for (let goesOn = true; goesOn;) {
    const block = await stream.take(TAR_BLOCK);
    if (block.length < TAR_BLOCK) throw new ArchiveError(`the archive is cut off within a header, at byte ${at}`);
    goesOn = block[504] === 1;
  }
}

async function passFile(stream: TarStream, size: number, path: string): Promise<void> {
  const passed = await stream.pass(padded(size));
  // The padding of the last file may be missing.
  if (passed < size) throw new ArchiveError(`the archive is cut off within “${path}”, at byte ${stream.position}`);
}

const padded = (size: number): number => Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
