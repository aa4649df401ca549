/** How far an answer is from the f64 reference. */

/**
 * ‖scale·actual − expected‖₂ / ‖expected‖₂ over all values from `first` on. The mean is left out with `first`: it is so
 * much larger than everything else that it hides the error of the rest.
 */
export function relativeError(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  first: number,
  scale = 1,
): number {
  if (actual.length < expected.length) {
    throw new RangeError(`The answer has ${actual.length} values, expected ${expected.length}.`);
  }
  let error = 0;
  let norm = 0;
  for (let i = first; i < expected.length; i++) {
    error += (scale * actual[i] - expected[i]) ** 2;
    norm += expected[i] ** 2;
  }
  return Math.sqrt(error / norm);
}
