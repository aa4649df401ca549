/** Counts of what a network answered, by what was asked. */
export class Confusion {
  /** [actual][answered] */
  readonly counts: readonly Uint32Array[];

  constructor(readonly classes: readonly string[]) {
    this.counts = classes.map(() => new Uint32Array(classes.length));
  }

  add(actual: number, answered: number): void {
    if (!(actual in this.counts && answered in this.counts))
      throw new RangeError(`Classes ${actual} and ${answered} of ${this.classes.length}`);
    this.counts[actual][answered] += 1;
  }

  get pictures(): number {
    return this.counts.reduce((sum, row) => row.reduce((total, count) => total + count, sum), 0);
  }

  get correct(): number {
    return this.counts.reduce((sum, row, actual) => sum + row[actual], 0);
  }

  /** Share, 0…1; 0 where nothing was counted. */
  get accuracy(): number {
    return this.pictures === 0 ? 0 : this.correct / this.pictures;
  }

  /** As plain numbers, for records and messages. */
  rows(): number[][] {
    return this.counts.map((row) => Array.from(row));
  }
}

/** Index of the largest logit; the first of equal ones. */
export function answerOf(logits: ArrayLike<number>, from = 0, count = logits.length): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (logits[from + i] > logits[from + best]) best = i;
  return best;
}
