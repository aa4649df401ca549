/**
 * ReLU on the coefficients of a block: exact, ASM (approximated spatial masking) and APX.
 *
 *     A = Dᵀ·(F·[α+β < φ])·D
 *     exact: D·max(f, 0)·Dᵀ     ASM: D·(f·[A > 0])·Dᵀ     APX: D·max(A, 0)·Dᵀ      with f = Dᵀ·F·D
 *
 * With φ = 15 the band is the whole block, and ASM and APX are the exact ReLU. A zero is not positive.
 * Layout: 64 numbers, coefficients in natural order 8·v + u, masks and pixels 8·row + column; orthonormal DCT, f64.
 * Source: Ehrlich & Davis 2019, section 4.2 and algorithm 2.
 */
import { forwardBlock, inverseBlock } from './block';
import { bandSize, NATURAL_OF_ZIG_ZAG } from './zig-zag';

export type RectifierMode = 'exact' | 'asm' | 'apx';

/** Pixels of the block's band α + β < φ: A above; φ = 15 is the block itself. */
export function bandPixels(block: ArrayLike<number>, phi: number, out = new Float64Array(64)): Float64Array {
  const n = bandSize(phi);
  out.fill(0);
  for (let k = 0; k < n; k++) out[NATURAL_OF_ZIG_ZAG[k]] = block[NATURAL_OF_ZIG_ZAG[k]];
  inverseBlock(out, 0, out, 0);
  return out;
}

/** 1 where the block, seen through its φ lowest frequencies, is positive; 0 elsewhere. */
export function reluMask(block: ArrayLike<number>, phi: number, out = new Uint8Array(64)): Uint8Array {
  const pixels = bandPixels(block, phi);
  for (let i = 0; i < 64; i++) out[i] = pixels[i] > 0 ? 1 : 0;
  return out;
}

/** The rectified block, coefficients to coefficients. `out` may be `block`. */
export function harmonicRelu(
  block: ArrayLike<number>,
  mode: RectifierMode,
  phi: number,
  out = new Float64Array(64),
): Float64Array {
  const seen = bandPixels(block, mode === 'exact' ? 15 : phi);
  if (mode === 'asm' && phi < 15) {
    const pixels = bandPixels(block, 15);
    for (let i = 0; i < 64; i++) out[i] = seen[i] > 0 ? pixels[i] : 0;
  } else {
    for (let i = 0; i < 64; i++) out[i] = seen[i] > 0 ? seen[i] : 0;
  }
  forwardBlock(out, 0, out, 0);
  return out;
}
