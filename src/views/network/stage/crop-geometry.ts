/**
 * The square that is read of a picture, as the settings say it: `cropX` and `cropY` are its centre as shares of width and
 * height, `cropSide` its side as a share of the shorter side. It always lies within the picture. Picture pixels.
 */
import type { Params } from '../../../settings/schema';
import type { Size } from '../../../settings/viewport';

type CropSettings = Pick<Params, 'cropX' | 'cropY' | 'cropSide'>;

export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export function cropOf({ width, height }: Size, { cropX, cropY, cropSide }: CropSettings): Crop {
  const side = cropSide * Math.min(width, height);
  return {
    x: clamp(cropX * width - side / 2, 0, width - side),
    y: clamp(cropY * height - side / 2, 0, height - side),
    side,
  };
}

/** The settings for a crop; one that reaches out of the picture is moved inside. */
export function settingsOfCrop({ width, height }: Size, { x, y, side }: Crop): CropSettings {
  const shorter = Math.min(width, height);
  const own = clamp(side, 0.02 * shorter, shorter);
  return {
    cropX: (clamp(x, 0, width - own) + own / 2) / width,
    cropY: (clamp(y, 0, height - own) + own / 2) / height,
    cropSide: own / shorter,
  };
}

/** The crop when its corner at the lower right is pulled to a point: the upper left one stays. */
export function pulledCorner(picture: Size, { x, y }: Crop, toX: number, toY: number): Crop {
  const most = Math.min(picture.width - x, picture.height - y);
  const side = clamp(Math.max(toX - x, toY - y), 0.02 * Math.min(picture.width, picture.height), most);
  return { x, y, side };
}
