/**
 * One measurement that takes seconds: it is started, counts how far it is, and can be stopped. It goes on while another
 * panel is open, and its result stays until the next one is there.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface JobState<T> {
  readonly running: boolean;
  /** 0…1 */
  readonly done: number;
  /** What was found last; of a run that goes on or was stopped, what there is so far. */
  readonly result: T | null;
  /** What `result` was measured of, in the words of whoever started it. */
  readonly of: string;
  /** True where the last run was stopped before its end. */
  readonly stopped: boolean;
  /** One sentence, or empty. */
  readonly problem: string;
}

export interface JobWork<T> {
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
  readonly partial: (sofar: T) => void;
}

export interface Job<T> {
  readonly store: StoreApi<JobState<T>>;
  /** Starts a run; one that is under way is stopped first. Never rejects: what fails is in the state. */
  readonly start: (of: string, work: (how: JobWork<T>) => Promise<T>) => Promise<void>;
  /** Stops the run; what it has so far stays. */
  readonly stop: () => void;
}

export function createJob<T>(): Job<T> {
  const store = createStore<JobState<T>>(() => ({
    ...{ running: false, done: 0, result: null, of: '', stopped: false, problem: '' },
  }));
  let current: AbortController | null = null;

  const start: Job<T>['start'] = async (of, work) => {
    current?.abort();
    const control = new AbortController();
    current = control;
    const isCurrent = (): boolean => current === control;
    // The former result stays in sight, dimmed, until the first of the new one: `of` goes with the result.
    store.setState({ running: true, done: 0, stopped: false, problem: '' });
    const report = (state: Partial<JobState<T>>): void => {
      if (isCurrent()) store.setState(state);
    };
    try {
      const result = await work({
        signal: control.signal,
        progress: (done) => report({ done: Math.min(1, Math.max(0, done)) }),
        partial: (sofar) => report({ result: sofar, of }),
      });
      report({ result, of, done: 1, stopped: control.signal.aborted });
    } catch (error) {
      report(
        control.signal.aborted
          ? { stopped: true }
          : { problem: error instanceof Error ? error.message : String(error) },
      );
    } finally {
      report({ running: false });
    }
  };
  return { store, start, stop: () => current?.abort() };
}
