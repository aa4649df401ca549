/**
 * A shift by a pixel along one axis, on coefficients: what a 3×3 convolution is made of.
 *
 *     out[i] = in[stride·i + offset]   ⇒   Y_b = Σ_d S_d · X_{stride·b + d},   S_d = D·P_d·Dᵀ,
 *     P_d[i,j] = 1 where stride·i + offset = 8d + j
 *
 * Y_b, X_b: the 8 coefficients of one line of block b. At stride 1 a shift takes from the block itself (rank 7) and from
 * one neighbour (rank 1: D[:,0]·D[:,7]ᵀ); offset 0 is the identity. At stride 2 from 2b and 2b + 1 and, with offset −1,
 * from 2b − 1. Pixels beyond the picture are zeros: a neighbour that is not there adds nothing.
 * Layout: [8, 8] row-major, rows output coefficients; orthonormal DCT. Tolerance 1e-15.
 * Source: the per-axis factor of Ehrlich & Davis 2019, supplement, algorithm 1 (convolution explosion).
 */
import { DCT8 } from './block';

export type Offset = -1 | 0 | 1;
export type Stride = 1 | 2;

export interface ShiftPart {
  /** Which input block, counted from stride·b: −1, 0 or 1. */
  readonly neighbour: Offset;
  /** [8, 8]: output coefficient from input coefficient. */
  readonly matrix: Float64Array;
}

export const OFFSETS: readonly Offset[] = [-1, 0, 1];

/** The parts of one shift, one an input block that it takes from, in order of the neighbour. */
export function pixelShift(offset: Offset, stride: Stride): ShiftPart[] {
  const parts: ShiftPart[] = [];
  for (const neighbour of OFFSETS) {
    const matrix = new Float64Array(64);
    let pixels = 0;
    for (let i = 0; i < 8; i++) {
      const j = stride * i + offset - 8 * neighbour;
      if (j < 0 || j > 7) continue;
      pixels++;
      for (let a = 0; a < 8; a++) {
        for (let b = 0; b < 8; b++) matrix[8 * a + b] += DCT8[8 * a + i] * DCT8[8 * b + j];
      }
    }
    if (pixels > 0) parts.push({ neighbour, matrix: matrix.map(snap) });
  }
  return parts;
}

/** Rounding leaves 1e-17 where 0 and 1 are meant; a term or a map should not list it. */
function snap(x: number): number {
  if (Math.abs(x) < 1e-15) return 0;
  return Math.abs(x - 1) < 1e-15 ? 1 : x;
}

/** Offsets that a kernel of this size takes. */
export function offsetsOf(size: 1 | 3): readonly Offset[] {
  return size === 1 ? [0] : OFFSETS;
}

/**
 * A kernel's shifts on one axis, by neighbour: matrices[tap][neighbour + 1], null where that tap does not reach that
 * neighbour.
 */
export function shiftTable(size: 1 | 3, stride: Stride): readonly (readonly (Float64Array | null)[])[] {
  return offsetsOf(size).map((offset) => {
    const parts = pixelShift(offset, stride);
    return OFFSETS.map((neighbour) => parts.find((part) => part.neighbour === neighbour)?.matrix ?? null);
  });
}

/** Input blocks that one output block is made of, per axis: −1, 0, 1 as the shifts reach. */
export function neighboursOf(size: 1 | 3, stride: Stride): readonly Offset[] {
  const table = shiftTable(size, stride);
  return OFFSETS.filter((neighbour) => table.some((row) => row[neighbour + 1] !== null));
}
