/** A small copy of a picture for its chip: the middle of it, upright, of one size for all. */
import type { Orientation } from '../../codec/sniff/facts';
import type { Thumbnail } from '../../math/picture';
import { swapsAxes, turnUpright } from './orient';
import { BACKGROUND_COLOUR } from './read-bitmap';
import type { Params } from '../../settings/schema';

/** Device pixels. */
export const THUMBNAIL = { width: 84, height: 56 };

/** `bitmap` as stored; null where the browser has no 2-D drawing in workers. */
export function thumbnailOf(
  bitmap: ImageBitmap,
  orientation: Orientation,
  background: Params['background'],
): Thumbnail | null {
  const { width, height } = THUMBNAIL;
  const stored = swapsAxes(orientation) ? { width: height, height: width } : THUMBNAIL;
  const context = new OffscreenCanvas(stored.width, stored.height).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const scale = Math.max(stored.width / bitmap.width, stored.height / bitmap.height);
  const [across, down] = [stored.width / scale, stored.height / scale];
  context.imageSmoothingQuality = 'medium';
  context.fillStyle = BACKGROUND_COLOUR[background];
  context.fillRect(0, 0, stored.width, stored.height);
  const [left, top] = [(bitmap.width - across) / 2, (bitmap.height - down) / 2];
  context.drawImage(bitmap, left, top, across, down, 0, 0, stored.width, stored.height);
  const { data } = context.getImageData(0, 0, stored.width, stored.height, { colorSpace: 'srgb' });
  return { width, height, rgba: turnUpright(data, stored, orientation) };
}
