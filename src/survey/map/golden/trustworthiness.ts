/**
 * How well a flat layout keeps neighbourhoods, 0…1: 1 where every neighbour in the layout is one in the vectors too.
 * T(k) = 1 − 2 / (n k (2n − 3k − 1)) · Σ over the k nearest of each point in the layout of max(0, rank in the vectors − k).
 * Source: J. Venna, S. Kaski, "Neighborhood preservation in nonlinear projection methods", 2001.
 */
import { nearestNeighbours, squaredDistance } from '../nearest';
import type { Vectors } from '../vectors';

export const finish = <T, R>(steps: Generator<T, R>): R => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

export function flatVectors(xy: Float64Array): Vectors {
  return { length: xy.length / 2, numbers: xy, numberCount: 2, codes: new Uint32Array(0), codeCount: 0 };
}

export function trustworthiness(vectors: Vectors, xy: Float64Array, k: number): number {
  const { length } = vectors;
  const { indices } = finish(nearestNeighbours(flatVectors(xy), k));
  let penalty = 0;
  for (let i = 0; i < length; i++) {
    const distances = Float64Array.from({ length }, (_, j) => (i === j ? -1 : squaredDistance(vectors, i, j)));
    for (const j of indices.subarray(i * k, (i + 1) * k)) {
      const rank = distances.reduce((nearer, distance) => nearer + (distance < distances[j] ? 1 : 0), 0);
      penalty += Math.max(0, rank - k);
    }
  }
  return 1 - (2 / (length * k * (2 * length - 3 * k - 1))) * penalty;
}
