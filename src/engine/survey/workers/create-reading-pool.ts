/** The pool itself: its workers live as long as it does; an aborted reading ends them, and the next starts new ones. */
import { WorkerClient } from '../../worker-client';
import type { Handed } from '../api';
import type { Reader } from './reader';
import type { ReadingOptions, ReadingPool } from './reading-pool';
import { ReadingRun } from './reading-run';

const newClient = (): WorkerClient<Reader> =>
  new WorkerClient<Reader>({
    name: 'reading',
    open: () => new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module', name: 'survey' }),
    begin: () => undefined,
  });

/** One for each core. More than that keep the browser, which reads the files for them, from its work. */
const workerCount = (): number => Math.max(2, Math.min(4, navigator.hardwareConcurrency));

/** Rejects as soon as the signal says so, also while it waits for its turn. */
function orAborted(reading: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort);
    reading.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

export function createReadingPool(workers = workerCount()): ReadingPool {
  const clients = Array.from({ length: workers }, newClient);
  // They are there when the first folder comes.
  for (const client of clients) client.warm();
  const stop = (): void => {
    for (const client of clients) client.restart();
  };
  let turn = Promise.resolve();
  let current: ReadingRun | null = null;

  const readNow = async (handed: Handed, options: ReadingOptions, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    const run = new ReadingRun(clients, options);
    current = run;
    const abort = (): void => {
      run.end(signal.reason);
      stop();
    };
    signal.addEventListener('abort', abort);
    try {
      await run.run(handed);
    } catch (error) {
      // Whatever workers are still at is of no use.
      stop();
      throw error;
    } finally {
      signal.removeEventListener('abort', abort);
      current = null;
    }
  };

  return {
    read(handed, options, signal) {
      const reading = turn.then(() => readNow(handed, options, signal));
      turn = reading.catch(() => undefined);
      return orAborted(reading, signal);
    },
    close() {
      current?.end(new DOMException('The pool was closed.', 'AbortError'));
      stop();
    },
  };
}
