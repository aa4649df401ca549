/** Pictures made for a test, so that it knows every pixel. */
import { encodePng } from '../../scripts/fixtures/encoders';
import { draw } from '../../scripts/fixtures/scene';
import type { PictureFile } from './waveloupe-page';

/** RGB of pixel (x, y), 0…255. */
export type PixelAt = (x: number, y: number) => readonly [number, number, number];

export interface MadePicture extends PictureFile {
  readonly width: number;
  readonly height: number;
  /** H×W×3, as original.npy must hold it. */
  readonly rgb: Float64Array;
}

export function makePicture(name: string, width: number, height: number, pixelAt: PixelAt): MadePicture {
  const raster = draw(width, height, (x, y) => [...pixelAt(x, y), 255]);
  const rgb = new Float64Array(width * height * 3);
  for (let i = 0; i < width * height; i++) rgb.set(raster.rgba.subarray(4 * i, 4 * i + 3), 3 * i);
  return { name, bytes: encodePng(raster), width, height, rgb };
}

/** Like a photograph: a slope, an edge, and noise that no two pixels share; the same at every run. */
export function texture(name: string, width: number, height: number): MadePicture {
  return makePicture(name, width, height, (x, y) => {
    const edge = x * 3 > width + y ? 60 : 0;
    const noise = (seed: number) => {
      const s = Math.sin(x * 12.9898 + y * 78.233 + seed * 37.719) * 43758.5453;
      return s - Math.floor(s);
    };
    const at = (seed: number, slope: number) =>
      Math.round(Math.min(255, Math.max(0, 70 + edge + slope * 50 + 40 * noise(seed))));
    return [at(1, x / width), at(2, y / height), at(3, (x + y) / (width + height))];
  });
}
