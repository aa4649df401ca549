/** The range of log₁₀|c| that a spectrum's colours span: from the second percentile, at most seven decades, to the top. */
import type { CoefficientLayout } from '../../math/layout';

const MOST_DECADES = 7;
const LOW_PERCENTILE = 0.02;
/** Enough for a percentile that only sets a colour. */
const SAMPLES = 40_000;

export function magnitudeRange(
  coefficients: Float64Array,
  { entries, parts }: CoefficientLayout,
): readonly [number, number] {
  let largest = 0;
  const stride = Math.max(1, Math.floor(entries / SAMPLES));
  const sample = new Float64Array(Math.ceil(entries / stride));
  for (let entry = 0, n = 0; entry < entries; entry++) {
    const re = coefficients[entry * parts];
    const im = parts === 2 ? coefficients[2 * entry + 1] : 0;
    const energy = re * re + im * im;
    if (energy > largest) largest = energy;
    if (entry % stride === 0) sample[n++] = energy;
  }
  if (largest === 0) return [-1, 0];
  const top = 0.5 * Math.log10(largest);
  const low = 0.5 * Math.log10(sample.sort()[Math.floor(LOW_PERCENTILE * sample.length)]);
  return [Math.max(top - MOST_DECADES, Math.min(low, top - 1)), top];
}
