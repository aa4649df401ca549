/**
 * Tasks spread over threads, their rows back in the order of the tasks. A bounded number of tasks is under way, and of an
 * archive a bounded number of pieces (tasks.ts), so memory does not grow with the collection.
 *
 * A thread that ends of itself (out of memory, most likely, on a file made for that) is replaced; its batch is read once
 * more file by file, and the file at which it ends again has a row that says so.
 */
import type { Worker } from 'node:worker_threads';
import { unreadableRow } from '../../src/survey/read';
import { reasonOf } from '../files';
import { tupleOf, type Tuple } from './tuples';
import type { FromWorker, Task, ToWorker } from './tasks';

export interface ReadInOrderOptions {
  readonly jobs: number;
  readonly startWorker: () => Worker;
  /** Takes no new task then; what is under way is finished, but for archives. */
  readonly stop: AbortSignal;
  /** All rows of all tasks have been given. */
  readonly onWhole: () => void;
}

export class ThreadError extends Error {
  override readonly name = 'ThreadError';
}

interface Job {
  task: Task;
  pieces: (readonly Tuple[])[];
  /** Rows of `task` that came. */
  received: number;
  done: boolean;
  thread: Thread;
}

interface Thread {
  worker: Worker;
  isReady: boolean;
  /** What it has been given, oldest first. */
  readonly jobs: Job[];
}

/** A thread has its next task at hand when it is done with one. */
const TASKS_A_THREAD = 2;
/** One slow file must not bring the others to rest. */
const TASKS_AHEAD = 8;

export async function* readInOrder(
  tasks: AsyncIterable<Task>,
  { jobs: threadCount, startWorker, stop, onWhole }: ReadInOrderOptions,
): AsyncGenerator<readonly Tuple[]> {
  const threads: Thread[] = [];
  const queue: Job[] = [];
  let fed = false;
  let isAllGiven = false;
  let failure: { readonly reason: unknown } | undefined;
  let ended = false;
  const wakers = new Set<() => void>();
  const change = () => new Promise<void>((resolve) => wakers.add(resolve));
  const changed = () => {
    for (const wake of wakers) wake();
    wakers.clear();
  };

  function start(): Thread {
    const thread: Thread = { worker: startWorker(), isReady: false, jobs: [] };
    listen(thread);
    threads.push(thread);
    return thread;
  }

  function listen(thread: Thread): void {
    let reason = 'it ended without a word';
    thread.worker.on('message', (message: FromWorker) => {
      thread.isReady = true;
      if (message === 'ready') return;
      const { rows, done } = message;
      const [job] = thread.jobs;
      if (rows.length > 0) job.pieces.push(rows);
      job.received += rows.length;
      if (done) finish(job);
      changed();
    });
    thread.worker.on('error', (error) => (reason = reasonOf(error)));
    // Only now all that it had sent has come.
    thread.worker.on('exit', () => {
      if (ended) return;
      mend(thread, reason);
      changed();
    });
  }

  function finish(job: Job): void {
    job.done = true;
    job.thread.jobs.shift();
  }

  /** The thread's oldest job is where it ended. */
  function mend(thread: Thread, reason: string): void {
    const [job] = thread.jobs;
    if (!thread.isReady || job === undefined) {
      failure = { reason: new ThreadError(`a thread could not be started: ${reason}`) };
      return;
    }
    const broken = breakOff(job, reason);
    if (broken !== null) job.pieces.push([broken]);
    if (job.task.kind === 'archive' || job.task.files.length === 0) finish(job);
    thread.worker = startWorker();
    thread.isReady = false;
    listen(thread);
    for (const { task } of thread.jobs) thread.worker.postMessage(task satisfies ToWorker);
  }

  const isFree = (thread: Thread) => thread.jobs.length < TASKS_A_THREAD;

  function give(task: Task): void {
    const idle = threads.find(({ jobs }) => jobs.length === 0);
    const mayStart = threads.length < threadCount;
    const thread = idle ?? (mayStart ? start() : threads.reduce((a, b) => (b.jobs.length < a.jobs.length ? b : a)));
    const job: Job = { task, pieces: [], received: 0, done: false, thread };
    thread.jobs.push(job);
    queue.push(job);
    thread.worker.postMessage(task satisfies ToWorker);
  }

  async function feed(): Promise<void> {
    const hasRoom = () =>
      queue.length < threadCount * TASKS_AHEAD && (threads.length < threadCount || threads.some(isFree));
    for await (const task of tasks) {
      while (!hasRoom() && !stop.aborted && !ended) await change();
      if (stop.aborted || ended) return;
      give(task);
      changed();
    }
    isAllGiven = true;
  }

  stop.addEventListener('abort', changed);
  feed()
    .catch((reason: unknown) => {
      if (!stop.aborted) failure = { reason };
    })
    .finally(() => {
      fed = true;
      changed();
    });
  try {
    for (;;) {
      if (failure !== undefined) throw failure.reason;
      const [job] = queue;
      if (job === undefined) {
        if (isAllGiven) onWhole();
        if (fed || stop.aborted) return;
        await change();
        continue;
      }
      const piece = job.pieces.shift();
      if (piece !== undefined) {
        yield piece;
        if (job.task.kind === 'archive' && !job.done)
          job.thread.worker.postMessage({ kind: 'go on' } satisfies ToWorker);
      } else if (job.done) {
        queue.shift();
        changed();
      } else if (stop.aborted && job.task.kind === 'archive') return;
      else await change();
    }
  } finally {
    ended = true;
    changed();
    stop.removeEventListener('abort', changed);
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}

/** Makes the job's task what is still to be read of it; the row of the file, or archive, at which a thread ended. */
function breakOff(job: Job, reason: string): Tuple | null {
  const { task, received } = job;
  const sentence = `the thread that read it ended: ${reason}`;
  if (task.kind === 'archive') return tupleOf(unreadableRow(task.path, 0, sentence));
  job.received = 0;
  if (!task.oneByOne) {
    job.task = { ...task, oneByOne: true };
    return null;
  }
  job.task = { ...task, files: task.files.slice(received + 1) };
  return tupleOf(unreadableRow(task.files[received].path, 0, sentence));
}
