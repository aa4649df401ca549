/** A long job as the page sees it: idle, running with progress, done or failed; a new start ends the one before. */
import type { Job } from '../api';
import type { JobAsk, JobKind, JobResults } from './job-messages';
import { runJob } from './run-job';

export interface JobSlot<T> {
  readonly job: () => Job<T>;
  readonly running: () => boolean;
  readonly stop: () => void;
  /** What it found belongs to settings of before. */
  readonly markStale: () => void;
  /** Nothing has been done yet. */
  readonly reset: () => void;
}

export interface StartableSlot<K extends JobKind> extends JobSlot<JobResults[K]> {
  /** `onDone` hears of the result before `changed` does. */
  readonly start: (ask: Extract<JobAsk, { job: K }>, onDone?: (result: JobResults[K]) => void) => void;
  readonly fail: (reason: string) => void;
}

const IDLE = { state: 'idle', progress: 0, note: '', result: null, stale: false } as const;

export function createJobSlot<K extends JobKind>(changed: () => void): StartableSlot<K> {
  let job: Job<JobResults[K]> = IDLE;
  let controller: AbortController | null = null;
  /** Whether settings have changed since the work began. */
  let outdated = false;
  const put = (next: Job<JobResults[K]>): void => {
    job = next;
    changed();
  };
  const abort = (): void => {
    controller?.abort();
    controller = null;
  };
  return {
    job: () => job,
    running: () => job.state === 'running',
    start: (ask, onDone) => {
      abort();
      const own = new AbortController();
      controller = own;
      outdated = false;
      // What was found before stays to be seen, dimmed, until there is something newer.
      put({ state: 'running', progress: 0, note: '', result: job.result, stale: job.result !== null });
      runJob(
        ask,
        ({ progress, note }) => {
          if (controller === own) put({ ...job, progress, note });
        },
        own.signal,
      ).then(
        (result) => {
          if (controller !== own) return;
          controller = null;
          onDone?.(result);
          put({ state: 'done', progress: 1, note: '', result, stale: outdated });
        },
        (error: unknown) => {
          if (controller !== own) return;
          controller = null;
          const reason = error instanceof Error ? error.message : String(error);
          put({ state: 'failed', progress: 0, note: reason, result: job.result, stale: job.result !== null });
        },
      );
    },
    fail: (reason) => {
      abort();
      put({ state: 'failed', progress: 0, note: reason, result: job.result, stale: job.result !== null });
    },
    stop: () => {
      if (job.state !== 'running') return;
      abort();
      put({ ...IDLE, state: job.result ? 'done' : 'idle', result: job.result, stale: job.result !== null });
    },
    markStale: () => {
      outdated = true;
      if (job.state === 'idle' || job.stale) return;
      put({ ...job, stale: true });
    },
    reset: () => {
      abort();
      put(IDLE);
    },
  };
}
