import type { Remote } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import { unreadableRow } from '../../../survey/read';
import { blankRow, type SurveyRow } from '../../../survey/row';
import type { WorkerClient } from '../../worker-client';
import type { Handed, Intake } from '../api';
import type { FileAnswer, FileToRead } from './read-files';
import type { ArchiveListener, ArchiveToRead, Reader } from './reader';
import { ReadingRun } from './reading-run';

/** Files of an archive told at a time. */
const TOLD = 100;
const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Worker {
  /** How long an answer takes; a throw is a worker that broke down. */
  readonly files?: (files: readonly FileToRead[]) => Promise<void>;
  readonly archive?: (path: string) => Promise<void>;
}

/** A worker that answers by the names of files alone; `x-300.zip` is an archive of 300. */
function client({ files: delay, archive: step }: Worker): Pick<WorkerClient<Reader>, 'ask'> {
  const reader = {
    files: async (files: readonly FileToRead[]): Promise<FileAnswer[]> => {
      await (delay?.(files) ?? pause());
      return files.map(({ path, file, mayBeArchive }) =>
        mayBeArchive && path.endsWith('.zip') ? { archive: 'zip' } : blankRow(path, file.size),
      );
    },
    archive: async ({ path }: ArchiveToRead, _full: boolean, tell: ArchiveListener): Promise<void> => {
      const count = Number(/-(\d+)\.zip$/.exec(path)?.[1] ?? 0);
      for (let at = 0; at < count; at += TOLD) {
        await step?.(path);
        const rows = Array.from({ length: Math.min(TOLD, count - at) }, (_, i) => entryOf(path, at + i));
        await tell(rows.map((row, i) => ({ row, at: at + i })));
      }
    },
  };
  return { ask: (call) => call(reader as unknown as Remote<Reader>) };
}

const entryOf = (archive: string, i: number): SurveyRow => blankRow(`${archive}/${i}`, 1);
const handed = (...names: string[]): Handed => ({
  name: 'set',
  files: (async function* () {
    for (let at = 0; at < names.length; at += 50)
      yield await Promise.resolve(names.slice(at, at + 50).map((path) => ({ path, file: new File(['1'], path) })));
  })(),
});

function start(clients: readonly Pick<WorkerClient<Reader>, 'ask'>[], what: Handed, full = false) {
  const paths: string[] = [];
  const rows: SurveyRow[] = [];
  const told: Intake[] = [];
  const run = new ReadingRun(clients, {
    full,
    onRows: (more) => {
      rows.push(...more);
      for (const { path } of more) paths.push(path);
    },
    onProgress: (intake) => told.push(intake),
  });
  return { run, paths, rows, told, done: run.run(what) };
}

const expanded = (names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const count = /^[^/]*-(\d+)\.zip$/.exec(name)?.[1];
    return count === undefined ? name : Array.from({ length: Number(count) }, (_, i) => `${name}/${i}`);
  });

describe('a reading', () => {
  it('goes on where archives that come later are longer than may wait, and the first is slow', async () => {
    const names = ['a.jpg', 'b-300.zip', 'c.jpg', 'd-9000.zip', 'e-9000.zip', 'f-9000.zip', 'g.jpg', 'h-100.zip'];
    const worker = client({ archive: (path) => pause(path.startsWith('b') ? 30 : 0).then(() => undefined) });
    const { paths, told, done } = start([worker, worker], handed(...names));
    await done;
    expect(paths).toEqual(expanded(names));
    expect(told.at(-1)).toMatchObject({ done: paths.length, found: paths.length, known: true });
  });

  it('starts the archive that all wait for, however many others are at work', async () => {
    // The batch with the first archive comes last.
    const names = ['a-200.zip', ...Array.from({ length: 63 }, (_, i) => `a${i}.jpg`), 'b-9000.zip', 'c-9000.zip'];
    const slow = (files: readonly FileToRead[]) => pause(files.some(({ path }) => path === 'a-200.zip') ? 300 : 0);
    const worker = client({ files: (files) => slow(files).then(() => undefined) });
    const { paths, done } = start([worker], handed(...names));
    await done;
    expect(paths).toEqual(expanded(names));
  });

  it('holds no more rows than may wait for those before them', async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `set/${String(i).padStart(5, '0')}`);
    let read = 0;
    let release: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (release = resolve));
    const worker = client({
      files: async (files) => {
        if (files.some(({ path }) => path === names[0])) await first;
        read += files.length;
      },
    });
    const { paths, told, done } = start([worker, worker], handed(...names));
    // Listing goes on all the same.
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ done: 0, found: 20_000, known: true }), 10_000);
    await vi.waitFor(() => expect(read).toBeGreaterThan(4000), 10_000);
    await pause(100);
    expect(read).toBeLessThan(4096 + 4 * 64);
    release();
    await done;
    expect(paths).toEqual(names);
  });

  it('reads the others where a worker breaks down on one', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `set/${i + 100}.jpg`);
    const worker = client({
      files: (files) =>
        files.some(({ path }) => path === 'set/142.jpg')
          ? Promise.reject(new Error('out of memory'))
          : pause().then(() => undefined),
    });
    const { rows, done } = start([worker], handed(...names));
    await done;
    expect(rows.map(({ path }) => path)).toEqual(names);
    expect(rows.filter(({ kind }) => kind === 'unreadable')).toEqual([
      unreadableRow('set/142.jpg', 1, 'the worker broke down on it'),
    ]);
  });

  it('gives up where a worker breaks down on all', async () => {
    const worker = client({ files: () => Promise.reject(new Error('The worker could not be loaded.')) });
    const names = Array.from({ length: 1000 }, (_, i) => `set/${i}`);
    await expect(start([worker], handed(...names)).done).rejects.toThrow('The worker could not be loaded.');
  });

  it('keeps the rows of an archive on which a worker breaks down, and goes on', async () => {
    let steps = 0;
    const worker = client({
      archive: () => (++steps > 3 ? Promise.reject(new Error('out of memory')) : Promise.resolve()),
    });
    const { rows, done } = start([worker], handed('a-1000.zip', 'b.jpg'));
    await done;
    expect(rows.slice(0, 300).map(({ path }) => path)).toEqual(
      expanded(['a-300.zip']).map((path) => path.replace('300', '1000')),
    );
    expect(rows.slice(300)).toEqual([
      unreadableRow('a-1000.zip', 1, 'the worker broke down on the archive'),
      blankRow('b.jpg', 1),
    ]);
  });

  it('ends with what its listeners throw', async () => {
    const run = new ReadingRun([client({})], {
      full: false,
      onRows: () => {
        throw new Error('no room');
      },
      onProgress: () => undefined,
    });
    await expect(run.run(handed('a.jpg', 'b.jpg'))).rejects.toThrow('no room');
  });
});
