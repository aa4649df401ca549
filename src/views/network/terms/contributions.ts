/** The terms of one output coefficient, added up by where they come from. */
import type { Term } from '../../../engine/network/api';

export interface Contributions {
  /** By neighbour, [3·(dy + 1) + dx + 1]: the sum of the terms, and that of their sizes. */
  readonly neighbours: Float64Array;
  readonly neighbourSizes: Float64Array;
  /** By input coefficient, 8·v + u. */
  readonly coefficients: Float64Array;
  readonly coefficientSizes: Float64Array;
  /** Sum of |term| over all. */
  readonly size: number;
}

export function contributionsOf(terms: readonly Term[]): Contributions {
  const neighbours = new Float64Array(9);
  const neighbourSizes = new Float64Array(9);
  const coefficients = new Float64Array(64);
  const coefficientSizes = new Float64Array(64);
  let size = 0;
  for (const { dy, dx, coefficient, value } of terms) {
    const neighbour = 3 * (dy + 1) + dx + 1;
    const own = Math.abs(value);
    neighbours[neighbour] += value;
    neighbourSizes[neighbour] += own;
    coefficients[coefficient] += value;
    coefficientSizes[coefficient] += own;
    size += own;
  }
  return { neighbours, neighbourSizes, coefficients, coefficientSizes, size };
}

const ROWS = ['above', '', 'below'];
const COLUMNS = ['left', '', 'right'];

/** "above left", "the same block", "right". */
export function neighbourName(dy: number, dx: number): string {
  const name = [ROWS[dy + 1], COLUMNS[dx + 1]].filter((word) => word !== '').join(' ');
  return name === '' ? 'same block' : name;
}
