/**
 * The mountain lake: one ray per sample through land, water and sky; nine samples a pixel. About two minutes.
 */
import { createLightImage, toBytes } from '../image';
import type { ByteImage } from '../image';
import { clamp, fractalNoise, smoothStep } from '../noise';
import { createRandom } from '../random';
import { toneMap } from '../render/tone-map';
import { shadeLand } from './ground';
import { EYE_X, Land } from './land';
import { addHaze, skyLight, SUN, SUN_LIGHT } from './weather';

export interface LandscapeSettings {
  readonly width: number;
  readonly height: number;
  /** Samples along each side of a pixel. */
  readonly grid: number;
}

const FINAL: LandscapeSettings = { width: 1024, height: 768, grid: 3 };
const EYE = 3.2;
/** Height of the field of view as a slope, and how far above the middle the camera looks. */
const HALF_HEIGHT = 0.335;
const TILT = 0.075;
const TONE = { exposure: 0.95, glow: 0.04, vignette: 0.26, balance: [1.02, 1, 0.99] } as const;
const WATER = [0.012, 0.045, 0.05] as const;

class Scene {
  readonly light = new Float64Array(3);
  private readonly land = new Land();
  private readonly random = createRandom(3);

  /** Light from land or sky along a ray; into `light`. */
  private far(
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    travelled: number,
    coarse: number,
  ): void {
    const { land, light } = this;
    if (!land.march(ox, oy, oz, dx, dy, dz, 0.5, coarse)) {
      skyLight(dx, dy, dz, light);
      return;
    }
    const t = land.distance;
    const y = oy + dy * t;
    shadeLand(land, ox + dx * t, y, oz + dz * t, t + travelled, light);
    addHaze(light, t + travelled, (y + oy) * 0.35, dx, dy, dz);
  }

  /** Slope of the water's surface; waves smaller than the footprint of a pixel become chance. */
  private slope(x: number, z: number, distance: number, axis: number): number {
    const calm = 0.35 + 0.65 * smoothStep(-0.25, 0.35, fractalNoise(x / 170, z / 420, 3, 601));
    let sum = 0;
    let size = 14;
    for (let octave = 0; octave < 5; octave++) {
      const shown = smoothStep(0.55, 0.16, (distance * distance * 0.00026) / size);
      sum += 0.02 * shown * fractalNoise(x / size, z / (size * 0.55), 1, 610 + octave + 40 * axis);
      size *= 0.52;
    }
    const unseen = 0.006 + 0.01 * smoothStep(20, 500, distance);
    return (sum + unseen * (this.random() + this.random() - 1)) * calm;
  }

  sample(sx: number, sy: number): void {
    const size = Math.hypot(sx, sy, 1);
    const dx = sx / size;
    const dy = sy / size;
    const dz = 1 / size;
    const { light, land } = this;
    const toWater = dy < -1e-5 ? -EYE / dy : Infinity;
    const hit = land.march(EYE_X, EYE, 0, dx, dy, dz, 5, 1);
    if (hit && land.distance < toWater) {
      const t = land.distance;
      const y = EYE + dy * t;
      shadeLand(land, EYE_X + dx * t, y, dz * t, t, light);
      addHaze(light, t, y * 0.4, dx, dy, dz);
      return;
    }
    if (toWater > 20000) skyLight(dx, dy, dz, light);
    else this.water(dx, dy, dz, toWater);
  }

  private water(dx: number, dy: number, dz: number, t: number): void {
    const { light } = this;
    const x = EYE_X + dx * t;
    const z = dz * t;
    const nx = this.slope(x, z, t, 0);
    const nz = this.slope(x, z, t, 1);
    const size = Math.hypot(nx, 1, nz);
    const cosine = -(dx * nx + dy + dz * nz) / size;
    const turn = (2 * cosine) / size;
    const rx = dx + turn * nx;
    const ry = Math.max(0.002, dy + turn);
    const rz = dz + turn * nz;
    const norm = Math.hypot(rx, ry, rz);
    this.far(x, 0.05, z, rx / norm, ry / norm, rz / norm, t, 1.6);
    const mirror = 0.02 + 0.98 * Math.pow(1 - clamp(cosine, 0, 1), 5);
    const deep = 1 + 0.4 * fractalNoise(x / 60, z / 200, 3, 620);
    for (let k = 0; k < 3; k++)
      light[k] = light[k] * mirror * 0.96 + WATER[k] * deep * (SUN_LIGHT[k] * SUN[1] * 0.8 + 0.3) * (1 - mirror);
    addHaze(light, t, 0, dx, dy, dz);
  }
}

export function makeLandscape(settings: LandscapeSettings = FINAL): ByteImage {
  const { width, height, grid } = settings;
  const scene = new Scene();
  const image = createLightImage(width, height);
  const share = 1 / (grid * grid);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 3 * (y * width + x);
      for (let i = 0; i < grid * grid; i++) {
        const px = x + ((i % grid) + 0.5) / grid;
        const py = y + (Math.floor(i / grid) + 0.5) / grid;
        scene.sample(
          ((2 * px) / width - 1) * HALF_HEIGHT * (width / height),
          (1 - (2 * py) / height) * HALF_HEIGHT + TILT,
        );
        for (let k = 0; k < 3; k++) image.data[at + k] += scene.light[k] * share;
      }
    }
  }
  return toBytes(toneMap(image, TONE));
}
