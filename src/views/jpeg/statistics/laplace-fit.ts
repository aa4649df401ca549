/**
 * The Laplace distribution that fits quantised coefficients best, by maximum likelihood.
 *
 * Model: x has the density e^(−|x|/b) / 2b and is stored as n = round(x / s). With t = e^(−s/2b),
 * P(0) = 1 − t and P(±n) = ½ · t^(2n−1) · (1 − t²) for n ≥ 1. For N values of which N₀ are zero, N₁ are not, and
 * S = Σ|n|, the likelihood is largest where (N + 2S)·t² + N₀·t − (2S − N₁) = 0, which has one root in [0, 1).
 * Unit of b: that of s. Exact but for rounding. Source: the derivative of the log-likelihood above; the model is that of
 * Reininger and Gibson, Distributions of the Two-Dimensional DCT Coefficients for Images, 1983.
 */
export interface QuantisedCounts {
  /** counts[i]: how often the value min + i occurs. */
  readonly counts: ArrayLike<number>;
  readonly min: number;
}

export interface LaplaceFit {
  /** The scale b, in steps: multiply by s for the coefficient's own unit. 0 where all values are zero. */
  readonly scale: number;
  /** The share of values n that the fit expects, 0…1. */
  readonly shareOf: (n: number) => number;
}

export function fitLaplace({ counts, min }: QuantisedCounts): LaplaceFit | null {
  let total = 0;
  let zeros = 0;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const value = min + i;
    total += counts[i];
    if (value === 0) zeros += counts[i];
    sum += counts[i] * Math.abs(value);
  }
  if (total === 0) return null;
  const a = total + 2 * sum;
  const c = 2 * sum - (total - zeros);
  const t = (-zeros + Math.sqrt(zeros * zeros + 4 * a * c)) / (2 * a);
  return {
    scale: t > 0 ? -1 / (2 * Math.log(t)) : 0,
    shareOf: (n) => (n === 0 ? 1 - t : 0.5 * t ** (2 * Math.abs(n) - 1) * (1 - t * t)),
  };
}
