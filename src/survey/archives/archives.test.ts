/** Archives made by tools that nobody here wrote, held to what Python reads out of them (scripts/fixtures/archives/make.py). */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRandom } from '../../math/random';
import { bytesSource, type ByteSource } from '../byte-source';
import { ArchiveError } from './archive-error';
import { archiveKind } from './archive-kind';
import { entriesOf } from './entries';

const FIXTURES = join(import.meta.dirname, 'fixtures');
type Listed = [path: string, size: number, digest: string | null];

const answers = new Map(
  Object.entries(JSON.parse(readFileSync(join(FIXTURES, 'answers.json'), 'utf8')) as Record<string, Listed[]>),
);
const names = readdirSync(FIXTURES).filter((name) => name !== 'answers.json');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)));

async function wholeOf(source: ByteSource, step: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < source.size; at += step) parts.push(Uint8Array.from(await source.read(at, step)));
  return Buffer.concat(parts);
}

async function listed(name: string, bytes: Uint8Array, step = 700): Promise<Listed[]> {
  const kind = archiveKind(name, bytes.subarray(0, 4096));
  const rows: Listed[] = [];
  for await (const entry of entriesOf(kind ?? 'zip', bytesSource(bytes))) {
    const whole = entry.problem === '' ? await wholeOf(entry.open(), step) : null;
    rows.push([entry.path, entry.size, whole && createHash('sha256').update(whole).digest('hex')]);
  }
  return rows;
}

test.each(names)('%s has the files that Python finds in it', async (name) => {
  expect(await listed(name, bytesOf(name))).toEqual(answers.get(name));
  expect(await listed(name, bytesOf(name), 1e6)).toEqual(answers.get(name));
});

test('every fixture has an answer, and every answer a fixture', () => {
  expect([...answers.keys()].sort()).toEqual(names.sort());
  expect([...answers.values()].flat().filter(([, , digest]) => digest === null).length).toBeGreaterThan(10);
});

test('what cannot be opened says why', async () => {
  const problems = new Set<string>();
  for (const name of names)
    for await (const entry of entriesOf(archiveKind(name, bytesOf(name)) ?? 'zip', bytesSource(bytesOf(name)))) {
      if (entry.problem === '') continue;
      problems.add(entry.problem.replace(/“.*”/, '“…”'));
      expect(() => entry.open()).toThrow(ArchiveError);
    }
  expect([...problems].sort()).toEqual([
    'it is a link to another file',
    'it is a link to “…”',
    'it is a pipe, not a file',
    'it is held as a sparse file, which is not read here',
    'the archive holds it encrypted',
    'the archive holds it packed by method 12 (bzip2), which is not read here',
  ]);
});

test('of a packed tar, an entry that has been passed is gone, and says so', async () => {
  const entries = entriesOf('tar', bytesSource(bytesOf('python-pax.tar.gz')));
  const first = (await entries.next()).value as { open(): ByteSource };
  const source = first.open();
  expect((await source.read(0, 5)).length).toBe(5);
  await entries.next();
  await expect(source.read(0, 5)).rejects.toThrow('it has been passed: a packed tar is read in its order');
});

test('only the headers of a tar are read where it can be jumped in', async () => {
  const bytes = bytesOf('python-ustar.tar');
  let read = 0;
  const counted: ByteSource = {
    size: 10 * 2 ** 30,
    read: (offset, length) => {
      read += length;
      return Promise.resolve(bytes.subarray(offset, offset + length));
    },
  };
  let found = 0;
  for await (const entry of entriesOf('tar', counted)) found += entry.path === '' ? 0 : 1;
  expect(found).toBe(8);
  expect(read).toBeLessThan(6 * 2 ** 14);
});

/** The same damage on every run. */
test.each(names)('%s, damaged in any way, ends, and throws nothing but ArchiveError', async (name) => {
  const random = createRandom(names.indexOf(name) + 1);
  const whole = bytesOf(name);
  for (let round = 0; round < 60; round++) {
    let bytes = Uint8Array.from(whole);
    const change = random.integer(3);
    // Near the end lie a zip's directory and its end; near the beginning a gzip's header and a tar's first.
    const near = random.integer(2) === 0 ? bytes.length : Math.min(bytes.length, 900);
    const at = random.integer(2) === 0 ? random.integer(near) : bytes.length - 1 - random.integer(near);
    if (change === 0) bytes = bytes.subarray(0, at);
    else
      for (let i = 0; i < 1 + random.integer(4); i++)
        bytes[Math.min(bytes.length - 1, at + i)] = change === 1 ? 0xff : random.integer(256);
    const kind = archiveKind(name, bytes.subarray(0, 4096)) ?? (name.endsWith('.zip') ? 'zip' : 'tar');
    let failure: unknown = null;
    try {
      for await (const entry of entriesOf(kind, bytesSource(bytes))) {
        if (entry.problem === '') {
          const source = entry.open();
          await Promise.all([source.read(0, 2000), source.read(Math.max(0, source.size - 10), 10)]).catch(
            (error: unknown) => {
              if (!(error instanceof ArchiveError)) throw error;
            },
          );
        }
      }
    } catch (error) {
      failure = error;
    }
    if (failure !== null) expect(failure).toBeInstanceOf(ArchiveError);
  }
});

test('a tar cut off within a file gives the files before it, and that one, and then throws', async () => {
  for (const name of ['python-ustar.tar', 'python-pax.tar.gz']) {
    const bytes = bytesOf(name);
    const paths: string[] = [];
    const walk = async (): Promise<void> => {
      for await (const entry of entriesOf('tar', bytesSource(bytes.subarray(0, bytes.length * 0.4))))
        paths.push(entry.path);
    };
    await expect(walk()).rejects.toThrow(ArchiveError);
    expect(paths.slice(0, 3)).toEqual(['a.txt', 'empty.txt', 'folder/b.bin']);
  }
});
