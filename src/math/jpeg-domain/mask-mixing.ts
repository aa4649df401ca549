/**
 * A mask of pixels, as a map from coefficients to coefficients: harmonic mixing.
 *
 *     F' = H·F,   H[(α',β'),(α,β)] = Σ_ij D[α',i]·D[β',j]·D[α,i]·D[β,j]·M_ij
 *
 * H is symmetric and, for a mask of zeros and ones, a projection. Layout: f64 [64, 64] row-major, natural order 8·v + u.
 * Method: with E[(α',α), i] = D[α',i]·D[α,i] it is E·M·Eᵀ, its axes put in order: 37 000 products instead of 262 144.
 * Tolerance 1e-15. Source: Ehrlich & Davis 2019, equation of H in section 4.2.
 */
import { DCT8 } from './block';

/** E, [64, 8]: row 8α' + α. */
const PAIRS: Readonly<Float64Array> = Float64Array.from({ length: 512 }, (_, at) => {
  const i = at % 8;
  const a = (at >> 3) % 8;
  const b = at >> 6;
  return DCT8[8 * b + i] * DCT8[8 * a + i];
});

export function maskMixing(mask: ArrayLike<number>, out = new Float64Array(4096)): Float64Array {
  if (mask.length !== 64) throw new RangeError(`A mask must have 64 pixels; got ${mask.length}`);
  if (out.length !== 4096) throw new RangeError(`The mixing needs 4096 numbers; got ${out.length}`);
  // rows[(β',β), i] = Σ_j M_ij·E[(β',β), j]
  const rows = new Float64Array(512);
  for (let pair = 0; pair < 64; pair++) {
    for (let i = 0; i < 8; i++) {
      let sum = 0;
      for (let j = 0; j < 8; j++) sum += mask[8 * i + j] * PAIRS[8 * pair + j];
      rows[8 * pair + i] = sum;
    }
  }
  for (let v = 0; v < 8; v++) {
    for (let a = 0; a < 8; a++) {
      const e = 8 * (8 * v + a);
      for (let u = 0; u < 8; u++) {
        for (let b = 0; b < 8; b++) {
          const r = 8 * (8 * u + b);
          let sum = 0;
          for (let i = 0; i < 8; i++) sum += PAIRS[e + i] * rows[r + i];
          out[64 * (8 * v + u) + 8 * a + b] = sum;
        }
      }
    }
  }
  return out;
}
