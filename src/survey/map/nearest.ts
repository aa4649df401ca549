/**
 * The k nearest neighbours of every vector, exactly: each vector's candidates are taken outwards along the coordinate that is
 * spread widest, until that coordinate alone is farther than the k-th nearest. Equal distances: the lower index first, so
 * that there is one answer.
 *
 * distance² = Σ (difference of numbers)² + number of names that differ.
 */
import type { Vectors } from './vectors';

export interface Neighbours {
  /** Neighbours a vector, itself not among them. */
  readonly k: number;
  /** k a vector, nearest first. */
  readonly indices: Uint32Array;
  readonly distances: Float64Array;
}

export function squaredDistance(vectors: Vectors, a: number, b: number): number {
  const { numbers, numberCount, codes, codeCount } = vectors;
  let sum = 0;
  for (let d = 0, i = a * numberCount, j = b * numberCount; d < numberCount; d++, i++, j++) {
    const difference = numbers[i] - numbers[j];
    sum += difference * difference;
  }
  for (let d = 0, i = a * codeCount, j = b * codeCount; d < codeCount; d++, i++, j++) if (codes[i] !== codes[j]) sum++;
  return sum;
}

function widestCoordinate({ length, numbers, numberCount }: Vectors): Float64Array {
  let widest = new Float64Array(length);
  let most = 0;
  for (let d = 0; d < numberCount; d++) {
    const values = Float64Array.from({ length }, (_, i) => numbers[i * numberCount + d]);
    const mean = values.reduce((sum, value) => sum + value, 0) / length;
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    if (spread > most) [widest, most] = [values, spread];
  }
  return widest;
}

const ROUND = 256;

/** Yields the share that is done. */
export function* nearestNeighbours(vectors: Vectors, neighbours: number): Generator<number, Neighbours> {
  const { length } = vectors;
  const k = Math.max(0, Math.min(neighbours, length - 1));
  const indices = new Uint32Array(length * k);
  const distances = new Float64Array(length * k);
  const axis = widestCoordinate(vectors);
  const order = Uint32Array.from({ length }, (_, i) => i).sort((a, b) => axis[a] - axis[b] || a - b);
  const nearest = new Uint32Array(k);
  const squares = new Float64Array(k);
  for (let at = 0; at < length && k > 0; at++) {
    if (at % ROUND === 0) yield at / length;
    const self = order[at];
    squares.fill(Infinity);
    nearest.fill(length);
    let [low, high] = [at - 1, at + 1];
    for (;;) {
      const below = low >= 0 ? axis[self] - axis[order[low]] : Infinity;
      const above = high < length ? axis[order[high]] - axis[self] : Infinity;
      const step = Math.min(below, above);
      if (step === Infinity || step * step > squares[k - 1]) break;
      const other = below <= above ? order[low--] : order[high++];
      insert(nearest, squares, other, squaredDistance(vectors, self, other));
    }
    indices.set(nearest, self * k);
    for (let j = 0; j < k; j++) distances[self * k + j] = Math.sqrt(squares[j]);
  }
  return { k, indices, distances };
}

function insert(nearest: Uint32Array, squares: Float64Array, other: number, square: number): void {
  let j = nearest.length - 1;
  if (square > squares[j] || (square === squares[j] && other > nearest[j])) return;
  while (j > 0 && (square < squares[j - 1] || (square === squares[j - 1] && other < nearest[j - 1]))) {
    squares[j] = squares[j - 1];
    nearest[j] = nearest[j - 1];
    j--;
  }
  squares[j] = square;
  nearest[j] = other;
}
