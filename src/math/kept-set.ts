/**
 * A selection carried out: coefficients with everything else set to zero, and the mask of what was kept.
 *
 * Layout as layout.ts. Of a split pair one real degree of freedom stays: the larger of the real and the imaginary part
 * of the entry that names the pair (the real part where they are equal), and the same part of its mirror.
 */
import { storedMirror, type CoefficientLayout } from './layout';
import { groupsBelow, type Ranks } from './ranks';
import { isKept, NO_RANK, type Selection } from './selection';

export interface SplitPair {
  /** The entry that names the pair, and its stored mirror (itself where none is stored). */
  readonly entry: number;
  readonly mirror: number;
  readonly keepsReal: boolean;
}

/** The pair of which half is kept, or null. */
export function splitPair(coefficients: Float64Array, ranks: Ranks, selection: Selection): SplitPair | null {
  if (selection.split === NO_RANK) return null;
  const entry = ranks.order[groupsBelow(selection.split, ranks)];
  const keepsReal = Math.abs(coefficients[2 * entry]) >= Math.abs(coefficients[2 * entry + 1]);
  return { entry, mirror: storedMirror(entry, ranks.layout), keepsReal };
}

/**
 * Writes the kept coefficients to `out`, zeros elsewhere. `columnNonEmpty` [C, columns] is set to 1 for the columns
 * that hold a kept coefficient, 0 for the others: the inverse transforms skip those.
 */
export function applySelection(
  coefficients: Float64Array,
  ranks: Ranks,
  selection: Selection,
  out: Float64Array,
  columnNonEmpty?: Uint8Array,
): void {
  const { layout } = ranks;
  const { channels, rows, columns } = layout;
  const expected = layout.entries * layout.parts;
  if (coefficients.length !== expected || out.length !== expected) {
    throw new RangeError(`Expected ${expected} numbers in and out, got ${coefficients.length} and ${out.length}`);
  }
  const used = columnNonEmpty ?? new Uint8Array(channels * columns);
  if (used.length !== channels * columns) {
    throw new RangeError(`columnNonEmpty has ${used.length} elements, expected ${channels * columns}`);
  }
  used.fill(0);
  if (layout.parts === 2) copyComplex(coefficients, ranks.ranks, selection, out, used, layout);
  else copyReal(coefficients, ranks.ranks, selection, out, used, layout);
  const split = splitPair(coefficients, ranks, selection);
  if (!split) return;
  const part = split.keepsReal ? 0 : 1;
  out[2 * split.entry + part] = coefficients[2 * split.entry + part];
  out[2 * split.mirror + part] = coefficients[2 * split.mirror + part];
  used[Math.floor(split.entry / (rows * columns)) * columns + (split.entry % columns)] = 1;
}

function copyComplex(
  coefficients: Float64Array,
  v: Uint32Array,
  { from, to, include, exclude }: Selection,
  out: Float64Array,
  used: Uint8Array,
  { channels, rows, columns }: CoefficientLayout,
): void {
  for (let c = 0, at = 0; c < channels; c++) {
    for (let row = 0; row < rows; row++) {
      for (let u = c * columns, end = u + columns; u < end; u++, at++) {
        const rank = v[at];
        if ((rank >= from && rank < to && rank !== exclude) || rank === include) {
          out[2 * at] = coefficients[2 * at];
          out[2 * at + 1] = coefficients[2 * at + 1];
          used[u] = 1;
        } else {
          out[2 * at] = 0;
          out[2 * at + 1] = 0;
        }
      }
    }
  }
}

function copyReal(
  coefficients: Float64Array,
  v: Uint32Array,
  { from, to }: Selection,
  out: Float64Array,
  used: Uint8Array,
  { channels, rows, columns }: CoefficientLayout,
): void {
  for (let c = 0, at = 0; c < channels; c++) {
    for (let row = 0; row < rows; row++) {
      for (let u = c * columns, end = u + columns; u < end; u++, at++) {
        const rank = v[at];
        if (rank >= from && rank < to) {
          out[at] = coefficients[at];
          used[u] = 1;
        } else {
          out[at] = 0;
        }
      }
    }
  }
}

/** Columns of the full coefficient array: W for the DFT, as stored for the others. */
function fullColumns(layout: CoefficientLayout): number {
  return layout.transform === 'dft' ? layout.width : layout.columns;
}

/**
 * 1 for kept, 0 for dropped, [rows, columns, C] over the full spectrum. The sum is the number of degrees of freedom
 * kept: of a split pair only the first of its two places is marked.
 */
export function fullMask(ranks: Ranks, selection: Selection): Uint8Array<ArrayBuffer> {
  const { layout } = ranks;
  const { channels, rows, columns } = layout;
  const across = fullColumns(layout);
  const mask = new Uint8Array(rows * across * channels);
  for (let c = 0; c < channels; c++) {
    for (let v = 0; v < rows; v++) {
      for (let u = 0; u < across; u++) {
        const stored = u < columns;
        const at = (c * rows + (stored || v === 0 ? v : rows - v)) * columns + (stored ? u : across - u);
        const rank = ranks.ranks[at];
        const half = rank === selection.split && isFirstOfPair(v, u, rows, across);
        mask[(v * across + u) * channels + c] = half || isKept(rank, selection) ? 1 : 0;
      }
    }
  }
  return mask;
}

function isFirstOfPair(v: number, u: number, rows: number, across: number): boolean {
  const mirrorV = v === 0 ? 0 : rows - v;
  const mirrorU = u === 0 ? 0 : across - u;
  return v * across + u < mirrorV * across + mirrorU;
}

/** The full spectrum [rows, columns, C(,2)] interleaved, f32: what coefficients.npy holds. */
export function fullCoefficients(
  coefficients: Float32Array | Float64Array,
  layout: CoefficientLayout,
): Float32Array<ArrayBuffer> {
  const { channels, rows, columns, parts } = layout;
  const across = fullColumns(layout);
  const full = new Float32Array(rows * across * channels * parts);
  for (let c = 0; c < channels; c++) {
    for (let v = 0; v < rows; v++) {
      for (let u = 0; u < across; u++) {
        const stored = u < columns;
        const at = (c * rows + (stored || v === 0 ? v : rows - v)) * columns + (stored ? u : across - u);
        const to = (v * across + u) * channels + c;
        if (parts === 1) {
          full[to] = coefficients[at];
        } else {
          full[2 * to] = coefficients[2 * at];
          full[2 * to + 1] = stored ? coefficients[2 * at + 1] : -coefficients[2 * at + 1];
        }
      }
    }
  }
  return full;
}
