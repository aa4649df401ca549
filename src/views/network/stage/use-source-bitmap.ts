/** The opened picture as something that can be drawn: its pixels, or its file as the browser decodes it, unturned. */
import { useEffect, useState } from 'react';
import type { JpegSource } from '../../../engine/jpeg/api';

/** Longest side of what is kept for the small picture, pixels. */
const LONGEST = 512;

export function useSourceBitmap(source: JpegSource | null, width: number, height: number): ImageBitmap | null {
  const [drawn, setDrawn] = useState<{ readonly of: JpegSource; readonly bitmap: ImageBitmap } | null>(null);
  useEffect(() => {
    if (!source || width === 0 || height === 0) return;
    let current = true;
    const shrink = Math.min(1, LONGEST / Math.max(width, height));
    const options: ImageBitmapOptions = {
      imageOrientation: 'none',
      resizeWidth: Math.max(1, Math.round(width * shrink)),
      resizeHeight: Math.max(1, Math.round(height * shrink)),
      resizeQuality: 'medium',
    };
    const pixels = source.picture && new ImageData(source.picture.rgba, source.picture.width, source.picture.height);
    createImageBitmap(pixels ?? source.blob, options).then(
      (bitmap) => {
        if (current) setDrawn({ of: source, bitmap });
        else bitmap.close();
      },
      // The square is then moved over an empty box; the engine tells what is wrong with the file.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [source, width, height]);
  return drawn?.of === source ? drawn.bitmap : null;
}
