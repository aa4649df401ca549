/**
 * The two directions in which vectors are spread most, and where each vector lies along them: x, y a vector, its mean at 0.
 * Names stand as one-hot coordinates of 1/√2. The first two eigenvectors of the covariance, by subspace iteration: the
 * one-hot matrix is never written out. Signs: the coordinate farthest from 0 is positive.
 * Vectors spread along one line only have y = 0, all alike x = 0 too.
 */
import { createRandom } from '../../math/random';
import type { Vectors } from './vectors';

const ROUNDS = 60;
const HOT = Math.SQRT1_2;

/** Where each column's one-hot coordinates begin, after the numbers'. */
function startsOf({ length, numberCount, codes, codeCount }: Vectors): { starts: Uint32Array; width: number } {
  const starts = new Uint32Array(codeCount);
  let width = numberCount;
  for (let d = 0; d < codeCount; d++) {
    starts[d] = width;
    let most = 0;
    for (let i = 0; i < length; i++) most = Math.max(most, codes[i * codeCount + d]);
    width += most + 1;
  }
  return { starts, width };
}

function centre(values: Float64Array): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  for (let i = 0; i < values.length; i++) values[i] -= mean;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

function normalise(direction: Float64Array): void {
  const size = Math.sqrt(dot(direction, direction));
  for (let i = 0; i < direction.length; i++) direction[i] = size > 1e-12 ? direction[i] / size : 0;
}

function takeAway(direction: Float64Array, other: Float64Array): void {
  const along = dot(direction, other);
  for (let i = 0; i < direction.length; i++) direction[i] -= along * other[i];
}

export function principalPlane(vectors: Vectors): Float64Array {
  const { length, numbers, numberCount, codes, codeCount } = vectors;
  const { starts, width } = startsOf(vectors);
  const project = (direction: Float64Array): Float64Array => {
    const values = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      for (let d = 0; d < numberCount; d++) values[i] += numbers[i * numberCount + d] * direction[d];
      for (let d = 0; d < codeCount; d++) values[i] += HOT * direction[starts[d] + codes[i * codeCount + d]];
    }
    centre(values);
    return values;
  };
  const back = (values: Float64Array) => {
    const direction = new Float64Array(width);
    for (let i = 0; i < length; i++) {
      for (let d = 0; d < numberCount; d++) direction[d] += numbers[i * numberCount + d] * values[i];
      for (let d = 0; d < codeCount; d++) direction[starts[d] + codes[i * codeCount + d]] += HOT * values[i];
    }
    return direction;
  };
  const random = createRandom(1);
  let [first, second] = [0, 1].map(() => Float64Array.from({ length: width }, () => random.normal()));
  for (let round = 0; round < ROUNDS; round++) {
    first = back(project(first));
    second = back(project(second));
    normalise(first);
    takeAway(second, first);
    normalise(second);
  }
  const places = new Float64Array(2 * length);
  [first, second].forEach((direction, axis) => {
    const values = project(direction);
    const farthest = values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
    const sign = farthest < 0 ? -1 : 1;
    for (let i = 0; i < length; i++) places[2 * i + axis] = sign * values[i];
  });
  return places;
}
