/**
 * The range of log₁₀|c| that a spectrum's colours span: from the second percentile, at most seven decades, to the
 * largest. The mean of a channel stands decades above all waves and is left out, so that the waves get the colours.
 */
import type { CoefficientLayout } from '../../math/layout';

const MOST_DECADES = 7;
const LOW_PERCENTILE = 0.02;
/** Enough for a percentile that only sets a colour. */
const SAMPLES = 40_000;

export function magnitudeRange(coefficients: Float64Array, layout: CoefficientLayout): readonly [number, number] {
  const { entries, parts, rows, columns, transform } = layout;
  const plane = rows * columns;
  const energy = (entry: number): number => {
    const re = coefficients[entry * parts];
    const im = parts === 2 ? coefficients[2 * entry + 1] : 0;
    return re * re + im * im;
  };
  const stride = Math.max(1, Math.floor(entries / SAMPLES));
  const sample = new Float64Array(Math.ceil(entries / stride));
  let largest = 0;
  let largestMean = 0;
  for (let entry = 0, n = 0; entry < entries; entry++) {
    const found = energy(entry);
    if (transform !== 'block' && entry % plane === 0) largestMean = Math.max(largestMean, found);
    else if (found > largest) largest = found;
    if (entry % stride === 0) sample[n++] = found;
  }
  // A flat picture is its mean and the dust of arithmetic.
  if (largest < 1e-20 * largestMean || largest === 0) largest = largestMean;
  if (largest === 0) return [-1, 0];
  const top = 0.5 * Math.log10(largest);
  const low = 0.5 * Math.log10(sample.sort()[Math.floor(LOW_PERCENTILE * sample.length)]);
  return [Math.max(top - MOST_DECADES, Math.min(low, top - 1)), top];
}
