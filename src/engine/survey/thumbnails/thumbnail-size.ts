/** How a file's thumbnail is scaled, or that it gets none: from its row alone, before anything is decoded. */
import type { ThumbnailFacts } from './thumbnails';

/** Pixels of the longer side: twice what is shown, for screens with two dots a pixel. */
export const THUMBNAIL_SIDE = 224;

const MOST_BYTES = 50e6;
const MOST_PIXELS = 100e6;
/** From this EXIF orientation on the picture lies on its side. */
const FIRST_TURNED = 5;

/** One side, of the upright picture; the other follows. Neither: as large as it is. */
export type ThumbnailSize = { readonly resizeWidth?: number } | { readonly resizeHeight?: number };

export function thumbnailSize({ bytes, width, height, orientation }: ThumbnailFacts): ThumbnailSize | null {
  if (width === null || height === null || !(width > 0 && height > 0)) return null;
  if (bytes > MOST_BYTES || width * height > MOST_PIXELS) return null;
  if (Math.max(width, height) <= THUMBNAIL_SIDE) return {};
  const isTurned = (orientation ?? 1) >= FIRST_TURNED;
  return width >= height === isTurned ? { resizeHeight: THUMBNAIL_SIDE } : { resizeWidth: THUMBNAIL_SIDE };
}
