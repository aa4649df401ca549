/**
 * How one output coefficient of a convolution comes about: the row of the windowed map that makes it, times its inputs.
 *
 *     Y_b[o, k] = Σ_c Σ_d Σ_l W_d[o, c][k, l]·X_{s·b + d}[c, l]
 *
 * Neighbours beyond the picture are left out, and so are weights that are zero. Largest |value| first; equal ones in order
 * of channel, neighbour, coefficient. Layout: windowed.ts; coefficients in natural order 8·v + u.
 */
import { requireInputs, type ConvolutionWeights } from '../layers/convolution';
import { neighboursOf, shiftTable, type Offset } from './pixel-shift';

export interface CoefficientTerm {
  readonly inputChannel: number;
  readonly dy: Offset;
  readonly dx: Offset;
  readonly coefficient: number;
  readonly input: number;
  readonly weight: number;
  readonly value: number;
}

export interface CoefficientTerms {
  /** At most `limit`. */
  readonly terms: readonly CoefficientTerm[];
  /** How many there are in all, and their sum: the output coefficient. */
  readonly count: number;
  readonly sum: number;
}

/** The convolution's input: blocks of 64 in natural order, [channels, rows, columns, 64]. */
export interface TermInput {
  readonly channels: number;
  readonly rows: number;
  readonly columns: number;
  readonly data: ArrayLike<number>;
}

export interface OutputPlace {
  readonly channel: number;
  /** Of the output block. */
  readonly row: number;
  readonly column: number;
  /** 8·v + u */
  readonly coefficient: number;
}

export function coefficientTerms(
  map: TermInput,
  convolution: ConvolutionWeights,
  place: OutputPlace,
  limit = Infinity,
): CoefficientTerms {
  requireInputs(convolution, map.channels);
  const { inputs, size, stride, weights } = convolution;
  const { channel, row, column, coefficient } = place;
  const table = shiftTable(size, stride);
  const reach = neighboursOf(size, stride);
  const v = coefficient >> 3;
  const u = coefficient % 8;
  const most = inputs * reach.length * reach.length * 64;
  // Flat columns: an object a term would be slow for the 55 000 of a wide layer.
  const codes = new Int32Array(most);
  const entries = new Float64Array(most);
  const values = new Float64Array(most);
  let count = 0;
  let sum = 0;
  const from = (c: number, y: number, x: number) => ((c * map.rows + y) * map.columns + x) * 64;
  for (let c = 0; c < inputs; c++) {
    const taps = (channel * inputs + c) * size * size;
    for (const dy of reach) {
      const y = stride * row + dy;
      if (y < 0 || y >= map.rows) continue;
      for (const dx of reach) {
        const x = stride * column + dx;
        if (x < 0 || x >= map.columns) continue;
        for (let l = 0; l < 64; l++) {
          let entry = 0;
          for (let ky = 0; ky < size; ky++) {
            const down = table[ky][dy + 1]?.[8 * v + (l >> 3)] ?? 0;
            if (down === 0) continue;
            for (let kx = 0; kx < size; kx++) {
              const across = table[kx][dx + 1]?.[8 * u + (l % 8)] ?? 0;
              entry += weights[taps + ky * size + kx] * down * across;
            }
          }
          if (entry === 0) continue;
          const value = entry * map.data[from(c, y, x) + l];
          codes[count] = ((c * 3 + dy + 1) * 3 + dx + 1) * 64 + l;
          entries[count] = entry;
          values[count++] = value;
          sum += value;
        }
      }
    }
  }
  const terms = largest(values.subarray(0, count), limit).map((at): CoefficientTerm => {
    const l = codes[at] % 64;
    const neighbour = Math.floor(codes[at] / 64) % 9;
    const c = Math.floor(codes[at] / 576);
    const dy = (Math.floor(neighbour / 3) - 1) as Offset;
    const dx = ((neighbour % 3) - 1) as Offset;
    const input = map.data[from(c, stride * row + dy, stride * column + dx) + l];
    return { inputChannel: c, dy, dx, coefficient: l, input, weight: entries[at], value: values[at] };
  });
  return { terms, count, sum };
}

/** Indices of the `limit` largest |values|, falling. */
function largest(values: Float64Array, limit: number): number[] {
  const sizes = values.map(Math.abs);
  const least = limit < values.length ? (sizes.slice().sort()[values.length - limit] ?? Infinity) : 0;
  const places: number[] = [];
  sizes.forEach((size, at) => {
    if (size >= least) places.push(at);
  });
  places.sort((a, b) => sizes[b] - sizes[a] || a - b);
  return places.slice(0, limit);
}
