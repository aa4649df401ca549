/**
 * Distances between two distributions given as counts over the same bins, a collection each; 0 where either is empty.
 *
 * Jensen–Shannon divergence: H((p+q)/2) − (H(p)+H(q))/2, in bits, 0…1. Total variation: ½ Σ|p−q|, 0…1: the greatest difference
 * in share that any set of bins has. For bins in ascending order of a number x, with F the shares up to each bin:
 * Kolmogorov–Smirnov sup|F−G|, 0…1; Wasserstein-1 ∫|F−G| dx, in the unit of x.
 * Sources: J. Lin, "Divergence measures based on the Shannon entropy", 1991; S. Vallender, 1974 (the integral).
 */
export type Counts = Float64Array;

export function sumOf(counts: Counts): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

export interface NameDistances {
  readonly jensenShannon: number;
  readonly totalVariation: number;
}

export function nameDistances(a: Counts, b: Counts): NameDistances {
  const [totalA, totalB] = [sumOf(a), sumOf(b)];
  if (totalA === 0 || totalB === 0) return { jensenShannon: 0, totalVariation: 0 };
  let bits = 0;
  let variation = 0;
  for (let i = 0; i < a.length; i++) {
    const p = a[i] / totalA;
    const q = b[i] / totalB;
    const middle = (p + q) / 2;
    if (p > 0) bits += (p * Math.log2(p / middle)) / 2;
    if (q > 0) bits += (q * Math.log2(q / middle)) / 2;
    variation += Math.abs(p - q) / 2;
  }
  return { jensenShannon: Math.min(1, Math.max(0, bits)), totalVariation: Math.min(1, variation) };
}

export interface NumberDistances {
  readonly kolmogorovSmirnov: number;
  /** The bin up to which the shares differ most. */
  readonly widest: number;
  readonly wasserstein: number;
  /** Of ln x over the bins with x > 0; 0 where there are none. */
  readonly logWasserstein: number;
}

/** `values`: x of each bin, ascending. `logs`: their logarithms, −∞ or NaN where there is none; null where not asked for. */
export function numberDistances(
  values: Float64Array,
  logs: Float64Array | null,
  a: Counts,
  b: Counts,
): NumberDistances {
  const [totalA, totalB] = [sumOf(a), sumOf(b)];
  const none = { kolmogorovSmirnov: 0, widest: 0, wasserstein: 0, logWasserstein: 0 };
  if (totalA === 0 || totalB === 0) return none;
  let [upToA, upToB, widest, greatest, area] = [0, 0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    upToA += a[i];
    upToB += b[i];
    const gap = Math.abs(upToA / totalA - upToB / totalB);
    if (gap > greatest) [greatest, widest] = [gap, i];
    if (i + 1 < values.length) area += gap * (values[i + 1] - values[i]);
  }
  const logWasserstein = logs === null ? 0 : logArea(logs, a, b);
  return { kolmogorovSmirnov: greatest, widest, wasserstein: area, logWasserstein };
}

function logArea(logs: Float64Array, a: Counts, b: Counts): number {
  let first = 0;
  while (first < logs.length && !(logs[first] > -Infinity)) first++;
  const [ownA, ownB] = [a.subarray(first), b.subarray(first)];
  return numberDistances(logs.subarray(first), null, ownA, ownB).wasserstein;
}

/** Kolmogorov–Smirnov over all files: those without the number lie below all others, or above all, whichever is more. */
export function smirnovOfAll(a: Counts, b: Counts, missingA: number, missingB: number): number {
  const [totalA, totalB] = [sumOf(a) + missingA, sumOf(b) + missingB];
  if (totalA === 0 || totalB === 0) return 0;
  const missing = missingA / totalA - missingB / totalB;
  let greatest = Math.abs(missing);
  let gap = 0;
  for (let i = 0; i < a.length; i++) {
    gap += a[i] / totalA - b[i] / totalB;
    greatest = Math.max(greatest, Math.abs(gap), Math.abs(gap + missing));
  }
  return greatest;
}

/** The median of counted values as usual: the middle one, or the mean of the middle two; NaN of none. */
export function medianOf(values: Float64Array, counts: Counts): number {
  const total = sumOf(counts);
  if (total === 0) return Number.NaN;
  const at = (place: number): number => {
    let passed = 0;
    for (let i = 0; i < values.length; i++) {
      passed += counts[i];
      if (passed > place) return values[i];
    }
    return Number.NaN;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
