/**
 * Random blocks on which ReLU's approximations are compared.
 *
 * `box`: 4×4 uniform in [−1, 1), each value repeated to 2×2 pixels, as the paper has it. `uniform`: 8×8 uniform in
 * [−1, 1), the worst case. Layout: f64 [count, 64], coefficients in natural order, orthonormal DCT.
 * Source: Ehrlich & Davis 2019, section 5.
 */
import type { Random } from '../random';
import { forwardBlock } from './block';

export type RandomBlockKind = 'box' | 'uniform';

/** Fills `out`, whole blocks of 64. */
export function randomBlocks(kind: RandomBlockKind, random: Random, out: Float64Array): Float64Array {
  for (let at = 0; at + 64 <= out.length; at += 64) {
    if (kind === 'uniform') {
      for (let i = 0; i < 64; i++) out[at + i] = 2 * random.next() - 1;
    } else {
      for (let y = 0; y < 8; y += 2) {
        for (let x = 0; x < 8; x += 2) {
          const value = 2 * random.next() - 1;
          const pixel = at + 8 * y + x;
          out[pixel] = out[pixel + 1] = out[pixel + 8] = out[pixel + 9] = value;
        }
      }
    }
    forwardBlock(out, at, out, at);
  }
  return out;
}
