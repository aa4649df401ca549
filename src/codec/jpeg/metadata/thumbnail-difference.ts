/**
 * How much a thumbnail differs from the picture it should show: a stale one may show what was cropped or painted over.
 *
 * Measured as picture-difference.ts says; about 0.05 and less is what an honest thumbnail has. No unit; f64.
 */
import type { Jpeg } from '../jpeg';
import { toPixels, type PixelImage } from '../pixels/to-pixels';
import { readJpeg } from '../read/read-jpeg';
import { pictureDifference } from './picture-difference';
import type { Thumbnail } from './thumbnails';

export { pictureDifference };

/** Null where the thumbnail is no JPEG that can be read. `picture`: the whole picture's pixels, if they are there already. */
export function thumbnailDifference(jpeg: Jpeg, thumbnail: Thumbnail, picture?: PixelImage): number | null {
  if (thumbnail.format !== 'JPEG') return null;
  const small = decoded(jpeg.bytes.subarray(thumbnail.start, thumbnail.end));
  return small === null ? null : pictureDifference(small, picture ?? toPixels(jpeg, { upsampling: 'nearest' }));
}

function decoded(bytes: Uint8Array): PixelImage | null {
  try {
    return toPixels(readJpeg(bytes, { maxCoefficients: 2 ** 24 }), { upsampling: 'nearest' });
  } catch {
    return null;
  }
}
