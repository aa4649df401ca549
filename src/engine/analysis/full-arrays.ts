/** Arrays as they leave the page: channels last, the DFT's conjugate half written out. */
import { fullCoefficients } from '../../math/kept-set';
import type { CoefficientLayout } from '../../math/layout';
import type { ArrayAnswer } from './questions';

/** [C,H,W] → [H,W,C], f32. */
export function interleave(planes: ArrayLike<number>, channels: number, height: number, width: number): ArrayAnswer {
  const pixels = width * height;
  const data = new Float32Array(planes.length);
  for (let c = 0; c < channels; c++) {
    for (let i = 0; i < pixels; i++) data[i * channels + c] = planes[c * pixels + i];
  }
  return { shape: [height, width, channels], data };
}

/** Coefficients as laid out in memory → [H,W,C,2] (DFT, uncentred) or [H,W,C], f32. */
export function coefficientArray(coefficients: Float32Array | Float64Array, layout: CoefficientLayout): ArrayAnswer {
  const { channels, rows, columns, width, parts } = layout;
  const shape = parts === 2 ? [rows, width, channels, 2] : [rows, columns, channels];
  return { shape, data: fullCoefficients(coefficients, layout) };
}
