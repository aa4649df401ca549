/**
 * The split of some files in two that leaves the purest labels: of numbers by a threshold, of names one against all others.
 * Purity is Gini's: a split is the better, the greater Σ nₗ²/n summed over both sides, over the labels l. One pass over the files
 * a feature, whatever the number of labels: files are sorted by bin, and the sums follow as each changes sides.
 * Files without the number go, all together, to the side where they do best; one cut parts them from all others.
 * Source: Breiman, Friedman, Olshen, Stone, "Classification and Regression Trees", 1984.
 */
import { MISSING, type Feature } from './feature';

export interface Samples {
  readonly features: readonly Feature[];
  /** A label's number for each file. */
  readonly labels: Uint16Array;
  readonly labelCount: number;
}

export interface Split {
  score: number;
  /** −1: none found. */
  feature: number;
  /** Bins up to this go left; for a name this one alone does. */
  bin: number;
  missingLeft: boolean;
}

export interface Splitter {
  /**
   * Improves `best` where the feature can; returns among how many values of it there was to choose, 0 where it is the same for
   * all these files.
   */
  consider(rows: Uint32Array, feature: number, best: Split): number;
}

export function createSplitter({ features, labels, labelCount }: Samples, leastLeaf: number): Splitter {
  const ends = new Uint32Array(MISSING + 1);
  const left = new Int32Array(labelCount);
  const right = new Int32Array(labelCount);
  let sorted = new Uint16Array(0);
  let [leftSum, rightSum, leftCount, rightCount] = [0, 0, 0, 0];

  /** Sorts the files' labels by bin, the missing ones last; returns how many bins are in use, 0 for one. */
  const sortByBin = (rows: Uint32Array, { bins, count }: Feature): number => {
    if (sorted.length < rows.length) sorted = new Uint16Array(rows.length);
    ends.fill(0, 0, count);
    ends[MISSING] = 0;
    for (const row of rows) ends[bins[row]]++;
    if (ends[bins[rows[0]]] === rows.length) return 0;
    let used = ends[MISSING] > 0 ? 1 : 0;
    let start = 0;
    for (let bin = 0; bin < count; bin++) {
      const own = ends[bin];
      ends[bin] = start;
      start += own;
      if (own > 0) used++;
    }
    // Each start moves on to where its bin ends.
    ends[MISSING] = start;
    for (const row of rows) sorted[ends[bins[row]]++] = labels[row];
    return used;
  };

  const allRight = (count: number): void => {
    left.fill(0);
    right.fill(0);
    [leftSum, rightSum, leftCount, rightCount] = [0, 0, 0, count];
    for (let i = 0; i < count; i++) rightSum += 2 * right[sorted[i]]++ + 1;
  };

  const moveLeft = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const label = sorted[i];
      leftSum += 2 * left[label]++ + 1;
      rightSum -= 2 * right[label]-- - 1;
    }
    leftCount += to - from;
    rightCount -= to - from;
  };

  const moveBack = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const label = sorted[i];
      leftSum -= 2 * left[label]-- - 1;
      rightSum += 2 * right[label]++ + 1;
    }
    leftCount -= to - from;
    rightCount += to - from;
  };

  const scoreHere = (): number =>
    leftCount < leastLeaf || rightCount < leastLeaf ? -1 : leftSum / leftCount + rightSum / rightCount;

  const thresholds = (centres: Float64Array, count: number, feature: number, missingLeft: boolean, best: Split) => {
    const present = ends[centres.length - 1];
    allRight(count);
    if (missingLeft) moveLeft(present, count);
    let from = 0;
    for (let bin = 0; bin < centres.length && from < present; bin++) {
      const to = ends[bin];
      if (to === from) continue;
      moveLeft(from, to);
      from = to;
      const score = scoreHere();
      if (score <= best.score) continue;
      best.score = score;
      best.feature = feature;
      best.bin = bin;
      best.missingLeft = missingLeft;
    }
  };

  const considerNumbers = (centres: Float64Array, count: number, feature: number, best: Split): void => {
    const before = best.score;
    thresholds(centres, count, feature, false, best);
    const hasMissing = ends[centres.length - 1] < count;
    if (hasMissing) thresholds(centres, count, feature, true, best);
    if (best.score === before) return;
    // A file not seen here goes to the nearer side: the cut lies halfway to the next number that is.
    let next = best.bin + 1;
    while (next < centres.length && ends[next] === ends[best.bin]) next++;
    const cut = next < centres.length ? (centres[best.bin] + centres[next]) / 2 : Infinity;
    while (best.bin + 1 < centres.length && centres[best.bin + 1] <= cut) best.bin++;
    // Where none was missing, those that are go with the greater side.
    if (!hasMissing) best.missingLeft = 2 * ends[best.bin] > count;
  };

  const considerNames = (bins: number, count: number, feature: number, best: Split): void => {
    allRight(count);
    for (let bin = 0, from = 0; bin < bins; bin++) {
      const to = ends[bin];
      if (to === from) continue;
      moveLeft(from, to);
      const score = scoreHere();
      if (score > best.score) {
        best.score = score;
        best.feature = feature;
        best.bin = bin;
        best.missingLeft = false;
      }
      moveBack(from, to);
      from = to;
    }
  };

  return {
    consider: (rows, feature, best) => {
      const each = features[feature];
      const values = sortByBin(rows, each);
      if (values === 0) return 0;
      if (each.kind === 'number') considerNumbers(each.centres, rows.length, feature, best);
      else considerNames(each.count, rows.length, feature, best);
      return values;
    },
  };
}
