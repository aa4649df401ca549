/**
 * How far ASM and APX are from the exact ReLU, over the number of frequencies: φ = 1…15 at once, block by block.
 *
 * `asm`, `apx`: RMSE per pixel over all pixels. `asmMean`, `apxMean`: mean over the blocks of each block's RMSE, as the
 * paper's figure has it. `mask`: share of the pixels whose sign mask differs from the exact one. All 0 at φ = 15.
 * Layout: blocks of 64 coefficients, natural order 8·v + u, orthonormal; results f64 [15], entry φ − 1.
 * Method: pixels of the band grow by one diagonal of basis images a step, so that 15 bands cost 64 × 64 products; the DCT
 * is orthonormal, so errors of pixels are errors of coefficients.
 * Source: Ehrlich & Davis 2019, section 5 (RMSE of the ReLU approximations).
 */
import { BAND_SIZES } from './band';
import { DCT8, inverseBlock } from './block';
import { NATURAL_OF_ZIG_ZAG } from './zig-zag';

export interface RectifierErrors {
  readonly blocks: number;
  readonly asm: Float64Array;
  readonly apx: Float64Array;
  readonly asmMean: Float64Array;
  readonly apxMean: Float64Array;
  readonly mask: Float64Array;
}

export interface RectifierErrorSums {
  /** The block at `at`, 64 numbers. */
  add(blocks: ArrayLike<number>, at: number): void;
  result(): RectifierErrors;
}

/** Pixels of each coefficient alone, in zig-zag order: [64, 64]. */
const BASIS: Readonly<Float64Array> = Float64Array.from({ length: 4096 }, (_, at) => {
  const natural = NATURAL_OF_ZIG_ZAG[at >> 6];
  const pixel = at % 64;
  return DCT8[8 * (natural >> 3) + (pixel >> 3)] * DCT8[8 * (natural % 8) + (pixel % 8)];
});

export function createRectifierErrorSums(): RectifierErrorSums {
  let blocks = 0;
  const sums = Array.from({ length: 5 }, () => new Float64Array(15));
  const [asm, apx, asmRoot, apxRoot, flips] = sums;
  const exact = new Float64Array(64);
  const band = new Float64Array(64);
  return {
    add(from, at) {
      for (let i = 0; i < 64; i++) exact[i] = from[at + i];
      inverseBlock(exact, 0, exact, 0);
      band.fill(0);
      for (let phi = 1, k = 0; phi < 15; phi++) {
        for (; k < BAND_SIZES[phi - 1]; k++) {
          const value = from[at + NATURAL_OF_ZIG_ZAG[k]];
          if (value !== 0) for (let i = 0; i < 64; i++) band[i] += value * BASIS[64 * k + i];
        }
        let asmSquare = 0;
        let apxSquare = 0;
        let different = 0;
        for (let i = 0; i < 64; i++) {
          const x = exact[i];
          const seen = band[i];
          // Where the masks differ ASM is off by |x|: it lets a negative through or drops a positive.
          if (x > 0 !== seen > 0) {
            different++;
            asmSquare += x * x;
          }
          const error = (seen > 0 ? seen : 0) - (x > 0 ? x : 0);
          apxSquare += error * error;
        }
        asm[phi - 1] += asmSquare;
        apx[phi - 1] += apxSquare;
        asmRoot[phi - 1] += Math.sqrt(asmSquare / 64);
        apxRoot[phi - 1] += Math.sqrt(apxSquare / 64);
        flips[phi - 1] += different;
      }
      blocks++;
    },
    result() {
      const pixels = 64 * Math.max(blocks, 1);
      const count = Math.max(blocks, 1);
      return {
        blocks,
        asm: asm.map((sum) => Math.sqrt(sum / pixels)),
        apx: apx.map((sum) => Math.sqrt(sum / pixels)),
        asmMean: asmRoot.map((sum) => sum / count),
        apxMean: apxRoot.map((sum) => sum / count),
        mask: flips.map((sum) => sum / pixels),
      };
    },
  };
}

/** Of blocks [count, 64] in natural order. */
export function rectifierErrorCurves(blocks: ArrayLike<number>): RectifierErrors {
  if (blocks.length === 0 || blocks.length % 64 !== 0) {
    throw new RangeError(`Blocks must be whole, 64 numbers each; got ${blocks.length}`);
  }
  const sums = createRectifierErrorSums();
  for (let at = 0; at < blocks.length; at += 64) sums.add(blocks, at);
  return sums.result();
}
