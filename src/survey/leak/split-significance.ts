/**
 * Whether a split orders labels more than luck would: Light and Margolin's C = (n−1)(K−1) R², with R² the part of Gini's impurity
 * that the split takes away, is chi-squared with K−1 degrees of freedom where labels have no order. Chi-squared becomes normal
 * by Wilson and Hilferty's cube root. Good to a few per cent of C, which is enough to stop a tree by.
 * Sources: R. Light, B. Margolin, "An analysis of variance for categorical data", 1971; E. Wilson, M. Hilferty, 1931.
 */

/** `score` Σ nₗ²/n over both sides, `unsplit` the same of the whole; `chance` what luck may do, below about 0.1. */
export function isBeyondLuck(score: number, unsplit: number, files: number, labels: number, chance: number): boolean {
  const freedom = labels - 1;
  const explained = (score - unsplit) / (files - unsplit);
  const statistic = (files - 1) * freedom * explained;
  // One and two degrees of freedom, where the cube root is poor, have laws of their own.
  if (freedom === 1) return Math.sqrt(statistic) > upperPoint(chance / 2);
  if (freedom === 2) return statistic > -2 * Math.log(chance);
  const spread = 2 / (9 * freedom);
  const normal = (Math.cbrt(statistic / freedom) - 1 + spread) / Math.sqrt(spread);
  return normal > upperPoint(chance);
}

/** What a normal number exceeds with a small chance: Mills' ratio 1/z turned round, a few hundredths too large. */
export function upperPoint(chance: number): number {
  const whole = -2 * Math.log(chance) - Math.log(2 * Math.PI);
  let square = Math.max(1, whole);
  for (let i = 0; i < 4; i++) square = Math.max(1, whole - Math.log(square));
  return Math.sqrt(square);
}
