/**
 * A listing that can be gone through again: what has been listed is kept, and what has not is listed when somebody gets so
 * far. So a reading that was stopped early can be begun anew and still finds all files.
 */
import type { Handed } from '../api';

type Batch = Handed['files'] extends AsyncIterable<infer Item> ? Item : never;

export class RememberedListing implements AsyncIterable<Batch> {
  readonly #batches: Batch[] = [];
  readonly #source: AsyncIterator<Batch>;
  /** Whether there is another batch, while it is being found out; the last answer stays. */
  #more: Promise<boolean> | null = null;

  private constructor(files: Handed['files']) {
    this.#source = files[Symbol.asyncIterator]();
  }

  static of(files: Handed['files']): RememberedListing {
    return files instanceof RememberedListing ? files : new RememberedListing(files);
  }

  /** Several may go through it at once. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Batch> {
    for (let at = 0; at < this.#batches.length || (await this.#list()); at++) yield this.#batches[at];
  }

  #list(): Promise<boolean> {
    this.#more ??= this.#next();
    return this.#more;
  }

  async #next(): Promise<boolean> {
    const step = await this.#source.next();
    if (step.done === true) return false;
    this.#batches.push(step.value);
    this.#more = null;
    return true;
  }
}
