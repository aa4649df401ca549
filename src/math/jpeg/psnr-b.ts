/**
 * PSNR-B: peak signal-to-noise ratio with a penalty for steps at block boundaries.
 *
 *     PSNR-B = 10·log₁₀(255²/(MSE + BEF)),   BEF = η·(D_B − D_C)
 *     η = log₂ 8 / log₂ max(8, min(W, H)) where D_B > D_C, else 0
 *
 * D_B: mean squared difference of neighbours, across and down, that lie on two sides of a boundary of the 8×8 grid; D_C:
 * of all other neighbours; both in the decoded picture. MSE is over all pixels. All three are of luma, Y as the encoder
 * makes it (forward-color.ts) from the 8-bit pixels, so every sum is a whole number and the same on the GPU.
 * A picture without boundaries has D_B = 0. The maximum with 8 is ours: the paper has no pictures smaller than a block.
 * Layout: luma [H,W] bytes. Units: dB. Tolerance: exact sums.
 * Source: C. Yim & A. C. Bovik, Quality assessment of deblocked images, IEEE TIP 20(1), 2011.
 */
const BLOCK = 8;
const PEAK = 255;

/** Sums of squared differences of neighbours. */
export interface Blockiness {
  readonly boundary: number;
  readonly inner: number;
}

export function blockinessOf(luma: Uint8Array, width: number, height: number): Blockiness {
  if (luma.length !== width * height)
    throw new RangeError(`luma has ${luma.length} pixels, expected ${width * height}`);
  let [boundary, inner] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (x + 1 < width) {
        const step = (luma[at + 1] - luma[at]) ** 2;
        if ((x + 1) % BLOCK === 0) boundary += step;
        else inner += step;
      }
      if (y + 1 < height) {
        const step = (luma[at + width] - luma[at]) ** 2;
        if ((y + 1) % BLOCK === 0) boundary += step;
        else inner += step;
      }
    }
  }
  return { boundary, inner };
}

/** dB; +Infinity where nothing differs and no boundary shows. `squaredErrorLuma` is the sum over all pixels. */
export function psnrB(squaredErrorLuma: number, blockiness: Blockiness, width: number, height: number): number {
  const boundaryPairs = height * Math.floor((width - 1) / BLOCK) + width * Math.floor((height - 1) / BLOCK);
  const innerPairs = height * (width - 1) + width * (height - 1) - boundaryPairs;
  const atBoundary = meanOf(blockiness.boundary, boundaryPairs);
  const elsewhere = meanOf(blockiness.inner, innerPairs);
  const weight = atBoundary > elsewhere ? Math.log2(BLOCK) / Math.log2(Math.max(BLOCK, Math.min(width, height))) : 0;
  const error = squaredErrorLuma / (width * height) + weight * (atBoundary - elsewhere);
  return error === 0 ? Infinity : 10 * Math.log10((PEAK * PEAK) / error);
}

function meanOf(sum: number, count: number): number {
  return count === 0 ? 0 : sum / count;
}
