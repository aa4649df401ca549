/** The drawing of one wave as pixels of a thumbnail. */
import type { Wave } from '../../../math/wave';

/** Longer side of the thumbnail, pixels of its own canvas. */
const SIDE = 176;

/** The thumbnail's size: the shape of the picture (or block), as large as the square allows. */
export function thumbSize(width: number, height: number): { width: number; height: number } {
  const scale = SIDE / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** RGBA: black at −1, grey at 0, white at +1, both ends a little short of the full range to sit calmly on the page. */
export function wavePixels({ values }: Wave): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(values.length * 4);
  values.forEach((value, index) => {
    pixels.fill(Math.round(128 + 115 * value), index * 4, index * 4 + 3);
    pixels[index * 4 + 3] = 255;
  });
  return pixels;
}
