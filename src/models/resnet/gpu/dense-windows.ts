/**
 * What each tap of a kernel does from a neighbouring block to a block, as a matrix of coefficients: the windows that a
 * convolution's dense map is summed from.
 *
 *     window[d, tap] = S_{ky}^{dy} ⊗ S_{kx}^{dx}                         (math/jpeg-domain/pixel-shift.ts)
 *
 * Layout, for kernels/dense/dense-build.ts: `windows` f32 [parts, ⌈n/4⌉, n, 4], by output coefficient and four input
 * coefficients, both in zig-zag order, zeros beyond n. `parts` u32: where each neighbour's begin, their end, their taps.
 */
import { shiftTable, type Offset } from '../../../math/jpeg-domain/pixel-shift';
import { NATURAL_OF_ZIG_ZAG } from '../../../math/jpeg-domain/zig-zag';

export interface DenseWindows {
  /** Neighbours on one axis, from `lowest` on. */
  readonly reach: number;
  readonly lowest: number;
  readonly windows: Float32Array;
  readonly parts: Uint32Array;
}

/** `neighbours`: on each axis, next to each other. */
export function denseWindows(size: 1 | 3, stride: 1 | 2, n: number, neighbours: readonly Offset[]): DenseWindows {
  const table = shiftTable(size, stride);
  const starts: number[] = [];
  const taps: number[] = [];
  const matrices: Float32Array[] = [];
  for (const dy of neighbours) {
    for (const dx of neighbours) {
      starts.push(taps.length);
      table.forEach((down, ky) => {
        table.forEach((across, kx) => {
          const [vertical, horizontal] = [down[dy + 1], across[dx + 1]];
          if (!vertical || !horizontal) return;
          taps.push(ky * size + kx);
          matrices.push(windowOf(vertical, horizontal, n));
        });
      });
    }
  }
  const windows = new Float32Array(matrices.length * lengthOf(n));
  matrices.forEach((matrix, part) => windows.set(matrix, part * lengthOf(n)));
  return {
    reach: neighbours.length,
    lowest: neighbours[0],
    windows,
    parts: Uint32Array.of(...starts, taps.length, ...taps),
  };
}

const lengthOf = (n: number): number => 4 * Math.ceil(n / 4) * n;

function windowOf(vertical: Float64Array, horizontal: Float64Array, n: number): Float32Array {
  const matrix = new Float32Array(lengthOf(n));
  for (let k = 0; k < n; k++) {
    const [v, u] = [NATURAL_OF_ZIG_ZAG[k] >> 3, NATURAL_OF_ZIG_ZAG[k] & 7];
    for (let l = 0; l < n; l++) {
      const [a, b] = [NATURAL_OF_ZIG_ZAG[l] >> 3, NATURAL_OF_ZIG_ZAG[l] & 7];
      matrix[((l >> 2) * n + k) * 4 + (l & 3)] = vertical[8 * v + a] * horizontal[8 * u + b];
    }
  }
  return matrix;
}
