/** A small rectangle of 8-bit pixels, for the values that are written on the stage close up. */
import type { Rect, Size } from '../../settings/viewport';

/** While another picture is on its way, a rectangle of it need not be on the one that is shown. */
export function holds(picture: Size, { x, y, width, height }: Rect): boolean {
  return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= picture.width && y + height <= picture.height;
}

/** [height, width, 3] of `rect`, from RGBA bytes in words, rows `stride` pixels apart. */
export function cutPatch({ x, y, width, height }: Rect, stride: number, pixels: Uint32Array): Float32Array {
  const patch = new Float32Array(3 * width * height);
  let at = 0;
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) {
      const pixel = pixels[row * stride + column];
      patch[at++] = pixel & 255;
      patch[at++] = (pixel >>> 8) & 255;
      patch[at++] = (pixel >>> 16) & 255;
    }
  }
  return patch;
}
