/**
 * Orthonormal 8×8 inverse DCT (DCT-III) of one block: T.81's IDCT (A.3.3), the definition itself.
 *
 *     f[y,x] = ¼·Σ_{v,u} c(v)·c(u)·F[v,u]·cos((2y+1)vπ/16)·cos((2x+1)uπ/16),   c(0) = 1/√2, c(k>0) = 1
 *
 * Layout: 64 values each, 8v+u and 8y+x. No level shift, no rounding: F[0,0] = 8·mean.
 * Method: separable, by the cosine matrix. Tolerance: 1e-12 of the largest coefficient.
 */
import { dctMatrix } from '../block-dct';

export const BLOCK_SIDE = 8;
export const BLOCK_LENGTH = 64;

const D: Readonly<Float64Array> = dctMatrix(BLOCK_SIDE);

export function inverseDct(coefficients: ArrayLike<number>): Float64Array {
  const columns = new Float64Array(BLOCK_LENGTH);
  for (let v = 0; v < 8; v++) {
    for (let u = 0; u < 8; u++) {
      const value = coefficients[8 * v + u];
      if (value === 0) continue;
      for (let y = 0; y < 8; y++) columns[8 * y + u] += D[8 * v + y] * value;
    }
  }
  const values = new Float64Array(BLOCK_LENGTH);
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      let sum = 0;
      for (let u = 0; u < 8; u++) sum += D[8 * u + x] * columns[8 * y + u];
      values[8 * y + x] = sum;
    }
  }
  return values;
}

/** Quantised coefficients times their steps. */
export function dequantise(coefficients: ArrayLike<number>, table: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: BLOCK_LENGTH }, (_, i) => coefficients[i] * table[i]);
}
