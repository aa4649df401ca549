/**
 * The main thread's side of a worker that answers questions. One worker lives as long as its engine; `restart` is the
 * Stop button: it ends the worker at once, rejects what was asked of it, and the next question starts a new one.
 */
import { wrap, type Remote } from 'comlink';

/** Why a call did not answer: the work was stopped, by a person or by closing. */
export class StoppedError extends Error {
  constructor() {
    super('Stopped. Change a setting to go on.');
    this.name = 'StoppedError';
  }
}

export interface WorkerClientOptions<T> {
  /** "analysis": names the worker in sentences. */
  readonly name: string;
  readonly open: () => Worker;
  /** What a new worker is told first: the picture that later questions are about. */
  readonly begin: (remote: Remote<T>) => void;
}

export class WorkerClient<T> {
  readonly #options: WorkerClientOptions<T>;
  #worker: Worker | null = null;
  #remote: Remote<T> | null = null;
  /**
   * Those who wait for an answer of this worker. Not one promise of its end that every answer races: that promise would
   * hold on to every answer, pictures and all, for as long as the worker lives.
   */
  #waiting = new Set<(error: Error) => void>();
  #generation = 0;

  constructor(options: WorkerClientOptions<T>) {
    this.#options = options;
  }

  /** Changes when a worker is given up, and with it all that it had worked out. */
  get generation(): number {
    return this.#generation;
  }

  /** Starts the worker before there is anything to ask, so that it is there when there is. */
  warm(): void {
    if (!this.#remote) this.#start();
  }

  /** Tells a worker that runs already what a new one would be told first; starts one where none runs. */
  beginAnew(): void {
    if (this.#remote) this.#options.begin(this.#remote);
    else this.#start();
  }

  /** Asks the worker; `call` gets its methods. Rejects with the worker's error, or StoppedError after a restart. */
  ask<A>(call: (remote: Remote<T>) => Promise<A>): Promise<A> {
    if (!this.#remote) this.#start();
    const remote = this.#remote as Remote<T>;
    const waiting = this.#waiting;
    return new Promise<A>((resolve, reject) => {
      waiting.add(reject);
      call(remote)
        .then(resolve, reject)
        .finally(() => waiting.delete(reject));
    });
  }

  /** Ends whatever runs. */
  restart(): void {
    this.#forget(new StoppedError());
  }

  #forget(why: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#remote = null;
    this.#generation++;
    for (const reject of this.#waiting) reject(why);
    this.#waiting = new Set();
  }

  #start(): void {
    const { name, open, begin } = this.#options;
    const worker = open();
    worker.onerror = (event) => {
      event.preventDefault();
      const why = new Error(`The ${name} worker failed: ${event.message || 'it could not be loaded'}.`);
      if (worker === this.#worker) this.#forget(why);
    };
    this.#worker = worker;
    this.#remote = wrap<T>(worker);
    begin(this.#remote);
  }
}
