/** A map of values as pixels, one for each cell: RGBA. */
import { COLORMAP_ENTRIES, type ColorTable } from '../../../math/colormaps';

/** Values from 0 to `top` run through the table; above, the colour stays. */
export function mapPixels(
  values: Float32Array | Uint32Array,
  top: number,
  table: ColorTable,
): Uint8ClampedArray<ArrayBuffer> {
  const colors = new Uint32Array(table.buffer, table.byteOffset, COLORMAP_ENTRIES);
  const pixels = new Uint32Array(values.length);
  const scale = (COLORMAP_ENTRIES - 1) / top;
  for (let i = 0; i < values.length; i++) {
    pixels[i] = colors[Math.min(COLORMAP_ENTRIES - 1, Math.max(0, Math.round(values[i] * scale)))];
  }
  return new Uint8ClampedArray(pixels.buffer);
}
