/** A few recent results by key; the least recently used one goes first. */
export class Recent<T> {
  readonly #entries = new Map<string, T>();
  #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The entry of `key`, made by `make` where it is not at hand. */
  get(key: string, make: () => T): T {
    const found = this.#entries.get(key);
    const value = found ?? make();
    this.#entries.delete(key);
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#capacity) break;
      this.#entries.delete(oldest);
    }
    return value;
  }

  /** Empties it, for at most `capacity` entries from now on. */
  reset(capacity: number): void {
    this.#capacity = capacity;
    this.clear();
  }

  clear(): void {
    this.#entries.clear();
  }
}
