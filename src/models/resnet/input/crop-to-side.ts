/**
 * A square of a picture at the size that a network reads.
 *
 * Scaling down: each pixel is the mean of the area it covers, partly covered pixels by their share. Scaling up: bilinear
 * between pixel centres, edges repeated. On the sRGB values as they stand, not in linear light, as picture tools do and
 * as the small pictures that networks learn from are commonly made. Transparency lies on white. The square must lie
 * inside of the picture. Tolerance: exact means before the rounding to bytes; a constant stays what it was.
 */
import type { PixelImage } from '../../../codec/jpeg';
import { INPUT_SIDE } from './network-input';

/** In pixels of the picture, from its upper left corner; need not be whole. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Source samples of one output sample: `weights[k]` belongs to sample `first + k`. */
interface Taps {
  readonly first: number;
  readonly weights: readonly number[];
}

type Pixels = Pick<PixelImage, 'width' | 'height'> & { readonly rgba: Uint8ClampedArray | Uint8Array };

export function cropToSide(
  { width, height, rgba }: Pixels,
  { x, y, side: length }: Crop,
  side = INPUT_SIDE,
): PixelImage {
  const slack = 1e-6 * Math.max(width, height);
  if (!(length > 0 && x >= -slack && y >= -slack && x + length <= width + slack && y + length <= height + slack))
    throw new RangeError(`A square of ${length} at (${x}, ${y}) does not lie in a picture of ${width}×${height}`);
  const across = tapsFor(x, length, side, width);
  const down = tapsFor(y, length, side, height);
  const out = new Uint8ClampedArray(4 * side * side).fill(255);
  const sums = new Float64Array(3);
  down.forEach((rows, row) => {
    across.forEach((columns, column) => {
      sums.fill(0);
      rows.weights.forEach((weightY, j) => {
        let at = 4 * ((rows.first + j) * width + columns.first);
        for (const weightX of columns.weights) {
          const weight = weightX * weightY;
          const alpha = rgba[at + 3] / 255;
          for (let c = 0; c < 3; c++) sums[c] += weight * (255 + alpha * (rgba[at + c] - 255));
          at += 4;
        }
      });
      out.set(sums, 4 * (row * side + column));
    });
  });
  return { width: side, height: side, rgba: out };
}

/** The largest square in the middle of a picture. */
export function middleSquare({ width, height }: Pick<PixelImage, 'width' | 'height'>): Crop {
  const side = Math.min(width, height);
  return { x: (width - side) / 2, y: (height - side) / 2, side };
}

function tapsFor(start: number, length: number, count: number, size: number): Taps[] {
  const step = length / count;
  return Array.from({ length: count }, (_, i) =>
    step >= 1
      ? areaTaps(Math.max(0, start + i * step), Math.min(size, start + (i + 1) * step), size)
      : linearTaps(start + (i + 0.5) * step - 0.5, size),
  );
}

function areaTaps(from: number, to: number, size: number): Taps {
  const first = Math.min(size - 1, Math.floor(from));
  const last = Math.max(first, Math.min(size, Math.ceil(to)) - 1);
  const shares = Array.from({ length: last - first + 1 }, (_, k) => {
    return Math.max(0, Math.min(to, first + k + 1) - Math.max(from, first + k));
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  return { first, weights: shares.map((share) => share / sum) };
}

function linearTaps(centre: number, size: number): Taps {
  const at = Math.min(size - 1, Math.max(0, centre));
  const first = Math.min(Math.floor(at), size - 1);
  const share = at - first;
  return first + 1 < size ? { first, weights: [1 - share, share] } : { first, weights: [1] };
}
