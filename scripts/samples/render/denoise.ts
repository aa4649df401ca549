/**
 * An edge-aware à-trous filter (Dammertz and others 2010, with the variance guide of Schied and others 2017): five passes of
 * a 5×5 B-spline whose taps lie 1, 2, 4, 8 … pixels apart. A tap counts less where normal, depth or texture differ, and
 * where its luminance differs by more than the noise explains. Variance is filtered along, so the guide tightens by itself.
 */
import { luminance } from './frame';
import type { Frame } from './frame';

const KERNEL = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];

export interface DenoiseSettings {
  readonly passes: number;
  /** How many standard deviations of noise two pixels may differ by. */
  readonly tolerance: number;
  /** Weight of differences in the body colour: shadows do not know textures, reflections of print do not either. */
  readonly bodyWeight: number;
}

/** Noise estimates are noisy too: each takes the mean of its neighbourhood of 3×3. */
function blurVariance(source: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(source.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let count = 0;
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          sum += source[v * width + u];
          count++;
        }
      }
      out[y * width + x] = sum / count;
    }
  }
  return out;
}

function likeness(frame: Frame, p: number, q: number, reach: number, settings: DenoiseSettings): number {
  const { normal, body, depth, roughness } = frame;
  let dot = 0;
  let bodyGap = 0;
  for (let k = 0; k < 3; k++) {
    dot += normal[3 * p + k] * normal[3 * q + k];
    bodyGap += (body[3 * p + k] - body[3 * q + k]) ** 2;
  }
  const depthGap = Math.abs(depth[p] - depth[q]) / (depth[p] * 0.012 * reach + 1e-4);
  const roughGap = Math.abs(roughness[p] - roughness[q]) * 12;
  return Math.pow(Math.max(0, dot), 32) * Math.exp(-depthGap - roughGap - bodyGap * settings.bodyWeight);
}

function pass(
  frame: Frame,
  light: Float32Array,
  variance: Float32Array,
  step: number,
  settings: DenoiseSettings,
): { light: Float32Array; variance: Float32Array } {
  const { width, height } = frame;
  const outLight = new Float32Array(light.length);
  const outVariance = new Float32Array(variance.length);
  const guide = blurVariance(variance, width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      const own = luminance(light[3 * p], light[3 * p + 1], light[3 * p + 2]);
      const scale = 1 / (settings.tolerance * Math.sqrt(guide[p]) + 1e-4);
      let r = 0;
      let g = 0;
      let b = 0;
      let noise = 0;
      let total = 0;
      for (let j = -2; j <= 2; j++) {
        const v = y + j * step;
        if (v < 0 || v >= height) continue;
        for (let i = -2; i <= 2; i++) {
          const u = x + i * step;
          if (u < 0 || u >= width) continue;
          const q = v * width + u;
          let weight = KERNEL[i + 2] * KERNEL[j + 2];
          if (q !== p) {
            const gap = Math.abs(luminance(light[3 * q], light[3 * q + 1], light[3 * q + 2]) - own) * scale;
            if (gap > 8) continue;
            weight *= Math.exp(-gap) * likeness(frame, p, q, step * Math.max(Math.abs(i), Math.abs(j)), settings);
          }
          r += weight * light[3 * q];
          g += weight * light[3 * q + 1];
          b += weight * light[3 * q + 2];
          noise += weight * weight * variance[q];
          total += weight;
        }
      }
      outLight[3 * p] = r / total;
      outLight[3 * p + 1] = g / total;
      outLight[3 * p + 2] = b / total;
      outVariance[p] = noise / (total * total);
    }
  }
  return { light: outLight, variance: outVariance };
}

/** A smoother copy of one part of the frame's light. */
export function denoise(
  frame: Frame,
  light: Float32Array,
  variance: Float32Array,
  settings: DenoiseSettings,
): Float32Array {
  let current = { light, variance };
  for (let i = 0; i < settings.passes; i++) current = pass(frame, current.light, current.variance, 1 << i, settings);
  return current.light;
}
