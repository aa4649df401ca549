/**
 * The files of a folder and its sub-folders, in the order of comparePaths. Of the tree, the names of one folder at each
 * level are held, never all.
 *
 * Symbolic links: to a file, it is read like one. To a folder, it is followed, unless that is walked anyway or holds what
 * is (walked-folders.ts); `onLeftOut` is told of those.
 */
import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { sep } from 'node:path';
import { comparePaths } from '../../src/survey/paths';
import { reasonOf } from '../files';
import type { FileItem, Location, UnreadableItem } from './items';
import type { WalkedFolders } from './walked-folders';

export interface WalkOptions {
  /** The folders that were named are in it. */
  readonly walked: WalkedFolders;
  readonly onLeftOut: (path: string) => void;
}

interface Found {
  readonly name: string;
  readonly location: Location;
  readonly kind: 'file' | 'folder' | 'link to a folder';
}

/** What Node writes where a name is no UTF-8. */
const REPLACEMENT = '\ufffd';

export function* walk(location: Location, path: string, options: WalkOptions): Generator<FileItem | UnreadableItem> {
  let found: Found[];
  try {
    found = list(location);
  } catch (error) {
    yield { kind: 'unreadable', path, reason: `the folder cannot be listed: ${reasonOf(error)}` };
    return;
  }
  for (const { name, location: place, kind } of found) {
    const inside = `${path}/${name}`;
    if (kind === 'file') yield { kind: 'file', location: place, path: inside };
    else if (kind === 'folder' || options.walked.add(realPath(place))) yield* walk(place, inside, options);
    else options.onLeftOut(inside);
  }
}

/** Files of unknown kind (pipes, devices, dangling links) are among the files: each has its row, which says so. */
function list(location: Location): Found[] {
  const found = entriesOf(location).map(([name, place, entry]): Found => {
    if (entry.isDirectory()) return { name, location: place, kind: 'folder' };
    const isLink = entry.isSymbolicLink() && isFolder(place);
    return { name, location: place, kind: isLink ? 'link to a folder' : 'file' };
  });
  return found.sort((a, b) => comparePaths(a.name, b.name));
}

function entriesOf(location: Location): [string, Location, Pick<Dirent, 'isDirectory' | 'isSymbolicLink'>][] {
  if (typeof location === 'string') {
    const entries = readdirSync(location, { withFileTypes: true });
    if (!entries.some(({ name }) => name.includes(REPLACEMENT))) {
      const before = location.endsWith(sep) || location.endsWith('/') ? location : location + sep;
      return entries.map((entry) => [entry.name, before + entry.name, entry]);
    }
  }
  const entries = readdirSync(asBytes(location), { withFileTypes: true, encoding: 'buffer' });
  return entries.map((entry) => {
    const place = Buffer.concat([asBytes(location), Buffer.from(sep), entry.name]);
    return [entry.name.toString('utf8'), place, entry];
  });
}

/** Node takes a Buffer for a path, and a plain Uint8Array only in some places. */
export const asBytes = (location: Location): Buffer =>
  typeof location === 'string'
    ? Buffer.from(location)
    : Buffer.from(location.buffer, location.byteOffset, location.length);

function isFolder(location: Location): boolean {
  try {
    return statSync(typeof location === 'string' ? location : asBytes(location)).isDirectory();
  } catch {
    return false;
  }
}

export const realPath = (location: Location): string =>
  realpathSync(typeof location === 'string' ? location : asBytes(location));
