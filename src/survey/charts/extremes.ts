/**
 * The files at one end of a scale, the farthest first; of files as far as each other, the earlier one. Files at the very
 * other end are no extremes: where all are alike, there is none.
 */
import type { ExtremeKind } from './oddity-kinds';

/** How many files an extreme lists. */
export const EXTREME_FILES = 12;

export interface Extreme<T> {
  readonly value: number;
  readonly file: T;
}

export interface Extremes<T> {
  /** @param value NaN takes no part. `file` is asked for only where it is among the farthest. */
  add(value: number, file: () => T): void;
  found(): readonly Extreme<T>[];
}

export function createExtremes<T>(end: ExtremeKind['end']): Extremes<T> {
  const sign = end === 'least' ? -1 : 1;
  const farthest: Extreme<T>[] = [];
  // A number that none of the farthest falls below: most files are turned away by one comparison.
  let bar = -Infinity;
  let nearest = Infinity;
  return {
    found: () => farthest.filter(({ value }) => sign * value > nearest),
    add: (value, file) => {
      const far = sign * value;
      if (far < nearest) nearest = far;
      if (!(far > bar)) return;
      let at = farthest.length;
      while (at > 0 && sign * farthest[at - 1].value < far) at--;
      farthest.splice(at, 0, { value, file: file() });
      if (farthest.length > EXTREME_FILES) farthest.pop();
      if (farthest.length === EXTREME_FILES) bar = sign * farthest[EXTREME_FILES - 1].value;
    },
  };
}
