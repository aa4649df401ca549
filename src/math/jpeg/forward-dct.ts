/**
 * Orthonormal 8×8 DCT-II of (sample − 128), block by block: T.81's FDCT (A.3.3).
 *
 *     F[v,u] = ¼·c(v)·c(u)·Σ_{y,x} (f[y,x] − 128)·cos((2y+1)vπ/16)·cos((2x+1)uπ/16),   c(0) = 1/√2, c(k>0) = 1
 *
 * DC = 8·(mean − 128). Layout: samples [rows,stride] bytes; coefficients [blockRows,blockColumns,64], 8v+u.
 * The cosines carry a factor √2 and the sum is divided by 8 at the end, so the four coefficients with u and v in {0, 4},
 * which are whole eighths, come out exact, and their ties when quantised are true ties.
 * Tolerance: 1e-12 absolute in f64; the result is stored in f32.
 */
const C = Array.from({ length: 8 }, (_, k) => Math.SQRT2 * Math.cos((k * Math.PI) / 16));
const [, C1, C2, C3, , C5, C6, C7] = C;

/** √2·cos(kπ/16), k = 0…7. */
export const FORWARD_COSINES: readonly number[] = C;

/** Transforms the block of `samples` whose upper left sample is at `from` into the 64 values of `to` from `at` on. */
export function forwardDctBlock(
  samples: Uint8Array,
  from: number,
  stride: number,
  to: Float32Array | Float64Array,
  at: number,
  scratch: Float64Array,
): void {
  for (let y = 0, row = from; y < 64; y += 8, row += stride) {
    for (let x = 0; x < 8; x++) scratch[y + x] = samples[row + x] - 128;
    forwardLine(scratch, y, 1);
  }
  for (let u = 0; u < 8; u++) forwardLine(scratch, u, 8);
  for (let i = 0; i < 64; i++) to[at + i] = scratch[i] / 8;
}

/** √8 times the orthonormal DCT-II of eight values, in place. */
function forwardLine(v: Float64Array, at: number, step: number): void {
  const i1 = at + step;
  const i2 = i1 + step;
  const i3 = i2 + step;
  const i4 = i3 + step;
  const i5 = i4 + step;
  const i6 = i5 + step;
  const i7 = i6 + step;
  const s0 = v[at] + v[i7];
  const s1 = v[i1] + v[i6];
  const s2 = v[i2] + v[i5];
  const s3 = v[i3] + v[i4];
  const d0 = v[at] - v[i7];
  const d1 = v[i1] - v[i6];
  const d2 = v[i2] - v[i5];
  const d3 = v[i3] - v[i4];
  const outer = s0 + s3;
  const inner = s1 + s2;
  v[at] = outer + inner;
  v[i4] = outer - inner;
  v[i2] = C2 * (s0 - s3) + C6 * (s1 - s2);
  v[i6] = C6 * (s0 - s3) - C2 * (s1 - s2);
  v[i1] = C1 * d0 + C3 * d1 + C5 * d2 + C7 * d3;
  v[i3] = C3 * d0 - C7 * d1 - C1 * d2 - C5 * d3;
  v[i5] = C5 * d0 - C1 * d1 + C7 * d2 + C3 * d3;
  v[i7] = C7 * d0 - C5 * d1 + C3 * d2 - C1 * d3;
}
