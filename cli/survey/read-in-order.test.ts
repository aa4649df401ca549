/** Tasks over threads of a few lines, which are slow, fall over and crash as they are told. */
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { FileItem, Item } from './items';
import { readInOrder, ThreadError } from './read-in-order';
import { tasksOf } from './tasks';
import { pathOf, type Tuple } from './tuples';

/** Reads a file by its name: `crash`, `slow` … */
const THREAD = `
  import { parentPort } from 'node:worker_threads';
  import { setTimeout as pause } from 'node:timers/promises';
  let last = Promise.resolve();
  const row = async (path) => {
    if (path.startsWith('crash')) process.exit(3);
    if (path.startsWith('throw')) setImmediate(() => { throw new Error('fell over'); });
    await pause(path.startsWith('slow') ? 40 : 1);
    return [path];
  };
  parentPort.on('message', (task) => {
    if (task.kind !== 'files') return;
    last = last.then(async () => {
      const rows = [];
      for (const [at, { path }] of task.files.entries()) {
        rows.push(await row(path));
        if (task.oneByOne) parentPort.postMessage({ rows: rows.splice(0), done: at === task.files.length - 1 });
      }
      if (!task.oneByOne) parentPort.postMessage({ rows, done: true });
    });
  });
  parentPort.postMessage('ready');
`;
const startWorker = (lines = THREAD) => new Worker(new URL(`data:text/javascript,${encodeURIComponent(lines)}`));

async function* itemsOf(paths: readonly string[]): AsyncGenerator<Item> {
  for (const path of paths) {
    await Promise.resolve();
    yield { kind: 'file', location: path, path } satisfies FileItem;
  }
}

async function read(paths: readonly string[], jobs: number, stop = new AbortController(), after = Infinity) {
  const tuples: Tuple[] = [];
  let isWhole = false;
  const rows = readInOrder(tasksOf(itemsOf(paths), true), {
    jobs,
    startWorker: () => startWorker(),
    stop: stop.signal,
    onWhole: () => (isWhole = true),
  });
  for await (const piece of rows) {
    tuples.push(...piece);
    if (tuples.length >= after) stop.abort();
  }
  return { tuples, isWhole };
}

const many = Array.from({ length: 83 }, (_, at) => (at % 9 === 0 ? `slow-${at}` : `quick-${at}`));

test.each([1, 3])('rows come in the order of the files, %i threads', async (jobs) => {
  const { tuples, isWhole } = await read(many, jobs);
  expect(tuples.map(pathOf)).toEqual(many);
  expect(isWhole).toBe(true);
});

test('a file at which a thread falls over has a row that says so, and the others have theirs', async () => {
  const paths = ['a', 'b', 'throw-c', 'd', 'e', 'throw-f', 'throw-g', 'h', 'i'];
  const { tuples, isWhole } = await read(paths, 2);
  expect(tuples.map(pathOf)).toEqual(paths);
  const told = tuples.filter(({ length }) => length > 1);
  expect(told.map(pathOf)).toEqual(['throw-c', 'throw-f', 'throw-g']);
  for (const tuple of told) expect(tuple.at(-1)).toMatch(/^the thread that read it ended: fell over$/);
  expect(isWhole).toBe(true);
});

test('so has one at which a thread ends without a word', async () => {
  const { tuples } = await read(['a', 'crash-b', 'c'], 1);
  expect(tuples.map(pathOf)).toEqual(['a', 'crash-b', 'c']);
  expect(tuples[1].at(-1)).toMatch(/^the thread that read it ended: /);
});

test('stopped, what is under way is finished, and nothing behind it is begun', async () => {
  const { tuples, isWhole } = await read(many, 1, new AbortController(), 4);
  expect(isWhole).toBe(false);
  expect(tuples.length).toBeLessThan(many.length);
  expect(tuples.map(pathOf)).toEqual(many.slice(0, tuples.length));
});

test('a thread that cannot be started is told', async () => {
  const rows = readInOrder(tasksOf(itemsOf(['a']), true), {
    jobs: 1,
    startWorker: () => startWorker('throw new Error("no such module")'),
    stop: new AbortController().signal,
    onWhole: () => undefined,
  });
  await expect(rows.next()).rejects.toThrow(ThreadError);
});
