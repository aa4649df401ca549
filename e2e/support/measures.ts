/** Figures of arrays, as their definitions say. */

export function sumOfSquares(a: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * a[i];
  return sum;
}

function squaredDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`Arrays of ${a.length} and ${b.length} numbers cannot be compared.`);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

/** ‖a − b‖ / ‖b‖. */
export function relativeDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.sqrt(squaredDistance(a, b) / sumOfSquares(b));
}

/** 10·log₁₀(255² / mean squared error), dB. */
export function psnr(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return 10 * Math.log10(255 ** 2 / (squaredDistance(a, b) / a.length));
}

export function sum(a: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i];
  return total;
}

/** JFIF's colours, full range, Cb and Cr centred at zero; H×W×3 both ways. */
export function toYCbCr(rgb: Float64Array): Float64Array {
  const out = new Float64Array(rgb.length);
  for (let i = 0; i < rgb.length; i += 3) {
    const y = 0.299 * rgb[i] + 0.587 * rgb[i + 1] + 0.114 * rgb[i + 2];
    out.set([y, (rgb[i + 2] - y) / 1.772, (rgb[i] - y) / 1.402], i);
  }
  return out;
}

export function fromYCbCr(ycbcr: Float64Array): Float64Array {
  const out = new Float64Array(ycbcr.length);
  for (let i = 0; i < ycbcr.length; i += 3) {
    const [y, cb, cr] = ycbcr.subarray(i, i + 3);
    const red = y + 1.402 * cr;
    const blue = y + 1.772 * cb;
    out.set([red, (y - 0.299 * red - 0.114 * blue) / 0.587, blue], i);
  }
  return out;
}

/** Luma alone, H×W×1. */
export function toLuma(rgb: Float64Array): Float64Array {
  return Float64Array.from({ length: rgb.length / 3 }, (_, i) => toYCbCr(rgb.subarray(3 * i, 3 * i + 3))[0]);
}
