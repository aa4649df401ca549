/**
 * How much two pictures differ in what they show, whatever their sizes.
 *
 * Both are scaled (area average) to 32 pixels along the longer side of the first, their luma (BT.601) is stretched to mean 0
 * and variance 1, so that sharpening and brightness do not count, and d = 1 − their correlation, in 0…2: 0 the same, about
 * 0.1 for another crop of the edges, 1 nothing in common. Shapes that differ are compared as if stretched. No unit; f64.
 */
import type { PixelImage } from '../pixels/to-pixels';

const LONGER_SIDE = 32;

export function pictureDifference(a: PixelImage, b: PixelImage): number {
  const scale = LONGER_SIDE / Math.max(a.width, a.height);
  const columns = Math.max(1, Math.min(a.width, Math.round(a.width * scale)));
  const rows = Math.max(1, Math.min(a.height, Math.round(a.height * scale)));
  const first = standardised(shrunkLuma(a, columns, rows));
  const second = standardised(shrunkLuma(b, columns, rows));
  if (first === null || second === null) return first === second ? 0 : 1;
  return Math.max(0, 1 - first.reduce((sum, value, i) => sum + value * second[i], 0) / first.length);
}

/** Mean luma of the pixels whose centres fall into each cell; of a picture smaller than the grid, the nearest pixel. */
function shrunkLuma({ width, height, rgba }: PixelImage, columns: number, rows: number): Float64Array {
  const cells = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const top = Math.floor((row * height) / rows);
    const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / rows));
    for (let column = 0; column < columns; column++) {
      const left = Math.floor((column * width) / columns);
      const right = Math.max(left + 1, Math.floor(((column + 1) * width) / columns));
      let sum = 0;
      for (let y = top; y < bottom; y++) {
        for (let at = 4 * (y * width + left); at < 4 * (y * width + right); at += 4) {
          sum += 0.299 * rgba[at] + 0.587 * rgba[at + 1] + 0.114 * rgba[at + 2];
        }
      }
      cells[row * columns + column] = sum / ((bottom - top) * (right - left));
    }
  }
  return cells;
}

/** Mean 0, variance 1; null where all is of one shade. */
function standardised(values: Float64Array): Float64Array | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return variance < 0.25 ? null : values.map((value) => (value - mean) / Math.sqrt(variance));
}
