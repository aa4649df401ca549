/**
 * Tells the page when work takes long enough to be spoken of: stale after a blink, progress with Stop after half a second.
 */
import type { EngineSnapshot } from './api';

const STALE_AFTER = 160;
const PROGRESS_AFTER = 500;

/** What a person reads while a node runs. */
const TASKS: Readonly<Record<string, string>> = {
  'picture.source': 'Handing the picture over',
  'rank.order': 'Ranking the coefficients',
  'transform.coefficients': 'Transforming the picture',
  'inverse.picture': 'Rebuilding the picture',
  'network.weights': 'Fetching the weights',
  'source.open': 'Opening the file',
  'input.coefficients': 'Making the network’s input',
  'runner.plan': 'Making the network ready',
  'network.run': 'Running the network',
  'reference.logits': 'Running the network in pixels',
  'maps.texels': 'Painting the maps',
};

export class BusyWatch {
  readonly #publish: (state: Partial<Pick<EngineSnapshot, 'stale' | 'progress'>>) => void;
  readonly #stopWork: () => void;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #busy = false;
  #spoken = true;
  #node = '';

  constructor(publish: (state: Partial<Pick<EngineSnapshot, 'stale' | 'progress'>>) => void, stopWork: () => void) {
    this.#publish = publish;
    this.#stopWork = stopWork;
  }

  /** `failed`: what is on show stays older than the settings, though nothing is being done about it. */
  update(busy: boolean, node: string | null, failed: boolean): void {
    this.#node = node ?? this.#node;
    if (busy === this.#busy) return;
    this.#busy = busy;
    this.stop();
    if (!busy) {
      if (this.#spoken || failed) this.#publish({ stale: failed, progress: null });
      this.#spoken = failed;
      return;
    }
    this.#timers = [
      setTimeout(() => this.#speak({ stale: true }), STALE_AFTER),
      setTimeout(() => {
        this.#speak({ progress: { task: TASKS[this.#node] ?? 'Working', done: null, stop: this.#stopWork } });
      }, PROGRESS_AFTER),
    ];
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }

  #speak(state: Partial<Pick<EngineSnapshot, 'stale' | 'progress'>>): void {
    this.#spoken = true;
    this.#publish(state);
  }
}
