/** A file in an archive: what its directory says of it, and its bytes when they are asked for. */
import { type ByteSource } from '../byte-source';
import { ArchiveError } from './archive-error';

export interface ArchiveEntry {
  /** Inside the archive, `/` between folders, no `.` and no empty folders; hostile otherwise, as names are. */
  readonly path: string;
  /** Bytes unpacked, as the archive claims. */
  readonly size: number;
  /** Where `entriesOf` may begin again to find this entry first: a byte of the archive, or of what is packed in it. */
  readonly at: number;
  /**
   * Its unpacked bytes. Read them before the next entry is asked for: a compressed tar is a stream, which keeps no bytes of
   * what it has passed. Reads throw ArchiveError where the archive is damaged.
   */
  open(): ByteSource;
  /** Why it cannot be opened, a clause without a full stop; empty where it can. */
  readonly problem: string;
}

/** The most that one entry may unpack to, where unpacking means keeping it: a quarter of a gigabyte. */
export const MOST_UNPACKED = 2 ** 28;

export function closedEntry(path: string, size: number, at: number, problem: string): ArchiveEntry {
  return {
    path,
    size,
    at,
    problem,
    open: () => {
      throw new ArchiveError(problem);
    },
  };
}

/** Without `.` and empty folders: many a tar says `./a//b`. Folders above (`..`) stay, as text: nothing is ever unpacked. */
export function plainPath(name: string): string {
  if (!/(^|\/)\.?(\/|$)/.test(name)) return name;
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}
