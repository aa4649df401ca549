/** What stands between a picture and its DCT: the half spectrum of the shuffled picture (shared/shuffle.wgsl), in f64. */
import { createRealDft2d } from '../../math/dft';

export const DCT_SIZES: readonly (readonly [width: number, height: number])[] = [
  [1, 1],
  [2, 1],
  [1, 3],
  [8, 6],
  [9, 7],
  [10, 5],
  [70, 4],
];

/** Unnormalised half spectra [C,H,Wh,2]. */
export function shuffledSpectra(
  picture: Float32Array | Float64Array,
  { width, height, channels }: { width: number; height: number; channels: number },
): Float64Array {
  const place = (n: number, length: number) => (2 * n < length ? 2 * n : 2 * (length - n) - 1);
  const dft = createRealDft2d(width, height);
  const per = 2 * height * dft.halfWidth;
  const all = new Float64Array(channels * per);
  for (let c = 0; c < channels; c++) {
    const plane = Float64Array.from({ length: height * width }, (_, at) => {
      const [y, x] = [place(Math.floor(at / width), height), place(at % width, width)];
      return picture[(c * height + y) * width + x] * Math.sqrt(width * height);
    });
    dft.forward(plane, all.subarray(c * per, (c + 1) * per));
  }
  return all;
}
