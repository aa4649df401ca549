/** The result against the reference, pixel by pixel: the CPU's side of gpu/jpeg/jpeg-metrics.ts. */
import { rgbaToPlanes } from '../../../math/color';
import { forwardColor } from '../../../math/jpeg/forward-color';
import { blockinessOf, psnrB } from '../../../math/jpeg/psnr-b';
import { psnrOf } from '../../../math/metrics';
import { createSsim } from '../../../math/ssim';
import type { JpegFigures } from '../api';
import type { PixelSums, RgbaImage } from './questions';

export function measurePixels(reference: RgbaImage, result: RgbaImage): PixelSums {
  const { width, height } = reference;
  if (result.width !== width || result.height !== height)
    throw new RangeError(`${result.width}×${result.height} pixels compared with ${width}×${height}`);
  let squaredErrorRgb = 0;
  for (let at = 0; at < reference.rgba.length; at += 4) {
    const red = reference.rgba[at] - result.rgba[at];
    const green = reference.rgba[at + 1] - result.rgba[at + 1];
    const blue = reference.rgba[at + 2] - result.rgba[at + 2];
    squaredErrorRgb += red * red + green * green + blue * blue;
  }
  const luma = forwardColor(result.rgba, 0);
  const squaredErrorLuma = squaredDifference(forwardColor(reference.rgba, 0), luma);
  return { squaredErrorRgb, squaredErrorLuma, blockiness: blockinessOf(luma, width, height) };
}

/** Mean SSIM of luma, not rounded; null below one window. */
export function measureSsim(reference: RgbaImage, result: RgbaImage): number | null {
  const { width, height } = reference;
  return createSsim(width, height).measure(rgbaToPlanes(reference.rgba, 'luma'), rgbaToPlanes(result.rgba, 'luma'));
}

/** Share of the pixels that differ in any of R, G, B. */
export function changedShare(a: RgbaImage, b: RgbaImage): number {
  let changed = 0;
  for (let at = 0; at < a.rgba.length; at += 4) {
    if (a.rgba[at] !== b.rgba[at] || a.rgba[at + 1] !== b.rgba[at + 1] || a.rgba[at + 2] !== b.rgba[at + 2]) changed++;
  }
  return changed / (a.rgba.length / 4);
}

export function figuresOf(
  sums: PixelSums,
  ssim: number | null,
  bytes: number | null,
  { width, height }: { readonly width: number; readonly height: number },
): JpegFigures {
  const pixels = width * height;
  return {
    psnr: psnrOf(sums.squaredErrorRgb, 3 * pixels),
    psnrLuma: psnrOf(sums.squaredErrorLuma, pixels),
    psnrB: psnrB(sums.squaredErrorLuma, sums.blockiness, width, height),
    ssim,
    bytes,
    bitsPerPixel: bytes === null ? null : (8 * bytes) / pixels,
  };
}

function squaredDifference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}
