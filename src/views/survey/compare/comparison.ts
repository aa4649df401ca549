/**
 * The comparison of two collections, worked out on the page a few milliseconds at a time, so that nothing waits for it. What
 * was found before stays, marked stale, until there is something newer. While only rows come, the run at hand is finished
 * first and another is begun after a pause; anything else that changes ends it at once.
 */
import type { CompareResult } from '../../../survey/compare/compare-result';

export interface Comparison {
  readonly result: CompareResult | null;
  /** 0…1 while it is worked out; null otherwise. */
  readonly progress: number | null;
  /** Files or the filter have changed since. */
  readonly stale: boolean;
}

export interface CompareAsk {
  /** What is compared under which filter: when one of these changes, an older run is of no use. */
  readonly look: readonly unknown[];
  /** How far the tables have grown. */
  readonly rows: string;
  readonly steps: () => Generator<number, CompareResult>;
}

/** The page's clock and turns; tests bring their own. */
export interface Turns {
  readonly now: () => number;
  /** Calls back after so many milliseconds; returns how to call it off. */
  readonly later: (turn: () => void, delay: number) => () => void;
}

export interface ComparisonRunner {
  readonly snapshot: () => Comparison;
  readonly subscribe: (listener: () => void) => () => void;
  readonly ask: (ask: CompareAsk) => void;
  readonly stop: () => void;
}

/** Milliseconds of work before the page has its turn, and between two runs while rows come. */
export const SLICE = 10;
export const PAUSE = 1000;

const NOTHING: Comparison = { result: null, progress: null, stale: false };

const sameLook = (a: CompareAsk, b: CompareAsk): boolean =>
  a.look.length === b.look.length && a.look.every((part, i) => part === b.look[i]);

export function createComparison({ now, later }: Turns): ComparisonRunner {
  let seen = NOTHING;
  let current: CompareAsk | null = null;
  let next: CompareAsk | null = null;
  let callOff: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const put = (comparison: Comparison): void => {
    seen = comparison;
    for (const listener of listeners) listener();
  };
  const wait = (turn: () => void, delay: number): void => {
    callOff?.();
    callOff = later(turn, delay);
  };

  const begin = (ask: CompareAsk): void => {
    current = ask;
    next = null;
    put({ ...seen, progress: 0, stale: seen.result !== null });
    let steps: Generator<number, CompareResult> | null = null;
    const slice = (): void => {
      steps ??= ask.steps();
      const until = now() + SLICE;
      for (;;) {
        const step = steps.next();
        if (step.done === true) {
          end(step.value);
          return;
        }
        if (now() < until) continue;
        put({ ...seen, progress: step.value });
        wait(slice, 0);
        return;
      }
    };
    wait(slice, 0);
  };

  const end = (result: CompareResult): void => {
    callOff = null;
    const waiting = next;
    put({ result, progress: null, stale: waiting !== null });
    if (waiting)
      wait(() => {
        begin(waiting);
      }, PAUSE);
  };

  return {
    snapshot: () => seen,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    ask: (ask) => {
      if (!current || !sameLook(current, ask)) {
        begin(ask);
        return;
      }
      if ((next ?? current).rows === ask.rows) return;
      next = ask;
      if (callOff) return;
      put({ ...seen, stale: true });
      wait(() => {
        if (next) begin(next);
      }, PAUSE);
    },
    stop: () => {
      callOff?.();
      callOff = null;
      current = null;
      next = null;
      seen = { ...seen, progress: null, stale: seen.result !== null };
    },
  };
}
