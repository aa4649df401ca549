/**
 * Order statistics of repeated timings.
 *
 * A quantile lies between two neighbours of the sorted sample, at (n − 1)·p, linearly (the usual "type 7").
 * Source: R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, Am. Statistician 50(4), 1996.
 */
export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

export function quantile(sample: readonly number[], p: number): number {
  if (sample.length === 0) throw new RangeError('A quantile needs at least one value; got none.');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile lies between 0 and 1; got ${p}.`);
  if (sample.some((value) => !Number.isFinite(value))) throw new RangeError('A timing is not a finite number.');
  const sorted = [...sample].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5);
}

export function quartiles(sample: readonly number[]): Quartiles {
  return { q1: quantile(sample, 0.25), median: median(sample), q3: quantile(sample, 0.75) };
}

/**
 * Ratios of runs that took turns: run i of ours over run i of theirs. Neighbours in time share what the machine was
 * doing, so that their ratio is steadier than either time.
 */
export function pairedRatios(ours: readonly number[], theirs: readonly number[]): number[] {
  if (ours.length !== theirs.length) {
    throw new RangeError(`Paired samples must be of one length; got ${ours.length} and ${theirs.length}.`);
  }
  return ours.map((time, round) => time / theirs[round]);
}
