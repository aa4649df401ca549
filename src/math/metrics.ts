/**
 * How far a rebuilt picture is from its original, over the shown channels, before rounding and clamping.
 *
 *     squared error Σ(a−b)²;   PSNR = 10·log₁₀(255²/MSE), dB;   relative error ‖a−b‖₂/‖b‖₂
 *
 * Units: 0…255. Sums in f64, by rows of the array, so that a megapixel loses no digit that is shown.
 */
type Plane = Float32Array | Float64Array;

const PEAK = 255;

export function squaredError(actual: Plane, expected: Plane): number {
  if (actual.length !== expected.length) {
    throw new RangeError(`Cannot compare ${actual.length} values with ${expected.length}`);
  }
  let sum = 0;
  for (let i = 0; i < actual.length; i++) {
    const difference = actual[i] - expected[i];
    sum += difference * difference;
  }
  return sum;
}

export function squaredNorm(values: Plane): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * values[i];
  return sum;
}

/** dB; +Infinity where the error is exactly zero. `samples` is pixels times shown channels. */
export function psnrOf(squared: number, samples: number): number {
  return squared === 0 ? Infinity : 10 * Math.log10((PEAK * PEAK * samples) / squared);
}

/** ‖a−b‖/‖b‖; 0 for zero error, also of a black picture. */
export function relativeErrorOf(squared: number, normSquared: number): number {
  return squared === 0 ? 0 : Math.sqrt(squared / normSquared);
}
