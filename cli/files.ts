/** Files in and out: `-` is standard input and output; what is wrong with one is said, and the others are still done. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { UsageError, type Surroundings } from './command';

const STREAM = '-';

const SENTENCES: Readonly<Record<string, string | undefined>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'no space left',
  EROFS: 'nothing can be written there',
  ERR_FS_FILE_TOO_LARGE: 'too large to be read',
};

/** One line, whatever happened. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = SENTENCES[code] ?? (error instanceof Error ? error.message : String(error));
  return text.replaceAll(/\s+/g, ' ').trim();
}

export function readInput(file: string, around: Surroundings): Uint8Array {
  return file === STREAM ? around.readIn() : new Uint8Array(readFileSync(file));
}

/** Runs `work` for each file; for one that fails there is a line `FILE: reason`. True if none failed. */
export async function forEachFile(
  files: readonly string[],
  around: Surroundings,
  work: (file: string, bytes: Uint8Array) => void | Promise<void>,
): Promise<boolean> {
  if (files.length === 0) throw new UsageError('No file is named');
  let good = true;
  for (const file of files) {
    try {
      await work(file, readInput(file, around));
    } catch (error) {
      if (error instanceof UsageError) throw error;
      around.writeError(`${file}: ${reasonOf(error)}\n`);
      good = false;
    }
  }
  return good;
}

/**
 * Where the results go: `-o` names the file if one file is named, else a folder, made if need be, in which each result
 * has the name of what it came from with another ending.
 */
export function outputsFor(files: readonly string[], output: string | undefined, ending: string) {
  if (output === undefined) throw new UsageError('Where to? -o names a file, or a folder');
  const intoFolder = output !== STREAM && (files.length > 1 || /[/\\]$/.test(output) || isFolder(output));
  if (output === STREAM && files.length > 1) throw new UsageError('Standard output takes only one file');
  const taken = new Map<string, string>();
  return (file: string): string => {
    if (!intoFolder) return output;
    const name = file === STREAM ? 'stdin' : basename(file, extname(file));
    const place = join(output, name + ending);
    const other = taken.get(place);
    if (other !== undefined) throw new Error(`${place} already holds what came from ${other}`);
    taken.set(place, file);
    return place;
  };
}

export function writeOutput(place: string, bytes: Uint8Array, around: Surroundings): void {
  if (place === STREAM) {
    around.writeOut(bytes);
    return;
  }
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  } catch (error) {
    throw new Error(`cannot write ${place}: ${reasonOf(error)}`);
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
