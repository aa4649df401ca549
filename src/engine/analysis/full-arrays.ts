/** Arrays as they leave the page: channels last, the DFT's conjugate half written out. */
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
export function fullCoefficients(coefficients: ArrayLike<number>, layout: CoefficientLayout): ArrayAnswer {
  const { channels, rows, columns, width } = layout;
  if (layout.parts === 1) return interleave(coefficients, channels, rows, columns);
  const data = new Float32Array(rows * width * channels * 2);
  for (let v = 0, at = 0; v < rows; v++) {
    for (let u = 0; u < width; u++) {
      const stored = u < columns;
      const row = stored || v === 0 ? v : rows - v;
      const column = stored ? u : width - u;
      for (let c = 0; c < channels; c++, at += 2) {
        const from = 2 * ((c * rows + row) * columns + column);
        data[at] = coefficients[from];
        data[at + 1] = stored ? coefficients[from + 1] : -coefficients[from + 1];
      }
    }
  }
  return { shape: [rows, width, channels, 2], data };
}
