/** Sky, clouds and haze over the lake; radiance by direction (y up, the view towards +z). */
import { clamp, fractalNoise, mix, smoothStep } from '../noise';
import { normalize } from '../render/vector';
import type { Vec3 } from '../render/vector';

export const SUN: Vec3 = normalize([-0.78, 0.47, -0.22]);
export const SUN_LIGHT: Vec3 = [3.0, 2.4, 1.68];
const ZENITH: Vec3 = [0.1, 0.23, 0.56];
const HORIZON: Vec3 = [0.62, 0.72, 0.86];
const HAZE: Vec3 = [0.47, 0.6, 0.8];

/** Light of the open sky on a surface that faces up. */
export const SKY_LIGHT: Vec3 = [0.19, 0.29, 0.48];

export function skyLight(dx: number, dy: number, dz: number, out: Float64Array): void {
  const up = clamp(dy, 0, 1);
  const rise = Math.pow(up, 0.5) * 1.05;
  const towardSun = Math.max(0, dx * SUN[0] + dy * SUN[1] + dz * SUN[2]);
  const reach = 1 / (0.05 + up);
  const px = dx * reach;
  const pz = dz * reach;
  // Two layers: heaps that are lit from the left, and thin streaks far above.
  const warp = 0.35 * fractalNoise(px * 0.5, pz * 0.5, 3, 402);
  const heap = fractalNoise(px * 0.62 + warp + 2.9, pz * 0.42, 9, 401);
  const sunward = fractalNoise(px * 0.62 + warp + 2.9 - 0.09, pz * 0.42, 6, 401);
  const cloud = smoothStep(-0.04, 0.26, heap) * smoothStep(0.03, 0.12, up);
  const lit = clamp(0.62 + 1.9 * (heap - sunward) - 0.45 * smoothStep(0.15, 0.7, heap), 0.2, 1.15);
  const streak =
    0.4 * smoothStep(0, 0.6, fractalNoise(px * 0.22 + 5, pz * 0.9 + px * 0.2, 6, 403)) * smoothStep(0.05, 0.25, up);
  for (let k = 0; k < 3; k++) {
    let light = mix(HORIZON[k], ZENITH[k], Math.min(1, rise)) + [0.3, 0.22, 0.12][k] * Math.pow(towardSun, 5);
    light = mix(light, [0.95, 0.95, 0.97][k], streak);
    out[k] = mix(light, mix([0.42, 0.5, 0.63][k], [1.25, 1.17, 1.04][k], lit), cloud);
  }
}

/** Lays `distance` metres of air before `light`; air is thinner above the lake than on it. */
export function addHaze(
  light: Float64Array,
  distance: number,
  height: number,
  dx: number,
  dy: number,
  dz: number,
): void {
  const thin = Math.exp(-Math.max(0, height) / 1700);
  const towardSun = Math.max(0, dx * SUN[0] + dy * SUN[1] + dz * SUN[2]);
  const glare = 1 + 0.6 * Math.pow(towardSun, 3);
  for (let k = 0; k < 3; k++) {
    // Blue is scattered out of the way the most.
    const clear = Math.exp((-distance * thin) / [52000, 36000, 24000][k]);
    light[k] = light[k] * clear + HAZE[k] * glare * (1 - clear);
  }
}
