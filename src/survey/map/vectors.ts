/**
 * Places as vectors, so that settings of different kinds can be weighed against each other.
 *
 * A number: logarithm first where its facet's scale is one, minus the median of the places, over their robust standard
 * deviation (interquartile range / 1.349; the plain one where the middle half is all one value). Beyond three deviations it
 * grows as a logarithm only, so that one huge picture is far away and no farther.
 * A name: two places that differ in it are one standard deviation apart. (One-hot coordinates of 1/√2, kept as codes.)
 * A number that a place has not is a name of its own: it is one deviation away from all that have it.
 * Distances are Euclidean.
 */
import type { FacetColumn, Places } from './places';

export interface Vectors {
  readonly length: number;
  /** Row by row. */
  readonly numbers: Float64Array;
  readonly numberCount: number;
  /** Row by row, dense from 0 in each column. */
  readonly codes: Uint32Array;
  readonly codeCount: number;
}

const IQR_OF_NORMAL = 1.349;
const FAR = 3;

/** Quantile of sorted values, linear between neighbours. */
function quantile(sorted: Float64Array, q: number): number {
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
}

function plainDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function softened(z: number): number {
  const size = Math.abs(z);
  return size <= FAR ? z : Math.sign(z) * (FAR + Math.log1p(size - FAR));
}

/** standardised values; NaN stays NaN. */
export function standardise(values: Float64Array, scale: 'linear' | 'log'): Float64Array {
  const usable = (value: number) => (scale === 'log' ? (value > 0 ? Math.log(value) : Number.NaN) : value);
  const scaled = values.map(usable);
  const sorted = scaled.filter((value) => Number.isFinite(value)).sort();
  if (sorted.length === 0) return scaled.fill(Number.NaN);
  const median = quantile(sorted, 0.5);
  const robust = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / IQR_OF_NORMAL;
  const deviation = robust > 0 ? robust : plainDeviation(sorted);
  return scaled.map((value) =>
    Number.isFinite(value) ? (deviation > 0 ? softened((value - median) / deviation) : 0) : Number.NaN,
  );
}

const valuesAt = (values: Float64Array, rows: Uint32Array): Float64Array =>
  Float64Array.from(rows, (row) => values[row]);

function denseCodes(names: readonly string[]): Uint32Array {
  const codeOf = new Map([...new Set(names)].sort().map((name, code) => [name, code]));
  return Uint32Array.from(names, (name) => codeOf.get(name) ?? 0);
}

export function vectorsOf({ length, columns, rowOf }: Pick<Places, 'length' | 'columns' | 'rowOf'>): Vectors {
  const numbers: Float64Array[] = [];
  const codes: Uint32Array[] = [];
  const add = (column: FacetColumn): void => {
    if (column.kind === 'name') {
      codes.push(denseCodes(Array.from(rowOf, (row) => column.names[column.codes[row]])));
      return;
    }
    const scale = column.facet.kind === 'number' ? column.facet.scale : 'linear';
    const values = standardise(valuesAt(column.values, rowOf), scale);
    const missing = Uint32Array.from(values, (value) => (Number.isNaN(value) ? 1 : 0));
    numbers.push(values.map((value) => (Number.isNaN(value) ? 0 : value)));
    if (missing.some((bit) => bit === 1)) codes.push(missing);
  };
  columns.forEach(add);
  const [numberCount, codeCount] = [numbers.length, codes.length];
  return {
    length,
    numberCount,
    codeCount,
    numbers: Float64Array.from({ length: length * numberCount }, (_, i) => {
      return numbers[i % numberCount][Math.floor(i / numberCount)];
    }),
    codes: Uint32Array.from({ length: length * codeCount }, (_, i) => {
      return codes[i % codeCount][Math.floor(i / codeCount)];
    }),
  };
}
