/**
 * When to step the graph: at most once an animation frame, and once more when nothing has changed for a while.
 *
 * Ten requests within a frame cost one step. A hidden page gets no animation frames, so a timer stands in for them.
 */

/** How long settings must rest before idle nodes run, milliseconds. */
export const QUIET_AFTER = 90;
const HIDDEN_FRAME = 100;

export class Scheduler {
  readonly #step: (quiet: boolean) => void;
  #frame = 0;
  #fallback: ReturnType<typeof setTimeout> | undefined;
  #quietTimer: ReturnType<typeof setTimeout> | undefined;
  #lastTouch = 0;
  #stopped = false;

  constructor(step: (quiet: boolean) => void) {
    this.#step = step;
  }

  /** A person changed something: idle work waits again. */
  touch(): void {
    this.#lastTouch = performance.now();
    this.request();
  }

  /** Something may have to run. */
  request(): void {
    if (this.#stopped || this.#frame !== 0) return;
    const run = (): void => {
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#fallback);
      this.#frame = 0;
      if (!this.#stopped) this.#step(this.quiet);
    };
    this.#frame = requestAnimationFrame(run);
    this.#fallback = setTimeout(run, HIDDEN_FRAME);
  }

  /** Asks for a step at the moment when idle nodes may run. */
  requestQuiet(): void {
    clearTimeout(this.#quietTimer);
    this.#quietTimer = setTimeout(
      () => this.request(),
      Math.max(0, QUIET_AFTER - (performance.now() - this.#lastTouch)) + 1,
    );
  }

  get quiet(): boolean {
    return performance.now() - this.#lastTouch >= QUIET_AFTER;
  }

  stop(): void {
    this.#stopped = true;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#fallback);
    clearTimeout(this.#quietTimer);
  }
}
