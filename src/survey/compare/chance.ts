/**
 * How far apart chance alone puts two collections: all files are pooled and split at random into two of the same sizes, again
 * and again, and the distances of the halves are ranked.
 *
 * A random split only matters through the counts it puts on either side, so these are drawn (hypergeometric, exact), bin by bin:
 * the work goes with the number of distinct values, not of files. Numbers with many distinct values are gathered into bins
 * first: single values at both ends, further in at most 1/64 of what lies beyond, each bin at its mean. About a thousand bins
 * whatever the number of files; the distances come out a few per cent too small at most.
 * The level is the ⌈0.95 (n+1)⌉th smallest of n: what is drawn by chance exceeds it at most once in 20.
 */
import type { Random } from '../../math/random';
import {
  nameDistances,
  numberDistances,
  smirnovOfAll,
  sumOf,
  type Counts,
  type NameDistances,
  type NumberDistances,
} from './distances';
import { drawHypergeometric } from './hypergeometric';
import type { NameTally, NumberTally } from './tally';

/** Splits below which the level would be the largest of all. */
export const FEWEST_SPLITS = 19;

export function chanceLevel(distances: readonly number[]): number {
  const sorted = Float64Array.from(distances).sort();
  return sorted[Math.min(sorted.length, Math.ceil(0.95 * (sorted.length + 1))) - 1];
}

/** Counts of a random part with `size` of the pooled files, and of the rest. */
function splitAtRandom(random: Random, pooled: Counts, size: number): readonly [Counts, Counts] {
  const part = new Float64Array(pooled.length);
  let total = sumOf(pooled);
  let open = size;
  for (let i = 0; i < pooled.length && open > 0; i++) {
    part[i] = drawHypergeometric(random, total, pooled[i], open);
    total -= pooled[i];
    open -= part[i];
  }
  return [part, pooled.map((count, i) => count - part[i])];
}

export function nameChance(tally: NameTally, splits: number, random: Random): NameDistances {
  const pooled = tally.a.map((count, i) => count + tally.b[i]);
  const size = sumOf(tally.a);
  const drawn = Array.from({ length: splits }, () => nameDistances(...splitAtRandom(random, pooled, size)));
  return {
    jensenShannon: chanceLevel(drawn.map((each) => each.jensenShannon)),
    totalVariation: chanceLevel(drawn.map((each) => each.totalVariation)),
  };
}

export interface NumberChance extends Omit<NumberDistances, 'widest'> {
  readonly measure: number;
}

export function numberChance(tally: NumberTally, logarithms: boolean, splits: number, random: Random): NumberChance {
  const steps = numberChanceSteps(tally, logarithms, splits, random);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, yielding before the first split and after each, so that a page can do something else. */
export function* numberChanceSteps(
  tally: NumberTally,
  logarithms: boolean,
  splits: number,
  random: Random,
): Generator<undefined, NumberChance> {
  const bins = gatherBins(tally.values, tally.a, tally.b);
  const sizeA = sumOf(tally.a) + tally.missingA;
  // Files without the number are the first bin of the split.
  const pooled = Float64Array.of(tally.missingA + tally.missingB, ...bins.counts);
  const logs = logarithms ? bins.logs : null;
  const drawn: NumberChance[] = [];
  for (let i = 0; i < splits; i++) {
    yield;
    const [a, b] = splitAtRandom(random, pooled, sizeA);
    const distances = numberDistances(bins.values, logs, a.subarray(1), b.subarray(1));
    drawn.push({ ...distances, measure: smirnovOfAll(a.subarray(1), b.subarray(1), a[0], b[0]) });
  }
  return {
    measure: chanceLevel(drawn.map((each) => each.measure)),
    kolmogorovSmirnov: chanceLevel(drawn.map((each) => each.kolmogorovSmirnov)),
    wasserstein: chanceLevel(drawn.map((each) => each.wasserstein)),
    logWasserstein: chanceLevel(drawn.map((each) => each.logWasserstein)),
  };
}

/** A bin holds at most this share of the files that lie beyond it, on the emptier side. */
const FINENESS = 64;

interface Bins {
  readonly values: Float64Array;
  readonly logs: Float64Array;
  readonly counts: Counts;
}

export function gatherBins(values: Float64Array, a: Counts, b: Counts): Bins {
  const total = sumOf(a) + sumOf(b);
  const bins: { sum: number; logs: number; count: number }[] = [];
  let passed = 0;
  for (let i = 0; i < values.length; i++) {
    const count = a[i] + b[i];
    const last = bins.at(-1);
    const before = passed - (last?.count ?? 0);
    const room = Math.min(before, total - passed - count) / FINENESS;
    // Values that have no logarithm stay by themselves, so that a bin either has one or has none.
    const joins = last !== undefined && last.count + count <= room && (values[i] <= 0 || last.logs > -Infinity);
    const bin = joins ? last : { sum: 0, logs: 0, count: 0 };
    if (!joins) bins.push(bin);
    bin.sum += count * values[i];
    bin.logs += count * (values[i] > 0 ? Math.log(values[i]) : -Infinity);
    bin.count += count;
    passed += count;
  }
  return {
    values: Float64Array.from(bins, (bin) => bin.sum / bin.count),
    logs: Float64Array.from(bins, (bin) => bin.logs / bin.count),
    counts: Float64Array.from(bins, (bin) => bin.count),
  };
}
