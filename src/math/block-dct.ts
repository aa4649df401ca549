/**
 * Orthonormal DCT-II of every B×B block of a picture plane, and its inverse.
 *
 *     block: C = D·f·Dᵀ,  D[k,n] = s(k)·cos(π(2n+1)k/2B),  s(0) = √(1/B), s(k>0) = √(2/B)
 *
 * Layout: plane [H,W] row-major; coefficients f64 [Hp,Wp] in place, Hp, Wp the sides rounded up to whole blocks:
 * coefficient (i,j) of block (by,bx) at row by·B + i, column bx·B + j. The edge is padded by repeating the last row and
 * column; the inverse crops. Σ|C|² is the energy of the padded plane.
 * Method: separable, with the symmetry D[k,B−1−n] = (−1)ᵏ·D[k,n] that halves the products.
 * Tolerance: relative L2 ≤ 1e-15·B against the naive sum.
 */
import { requireLength, requireSize, type Plane } from './dft';

export interface BlockDct {
  readonly width: number;
  readonly height: number;
  readonly block: number;
  /** Sides of the coefficient array: whole blocks. */
  readonly paddedWidth: number;
  readonly paddedHeight: number;
  forward(plane: Plane, coefficients: Float64Array): void;
  inverse(coefficients: Float64Array, plane: Plane): void;
}

/** The orthonormal DCT-II matrix, [length, length] row-major, f64: row k is wave k. */
export function dctMatrix(length: number): Float64Array {
  const matrix = new Float64Array(length * length);
  for (let k = 0; k < length; k++) {
    const scale = Math.sqrt((k === 0 ? 1 : 2) / length);
    for (let n = 0; n < length; n++) {
      // (2n+1)k mod 4N in whole numbers keeps the angle small and exact.
      matrix[k * length + n] = scale * Math.cos((Math.PI * (((2 * n + 1) * k) % (4 * length))) / (2 * length));
    }
  }
  return matrix;
}

export function createBlockDct(width: number, height: number, block: number): BlockDct {
  requireSize(width, height);
  if (!Number.isInteger(block) || block < 2 || block % 2 !== 0) {
    throw new RangeError(`A block's side must be even and at least 2; got ${block}`);
  }
  const paddedWidth = Math.ceil(width / block) * block;
  const paddedHeight = Math.ceil(height / block) * block;
  const half = block / 2;
  const matrix = dctMatrix(block);
  const tile = new Float64Array(block * block);
  const other = new Float64Array(block * block);
  const sum = new Float64Array(half);
  const dif = new Float64Array(half);

  /** to[k, l] = Σₙ D[k,n]·from[l, n]: transforms the rows and turns the block over, so that twice is both axes. */
  const forwardRows = (from: Float64Array, to: Float64Array) => {
    for (let l = 0; l < block; l++) {
      const row = l * block;
      for (let n = 0; n < half; n++) {
        const a = from[row + n];
        const b = from[row + block - 1 - n];
        sum[n] = a + b;
        dif[n] = a - b;
      }
      for (let k = 0; k < block; k += 2) {
        const d = k * block;
        let even = 0;
        let odd = 0;
        for (let n = 0; n < half; n++) {
          even += matrix[d + n] * sum[n];
          odd += matrix[d + block + n] * dif[n];
        }
        to[d + l] = even;
        to[d + block + l] = odd;
      }
    }
  };

  /** to[n, l] = Σₖ D[k,n]·from[l, k]; rows that are all zero are skipped. */
  const inverseRows = (from: Float64Array, to: Float64Array) => {
    for (let l = 0; l < block; l++) {
      const row = l * block;
      sum.fill(0);
      dif.fill(0);
      for (let k = 0; k < block; k += 2) {
        const d = k * block;
        const even = from[row + k];
        const odd = from[row + k + 1];
        if (even !== 0) for (let n = 0; n < half; n++) sum[n] += matrix[d + n] * even;
        if (odd !== 0) for (let n = 0; n < half; n++) dif[n] += matrix[d + block + n] * odd;
      }
      for (let n = 0; n < half; n++) {
        to[n * block + l] = sum[n] + dif[n];
        to[(block - 1 - n) * block + l] = sum[n] - dif[n];
      }
    }
  };

  const requireBoth = (plane: Plane, coefficients: Float64Array) => {
    requireLength('The plane', plane.length, width * height);
    requireLength('The coefficients', coefficients.length, paddedWidth * paddedHeight);
  };

  return {
    width,
    height,
    block,
    paddedWidth,
    paddedHeight,
    forward(plane, coefficients) {
      requireBoth(plane, coefficients);
      for (let y0 = 0; y0 < paddedHeight; y0 += block) {
        for (let x0 = 0; x0 < paddedWidth; x0 += block) {
          for (let i = 0, at = 0; i < block; i++) {
            const row = Math.min(y0 + i, height - 1) * width;
            for (let j = 0; j < block; j++, at++) tile[at] = plane[row + Math.min(x0 + j, width - 1)];
          }
          forwardRows(tile, other);
          forwardRows(other, tile);
          for (let i = 0, at = 0; i < block; i++) {
            const to = (y0 + i) * paddedWidth + x0;
            for (let j = 0; j < block; j++, at++) coefficients[to + j] = tile[at];
          }
        }
      }
    },
    inverse(coefficients, plane) {
      requireBoth(plane, coefficients);
      for (let y0 = 0; y0 < paddedHeight; y0 += block) {
        const rows = Math.min(block, height - y0);
        for (let x0 = 0; x0 < paddedWidth; x0 += block) {
          for (let i = 0, at = 0; i < block; i++) {
            const from = (y0 + i) * paddedWidth + x0;
            for (let j = 0; j < block; j++, at++) tile[at] = coefficients[from + j];
          }
          inverseRows(tile, other);
          inverseRows(other, tile);
          const columns = Math.min(block, width - x0);
          for (let i = 0; i < rows; i++) {
            const to = (y0 + i) * width + x0;
            for (let j = 0; j < columns; j++) plane[to + j] = tile[i * block + j];
          }
        }
      }
    },
  };
}
