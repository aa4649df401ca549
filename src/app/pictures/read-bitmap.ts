/**
 * Pixels of a decoded bitmap: in sRGB, laid over the background, scaled down to `to`, in bands of bounded memory.
 */
import type { Params } from '../../settings/schema';
import { Downscaler } from './downscale';
import type { Size } from './working-size';

/** sRGB values of the `background` setting. */
export const BACKGROUND_COLOUR: Readonly<Record<Params['background'], string>> = {
  white: 'rgb(255 255 255)',
  grey: 'rgb(128 128 128)',
  black: 'rgb(0 0 0)',
};

/** Pixels a band holds at most: 16 MiB of bytes. */
const BAND_PIXELS = 2 ** 22;

export interface ReadPixels {
  /** RGBA, alpha 255. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly hadAlpha: boolean;
}

function hasTransparency(rgba: Uint8ClampedArray): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return true;
  return false;
}

/** Null where the browser has no 2-D drawing in workers. */
export function readBitmap(
  bitmap: ImageBitmap,
  to: Size,
  background: Params['background'],
  mayHaveAlpha: boolean,
): ReadPixels | null {
  const { width, height } = bitmap;
  const bandRows = Math.max(1, Math.min(height, Math.floor(BAND_PIXELS / width)));
  const canvas = new OffscreenCanvas(width, bandRows);
  // The canvas's colour space is what the picture's own profile is converted to; read back often, so kept off the GPU.
  const context = canvas.getContext('2d', { colorSpace: 'srgb', willReadFrequently: true });
  if (!context) return null;
  context.imageSmoothingEnabled = false;
  context.fillStyle = BACKGROUND_COLOUR[background];

  const unscaled = to.width === width && to.height === height;
  const whole = new Uint8ClampedArray(unscaled ? width * height * 4 : 0);
  const downscaler = unscaled ? null : new Downscaler({ width, height }, to);
  let hadAlpha = false;
  for (let y = 0; y < height; y += bandRows) {
    const rows = Math.min(bandRows, height - y);
    context.globalCompositeOperation = 'copy';
    context.drawImage(bitmap, 0, y, width, rows, 0, 0, width, rows);
    if (mayHaveAlpha) {
      hadAlpha ||= hasTransparency(context.getImageData(0, 0, width, rows).data);
      context.globalCompositeOperation = 'destination-over';
      context.fillRect(0, 0, width, rows);
    }
    const band = context.getImageData(0, 0, width, rows, { colorSpace: 'srgb' }).data;
    if (downscaler) downscaler.addRows(band);
    else whole.set(band, y * width * 4);
  }
  return { rgba: downscaler?.output ?? whole, hadAlpha };
}
