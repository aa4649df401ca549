/**
 * Turns pixels upright by an EXIF orientation.
 *
 * Definition (CIPA DC-008, 4.6.4 A, tag 0x0112): orientation 1…8 says which side of the scene the stored row 0 and column
 * 0 are. 5…8 swap the axes. Layout: RGBA bytes, row-major, moved as one 32-bit word a pixel. Exact.
 */
import type { Orientation } from '../../codec/sniff/facts';
import type { Size } from './working-size';

/** Does the stored row become a column of the upright picture? */
export const swapsAxes = (orientation: Orientation) => orientation >= 5;

export function uprightSize({ width, height }: Size, orientation: Orientation): Size {
  return swapsAxes(orientation) ? { width: height, height: width } : { width, height };
}

/** For each orientation, whether upright x runs against its stored axis, and upright y against its own. */
const REVERSED: Readonly<Record<Orientation, readonly [boolean, boolean]>> = {
  1: [false, false],
  2: [true, false],
  3: [true, true],
  4: [false, true],
  5: [false, false],
  6: [true, false],
  7: [true, true],
  8: [false, true],
};

/** @param stored RGBA of `size`, in stored order. @returns RGBA of `uprightSize(size, orientation)`. */
export function turnUpright(
  stored: Uint8ClampedArray<ArrayBuffer>,
  size: Size,
  orientation: Orientation,
): Uint8ClampedArray<ArrayBuffer> {
  if (orientation === 1) return stored;
  const from = new Uint32Array(stored.buffer, stored.byteOffset, size.width * size.height);
  const to = new Uint32Array(from.length);
  const { width, height } = uprightSize(size, orientation);
  const [reverseX, reverseY] = REVERSED[orientation];
  const [perX, perY] = swapsAxes(orientation) ? [size.width, 1] : [1, size.width];
  for (let y = 0, out = 0; y < height; y++) {
    const row = (reverseY ? height - 1 - y : y) * perY;
    for (let x = 0; x < width; x++) to[out++] = from[row + (reverseX ? width - 1 - x : x) * perX];
  }
  return new Uint8ClampedArray(to.buffer);
}
