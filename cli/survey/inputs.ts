/**
 * The words of the command line as inputs. A folder's rows begin with its own name, an archive's with the archive's, a
 * single file has its name as given; where two inputs would have one name, both have it as given.
 *
 * Only what is named is opened as an archive: one that lies in a folder is a file among the others.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { ARCHIVE_HEAD_BYTES, archiveKind, type ArchiveKind } from '../../src/survey/archives/archive-kind';
import { UsageError } from '../command';

export type Input =
  | { readonly kind: 'list' }
  | { readonly kind: 'file'; readonly location: string; readonly path: string }
  | { readonly kind: 'folder'; readonly location: string; readonly path: string }
  | { readonly kind: 'archive'; readonly location: string; readonly path: string; readonly archive: ArchiveKind };

const STREAM = '-';

export function inputsOf(words: readonly string[]): Input[] {
  if (words.length === 0) throw new UsageError('Of what? Name files, folders or archives, or - for a list of paths');
  const seen = new Set<string>();
  for (const word of words) {
    const place = word === STREAM ? STREAM : resolve(word);
    if (seen.has(place)) throw new UsageError(`${word} is named twice`);
    seen.add(place);
  }
  const inputs = words.map(inputOf);
  const names = new Map<string, number>();
  for (const input of inputs) if (input.kind !== 'list') names.set(input.path, (names.get(input.path) ?? 0) + 1);
  return inputs.map((input) =>
    input.kind !== 'list' && (names.get(input.path) ?? 0) > 1 ? { ...input, path: asGiven(input.location) } : input,
  );
}

/** In a row, `/` is between folders, whatever the system writes. */
export const asGiven = (word: string): string => {
  const path = sep === '/' ? word : word.replaceAll(sep, '/');
  return path.length > 1 && path.endsWith('/') ? path.replace(/\/+$/, '') : path;
};

function inputOf(word: string): Input {
  if (word === STREAM) return { kind: 'list' };
  const file: Input = { kind: 'file', location: word, path: asGiven(word) };
  const found = statSync(word, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) {
    // `.` and `..` have a name too.
    return { kind: 'folder', location: word, path: basename(resolve(word)) || asGiven(word) };
  }
  if (found?.isFile() !== true) return file;
  const archive = archiveKind(basename(word), headOf(word));
  return archive === null ? file : { kind: 'archive', location: word, path: basename(resolve(word)), archive };
}

/** Empty where it cannot be read: its row will say why. */
function headOf(location: string): Uint8Array {
  const head = new Uint8Array(ARCHIVE_HEAD_BYTES);
  try {
    const descriptor = openSync(location, 'r');
    try {
      return head.subarray(0, readSync(descriptor, head, 0, ARCHIVE_HEAD_BYTES, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return new Uint8Array(0);
  }
}
