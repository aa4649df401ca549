/**
 * Small landscapes, drawn from a formula and a seed: linear light at a point of the picture. x runs from 0 to the aspect ratio,
 * y from 0 at the top to 1. Smooth on purpose: four hundred of them have to fit into a small archive.
 */
import { clamp, fractalNoise, mix, noise, smoothStep } from '../noise';
import { createRandom, hashUnit } from '../random';

export type Light = readonly [red: number, green: number, blue: number];
export type Scene = (x: number, y: number) => Light;

const blend = (a: Light, b: Light, t: number): Light => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];
const times = (light: Light, factor: number): Light => [light[0] * factor, light[1] * factor, light[2] * factor];

interface Sky {
  readonly at: (y: number, horizon: number) => Light;
  readonly sunX: number;
}

function skyOf(seed: number): Sky {
  const random = createRandom(seed);
  const warmth = random();
  const high = blend([0.06, 0.16, 0.42], [0.1, 0.09, 0.22], warmth);
  const low = blend([0.5, 0.62, 0.75], [0.9, 0.45, 0.2], warmth);
  return { at: (y, horizon) => blend(high, low, clamp(y / horizon, 0, 1) ** 1.4), sunX: 0.2 + random() };
}

/** Ridges behind each other, the farther the paler. */
function ridges(seed: number, near: Light, far: Light, roughness: number, shade: number): Scene {
  const random = createRandom(seed + 7);
  const sky = skyOf(seed);
  const horizon = 0.35 + 0.2 * random();
  const layers = 4 + Math.floor(3 * random());
  return (x, y) => {
    for (let layer = layers - 1; layer >= 0; layer--) {
      const depth = layer / (layers - 1);
      const width = mix(1.6, 0.7, depth);
      const crest = (at: number): number =>
        mix(horizon, 0.85, depth) - mix(0.07, 0.2, depth) * fractalNoise(at * width, layer * 5.3, 4, seed, roughness);
      const edge = crest(x);
      if (y < edge) continue;
      const slope = (crest(x + 0.02) - edge) / 0.02;
      const side = clamp(2 * (sky.sunX - x), -1, 1);
      const lit = clamp(1 + shade * slope * side - 0.5 * (y - edge), 0.25, 1.5);
      return blend(sky.at(horizon, horizon), times(blend(far, near, depth), lit), 0.35 + 0.65 * depth);
    }
    return sky.at(y, horizon);
  };
}

function moon(seed: number): Scene {
  const random = createRandom(seed + 3);
  const [centreX, centreY, radius] = [0.35 + 0.6 * random(), 0.35 + 0.3 * random(), 0.18 + 0.2 * random()];
  const angle = 2 * Math.PI * random();
  const sun = [Math.cos(angle) * 0.8, Math.sin(angle) * 0.8, 0.3 + 0.4 * random()];
  const tint = blend([0.75, 0.72, 0.68], [0.8, 0.5, 0.32], random());
  return (x, y) => {
    const [dx, dy] = [(x - centreX) / radius, (y - centreY) / radius];
    const flat = dx * dx + dy * dy;
    if (flat < 1) {
      const dz = Math.sqrt(1 - flat);
      const maria = 0.7 + 0.5 * fractalNoise(dx * 1.7, dy * 1.7, 5, seed);
      return times(tint, maria * Math.max(0.004, dx * sun[0] + dy * sun[1] + dz * sun[2]));
    }
    const [column, row] = [Math.floor(x * 40), Math.floor(y * 40)];
    const star = hashUnit(column, row, seed) > 0.985 ? 0.6 * hashUnit(row, column, seed + 1) : 0;
    return [0.006 + star, 0.008 + star, 0.02 + star];
  };
}

function sea(seed: number): Scene {
  const random = createRandom(seed + 5);
  const sky = skyOf(seed);
  const horizon = 0.3 + 0.25 * random();
  const sunY = horizon * (0.2 + 0.6 * random());
  const water: Light = [0.02, 0.09 + 0.06 * random(), 0.14];
  return (x, y) => {
    const toSun = Math.hypot(x - sky.sunX, y - sunY);
    if (y < horizon) {
      const glow = Math.exp(-9 * toSun) + smoothStep(0.05, 0.045, toSun);
      return blend(sky.at(y, horizon), [1, 0.9, 0.65], clamp(glow, 0, 1));
    }
    const depth = (y - horizon) / (1 - horizon) + 0.03;
    const wave = fractalNoise((x - 0.6) / (0.4 * depth + 0.06), 2.2 / depth, 3, seed);
    const glitter = Math.exp(-(((x - sky.sunX) / (0.05 + 0.25 * depth)) ** 2)) * smoothStep(0.02, 0.35, wave);
    return blend(
      blend(sky.at(horizon, horizon), water, clamp(1.6 * depth + 0.5 + wave * 0.5, 0, 1)),
      [1, 0.92, 0.7],
      glitter,
    );
  };
}

function meadow(seed: number): Scene {
  const random = createRandom(seed + 9);
  const horizon = 0.35 + 0.25 * random();
  const flower = blend([0.85, 0.65, 0.05], [0.7, 0.08, 0.12], Math.round(random()));
  return (x, y) => {
    const hill = horizon - 0.05 * noise(x * 1.3, 1.5, seed);
    if (y < hill) {
      const cloud = smoothStep(0, 0.5, fractalNoise(x * 1.8, y * 4, 4, seed + 50));
      return blend(blend([0.1, 0.27, 0.62], [0.45, 0.6, 0.78], y / hill), [0.92, 0.93, 0.95], cloud);
    }
    const depth = (y - hill) / (1 - hill) + 0.06;
    const [along, away] = [(x - 0.6) / depth, 1.5 / depth];
    const grass = 0.75 + 0.5 * fractalNoise(along * 1.2, away * 1.5, 3, seed);
    const [column, row] = [Math.floor(along * 6), Math.floor(away * 6)];
    const round = Math.hypot(along * 6 - column - 0.5, away * 6 - row - 0.5) < 0.42;
    const bloom = round && depth > 0.12 && hashUnit(column, row, seed) > 0.92;
    return bloom ? times(flower, 0.9) : times(blend([0.16, 0.28, 0.1], [0.05, 0.17, 0.02], depth), grass);
  };
}

export const CLASSES = ['dunes', 'hills', 'meadows', 'moons', 'seas'] as const;
export type SceneClass = (typeof CLASSES)[number];

export function sceneOf(name: SceneClass, seed: number): Scene {
  switch (name) {
    case 'dunes':
      return ridges(seed, [0.62, 0.36, 0.14], [0.7, 0.5, 0.3], 0.25, 1.1);
    case 'hills':
      return ridges(seed, [0.03, 0.09, 0.04], [0.16, 0.27, 0.36], 0.5, 0.3);
    case 'meadows':
      return meadow(seed);
    case 'moons':
      return moon(seed);
    case 'seas':
      return sea(seed);
  }
}
