import { useEffect, useState } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { pictureDifference } from '../../../codec/jpeg/metadata/picture-difference';
import type { Thumbnail } from '../../../codec/jpeg/metadata/thumbnails';
import { meanPicture } from './mean-picture';

/** Above this a thumbnail shows something else than the picture: honest ones stay below 0.05. */
export const TELLING_DIFFERENCE = 0.08;

/** A picture smaller than this, in blocks, is too coarse to compare. */
const FEWEST_BLOCKS = 24;

/** How much the file's first JPEG thumbnail differs from its picture, 0…2; null where that cannot be told. */
export function useThumbnailDifference(jpeg: Jpeg, thumbnails: readonly Thumbnail[]): number | null {
  const [found, setFound] = useState<{ readonly jpeg: Jpeg; readonly difference: number } | null>(null);
  const thumbnail = thumbnails.find(({ format }) => format === 'JPEG');
  useEffect(() => {
    if (!thumbnail) return;
    let current = true;
    const compare = async (): Promise<void> => {
      const picture = meanPicture(jpeg);
      if (!picture || Math.max(picture.width, picture.height) < FEWEST_BLOCKS) return;
      const pixels = await decoded(jpeg.bytes.slice(thumbnail.start, thumbnail.end));
      if (current && pixels) setFound({ jpeg, difference: pictureDifference(pixels, picture) });
    };
    // A thumbnail that the browser cannot read is said to be so where it would be shown.
    compare().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [jpeg, thumbnail]);
  return found?.jpeg === jpeg ? found.difference : null;
}

async function decoded(bytes: Uint8Array<ArrayBuffer>) {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }), { imageOrientation: 'none' });
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const data = context?.getImageData(0, 0, width, height).data;
  return data ? { width, height, rgba: data } : null;
}
