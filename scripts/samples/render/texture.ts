/** Textures: linear RGB on a grid, read between its points (bilinear), repeated or held at the edges. */
import type { InkSheet } from '../type/ink';

export interface Texture {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
  readonly repeats: boolean;
}

export type Rgb = readonly [number, number, number];

/** A texture from a function of (u, v) in [0, 1], v up. */
export function paintTexture(
  width: number,
  height: number,
  light: (u: number, v: number, x: number, y: number) => Rgb,
  repeats = false,
): Texture {
  const data = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      data.set(light((x + 0.5) / width, 1 - (y + 0.5) / height, x, y), 3 * (y * width + x));
  }
  return { width, height, data, repeats };
}

/** Lays ink of one colour over a texture. */
export function printInk(texture: Texture, sheet: InkSheet, ink: Rgb): void {
  if (sheet.width !== texture.width || sheet.height !== texture.height) {
    throw new RangeError(`ink: expected ${texture.width}×${texture.height}, got ${sheet.width}×${sheet.height}`);
  }
  for (let i = 0; i < sheet.width * sheet.height; i++) {
    const cover = sheet.coverage(i);
    if (cover === 0) continue;
    for (let channel = 0; channel < 3; channel++)
      texture.data[3 * i + channel] += (ink[channel] - texture.data[3 * i + channel]) * cover;
  }
}

/** Light at (u, v), v up, into `out`. */
export function readTexture(texture: Texture, u: number, v: number, out: Float64Array): void {
  const { width, height, data } = texture;
  let x = u * width - 0.5;
  let y = (1 - v) * height - 0.5;
  if (texture.repeats) {
    x -= Math.floor(x / width) * width;
    y -= Math.floor(y / height) * height;
  } else {
    x = x < 0 ? 0 : x > width - 1 ? width - 1 : x;
    y = y < 0 ? 0 : y > height - 1 ? height - 1 : y;
  }
  const x0 = x | 0;
  const y0 = y | 0;
  const fx = x - x0;
  const fy = y - y0;
  const x1 = x0 + 1 < width ? x0 + 1 : texture.repeats ? 0 : x0;
  const y1 = y0 + 1 < height ? y0 + 1 : texture.repeats ? 0 : y0;
  const a = 3 * (y0 * width + x0);
  const b = 3 * (y0 * width + x1);
  const c = 3 * (y1 * width + x0);
  const d = 3 * (y1 * width + x1);
  const wa = (1 - fx) * (1 - fy);
  const wb = fx * (1 - fy);
  const wc = (1 - fx) * fy;
  const wd = fx * fy;
  out[0] = wa * data[a] + wb * data[b] + wc * data[c] + wd * data[d];
  out[1] = wa * data[a + 1] + wb * data[b + 1] + wc * data[c + 1] + wd * data[d + 1];
  out[2] = wa * data[a + 2] + wb * data[b + 2] + wc * data[c + 2] + wd * data[d + 2];
}
