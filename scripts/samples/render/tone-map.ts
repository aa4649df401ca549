/**
 * From scene light to a print: a glow around what is very bright, darker corners, and a film-like curve
 * (the rational fit of Narkowicz 2015 to the ACES reference) applied to each channel.
 */
import { createLightImage } from '../image';
import type { LightImage } from '../image';

export interface ToneSettings {
  readonly exposure: number;
  /** Share of the light that a real lens scatters. */
  readonly glow: number;
  /** Darkening of the corners, 0..1. */
  readonly vignette: number;
  /** White balance: factors for red, green, blue. */
  readonly balance: readonly [number, number, number];
}

export function filmCurve(x: number): number {
  return Math.min(1, Math.max(0, (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14)));
}

/** Three box blurs in a row, each way: close to a Gaussian. */
function blur(image: LightImage, radius: number): LightImage {
  const { width, height } = image;
  let source = image.data;
  for (let round = 0; round < 6; round++) {
    const across = round % 2 === 0;
    const count = across ? width : height;
    const lines = across ? height : width;
    const step = across ? 3 : 3 * width;
    const jump = across ? 3 * width : 3;
    const out = new Float32Array(source.length);
    for (let line = 0; line < lines; line++) {
      for (let k = 0; k < 3; k++) {
        const at = (i: number): number => source[line * jump + Math.min(count - 1, Math.max(0, i)) * step + k];
        let sum = 0;
        for (let i = -radius; i <= radius; i++) sum += at(i);
        for (let i = 0; i < count; i++) {
          out[line * jump + i * step + k] = sum / (2 * radius + 1);
          sum += at(i + radius + 1) - at(i - radius);
        }
      }
    }
    source = out;
  }
  return { width, height, data: source };
}

export function toneMap(scene: LightImage, settings: ToneSettings): LightImage {
  const { width, height } = scene;
  const out = createLightImage(width, height);
  const wide = blur(scene, Math.max(1, Math.round(width / 55)));
  const near = blur(scene, Math.max(1, Math.round(width / 400)));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromMiddle = ((x + 0.5) / width - 0.5) ** 2 + ((y + 0.5) / height - 0.5) ** 2;
      const factor = settings.exposure * (1 - settings.vignette * fromMiddle * 2);
      for (let k = 0; k < 3; k++) {
        const i = 3 * (y * width + x) + k;
        const light = scene.data[i] * (1 - settings.glow) + (0.7 * wide.data[i] + 0.3 * near.data[i]) * settings.glow;
        out.data[i] = filmCurve(light * factor * settings.balance[k]);
      }
    }
  }
  return out;
}
