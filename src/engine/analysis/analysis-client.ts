/**
 * The main thread's side of the analysis worker. One worker lives as long as the engine; `restart` is the Stop button:
 * it ends the worker at once, rejects what was asked of it, and the next question starts a new one.
 */
import { wrap, type Remote } from 'comlink';
import type { Picture } from '../../math/picture';
import type { Analysis } from './analysis';

/** Why a call did not answer: the work was stopped, by a person or by closing. */
export class StoppedError extends Error {
  constructor() {
    super('Stopped. Change a setting to go on.');
    this.name = 'StoppedError';
  }
}

export class AnalysisClient {
  #worker: Worker | null = null;
  #remote: Remote<Analysis> | null = null;
  /**
   * Those who wait for an answer of this worker. Not one promise of its end that every answer races: that promise would
   * hold on to every answer, pictures and all, for as long as the worker lives.
   */
  #waiting = new Set<(error: Error) => void>();
  #picture: Picture | null = null;
  #generation = 0;

  /** Changes when a worker is given up, and with it all that it had worked out. */
  get generation(): number {
    return this.#generation;
  }

  /** Starts the worker before there is anything to ask, so that it is there when there is. */
  warm(): void {
    if (!this.#remote) this.#start();
  }

  /** Gives the worker the picture that later questions are about; a worker started anew is given it again. */
  setPicture(picture: Picture): void {
    this.#picture = picture;
    if (this.#remote) this.#send(this.#remote, picture);
    else this.#start();
  }

  /** Asks the worker; `call` gets its methods. Rejects with the worker's error, or StoppedError after a restart. */
  ask<T>(call: (analysis: Remote<Analysis>) => Promise<T>): Promise<T> {
    if (!this.#remote) this.#start();
    const remote = this.#remote as Remote<Analysis>;
    const waiting = this.#waiting;
    return new Promise<T>((resolve, reject) => {
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
    const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
    worker.onerror = (event) => {
      event.preventDefault();
      const why = new Error(`The analysis worker failed: ${event.message || 'it could not be loaded'}.`);
      if (worker === this.#worker) this.#forget(why);
    };
    this.#worker = worker;
    const remote = wrap<Analysis>(worker);
    this.#remote = remote;
    if (this.#picture) this.#send(remote, this.#picture);
  }

  /** What goes wrong here goes wrong again, and is told, at the first question. */
  #send(remote: Remote<Analysis>, { rgba, width, height }: Picture): void {
    remote.setPicture(rgba, width, height).catch(() => undefined);
  }
}
