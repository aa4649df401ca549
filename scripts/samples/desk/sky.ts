/**
 * The light from far away: sky, clouds and two lines of hazy hills, as radiance by direction (y up, the garden towards -z).
 * Units: 1 is what the picture shows as a bright white after exposure.
 */
import { clamp, fractalNoise, mix, smoothStep } from '../noise';
import { normalize } from '../render/vector';
import type { Vec3 } from '../render/vector';

export const SUN_DIRECTION: Vec3 = normalize([-0.62, 0.6, -0.62]);
/** Irradiance of the sun on a surface that faces it. */
export const SUN_LIGHT: Vec3 = [7.2, 6.0, 4.4];

const ZENITH: Vec3 = [0.3, 0.56, 1.15];
const HORIZON: Vec3 = [1.25, 1.42, 1.6];
const CLOUD: Vec3 = [2.5, 2.4, 2.28];
const FAR_HILL: Vec3 = [0.5, 0.66, 0.85];
const NEAR_HILL: Vec3 = [0.26, 0.37, 0.33];

/** Height of a ridge as an elevation in radians, by azimuth. */
function ridge(azimuth: number, base: number, size: number, detail: number, seed: number): number {
  return (
    base + size * fractalNoise(azimuth * 3.2, seed, 4, seed) + detail * fractalNoise(azimuth * 70, seed, 5, seed + 9)
  );
}

export function skyLight(dx: number, dy: number, dz: number, out: Float64Array): void {
  const azimuth = Math.atan2(dx, -dz);
  const elevation = Math.asin(clamp(dy, -1, 1));
  const rise = Math.pow(clamp(dy, 0, 1), 0.55);
  // Clouds lie on a plane overhead, so that they draw together towards the horizon.
  const reach = 1 / (0.12 + Math.max(0, dy));
  const cover = fractalNoise(dx * reach * 0.55 + 3.1, dz * reach * 0.8, 6, 41);
  const cloud = 0.85 * smoothStep(-0.04, 0.42, cover) * smoothStep(0, 0.1, dy);
  const glare = Math.pow(Math.max(0, dx * SUN_DIRECTION[0] + dy * SUN_DIRECTION[1] + dz * SUN_DIRECTION[2]), 6);
  const inFar = elevation < ridge(azimuth, 0.045, 0.035, 0.003, 5) ? 1 : 0;
  const inNear = elevation < ridge(azimuth + 2, 0.018, 0.02, 0.009, 17) ? 1 : 0;
  const mottle = 1 + 0.5 * fractalNoise(azimuth * 160, elevation * 160, 3, 23);
  for (let k = 0; k < 3; k++) {
    let light = mix(HORIZON[k], ZENITH[k], rise);
    light = mix(light, CLOUD[k], cloud) + glare * [1.1, 0.95, 0.7][k];
    if (inFar) light = FAR_HILL[k];
    if (inNear) light = NEAR_HILL[k] * mottle;
    out[k] = light;
  }
}
