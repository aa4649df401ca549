/**
 * A subsampled block on the grid of full resolution, without leaving the DCT domain: one axis at a time.
 *
 *     F_{8r}[k] = √r·F₈[k] for k < 8, else 0;   part j of its 8r samples, transformed again:
 *     U_{r,j} = √r · D₈ · (columns 8j … 8j+7 of the first 8 rows of D_{8r})ᵀ,   F'_j = U_{r,j} · F
 *
 * r = 1, 2, 4 is how many samples of the full grid one sample stands for. Linear and exact: the block's cosines are drawn
 * through more points; no sample is repeated, rounded or clamped. training/coefficients.py states the same in pixels.
 * Normalisation: orthonormal DCT-II, D[0,·] = √(1/n). Layout: each matrix f64 [8 out, 8 in].
 * Tolerance: 1e-12 against the 8r-point inverse DCT. Source: Ehrlich & Davis 2019, section 3 (a block is a linear map).
 */
import { dctMatrix } from '../../../math/block-dct';
import { DOUBLING } from '../../../math/jpeg-domain/double-chroma';

export type Enlargement = 1 | 2 | 4;

/** U_{r,0} … U_{r,r−1}, by r. */
export const RAISING: Readonly<Record<Enlargement, readonly Float64Array[]>> = {
  1: raisingMatrices(1),
  2: DOUBLING,
  4: raisingMatrices(4),
};

function raisingMatrices(factor: 1 | 4): Float64Array[] {
  const length = 8 * factor;
  const fine = dctMatrix(length);
  const d8 = dctMatrix(8);
  return Array.from({ length: factor }, (_, part) =>
    Float64Array.from({ length: 64 }, (_, at) => {
      const [to, from] = [at >> 3, at & 7];
      let sum = 0;
      for (let i = 0; i < 8; i++) sum += d8[8 * to + i] * fine[from * length + 8 * part + i];
      return Math.sqrt(factor) * sum;
    }),
  );
}

/**
 * The part (`partRow`, `partColumn`) of the `down`·`across` blocks that `block` becomes. 64 values each, 8v+u; `half` is
 * scratch. Zero rows cost nothing, and a JPEG's blocks are mostly zeros.
 */
export function raiseBlock(
  block: Float64Array,
  [down, partRow]: readonly [Enlargement, number],
  [across, partColumn]: readonly [Enlargement, number],
  half: Float64Array,
  out: Float64Array,
): void {
  const horizontal = RAISING[across][partColumn];
  const vertical = RAISING[down][partRow];
  let rows = 0;
  for (let v = 0; v < 64; v += 8) {
    let last = 7;
    while (last >= 0 && block[v + last] === 0) last--;
    if (last >= 0) rows = v + 8;
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let k = 0; k <= last; k++) sum += horizontal[8 * u + k] * block[v + k];
      half[v + u] = sum;
    }
  }
  for (let v = 0; v < 64; v += 8) {
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let k = 0; k < rows; k += 8) sum += vertical[v + (k >> 3)] * half[k + u];
      out[v + u] = sum;
    }
  }
}
