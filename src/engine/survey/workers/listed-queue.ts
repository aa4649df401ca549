/** What has been listed and not yet been given to a worker, in order. */
import type { SurveyFile } from '../api';

export type Listed = SurveyFile | { readonly path: string; readonly problem: string };

export class ListedQueue {
  /** As they were listed, in the order of coming; the first is taken from `#taken` on. */
  #parts: (readonly Listed[])[] = [];
  #taken = 0;

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  add(part: readonly Listed[]): void {
    if (part.length > 0) this.#parts.push(part);
  }

  /** The next ones, `most` at most. */
  take(most: number): Listed[] {
    const taken: Listed[] = [];
    let whole = 0;
    while (taken.length < most && whole < this.#parts.length) {
      const part = this.#parts[whole].slice(this.#taken, this.#taken + most - taken.length);
      taken.push(...part);
      this.#taken += part.length;
      if (this.#taken < this.#parts[whole].length) break;
      whole++;
      this.#taken = 0;
    }
    if (whole > 0) this.#parts = this.#parts.slice(whole);
    return taken;
  }
}
