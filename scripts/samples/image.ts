/**
 * The two kinds of picture that the scripts pass on: linear light in floats while it is made, sRGB bytes when it is done.
 * Rows from the top, channels interleaved (H×W×C).
 */

/** 8-bit picture, sRGB coded; one channel means grey. */
export interface ByteImage {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** Linear RGB, 1 = display white unless said otherwise. */
export interface LightImage {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

export function createLightImage(width: number, height: number): LightImage {
  return { width, height, data: new Float32Array(width * height * 3) };
}

/** Linear light in [0, 1] to the sRGB code value in [0, 1] (IEC 61966-2-1). */
export function encodeSrgb(light: number): number {
  if (light <= 0) return 0;
  if (light >= 1) return 1;
  return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
}

/** The inverse of encodeSrgb. */
export function decodeSrgb(code: number): number {
  return code <= 0.04045 ? code / 12.92 : Math.pow((code + 0.055) / 1.055, 2.4);
}

export function toBytes(light: LightImage): ByteImage {
  const data = new Uint8Array(light.data.length);
  for (let i = 0; i < data.length; i++) data[i] = Math.round(255 * encodeSrgb(light.data[i]));
  return { width: light.width, height: light.height, channels: 3, data };
}

/** A smaller copy, each pixel the mean in linear light of the area that it covers. */
export function shrink(image: ByteImage, width: number): ByteImage {
  const height = Math.round((image.height * width) / image.width);
  const { channels } = image;
  const light = Float64Array.from({ length: 256 }, (_, code) => decodeSrgb(code / 255));
  const data = new Uint8Array(width * height * channels);
  const scaleX = image.width / width;
  const scaleY = image.height / height;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0;
        let area = 0;
        for (let sy = Math.floor(y * scaleY); sy < (y + 1) * scaleY && sy < image.height; sy++) {
          const coverY = Math.min(sy + 1, (y + 1) * scaleY) - Math.max(sy, y * scaleY);
          for (let sx = Math.floor(x * scaleX); sx < (x + 1) * scaleX && sx < image.width; sx++) {
            const cover = coverY * (Math.min(sx + 1, (x + 1) * scaleX) - Math.max(sx, x * scaleX));
            sum += cover * light[image.data[(sy * image.width + sx) * channels + channel]];
            area += cover;
          }
        }
        data[(y * width + x) * channels + channel] = Math.round(255 * encodeSrgb(sum / area));
      }
    }
  }
  return { width, height, channels, data };
}
