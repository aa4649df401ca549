/** Where the things stand: skies, grounds and lights. Seeded, so that a place comes out the same on every run. */
import { clamp, fractalNoise, mix, smoothStep } from '../noise';
import type { Surroundings } from './march';
import type { Vec } from './solids';

export type Place =
  'sky' | 'clouds' | 'sea' | 'meadow' | 'forest' | 'road' | 'street' | 'sand' | 'indoors' | 'pond' | 'branch';

const blend = (a: Vec, b: Vec, t: number): Vec => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];

const gradient =
  (horizon: Vec, zenith: Vec) =>
  (_x: number, y: number): Vec =>
    blend(horizon, zenith, smoothStep(-0.2, 0.7, y));

/** Patches of two colours, features about 1/scale across. */
const patches =
  (dark: Vec, light: Vec, scale: number, seed: number, octaves = 4) =>
  (x: number, z: number): Vec =>
    blend(dark, light, clamp(0.5 + 0.8 * fractalNoise(x * scale, z * scale, octaves, seed), 0, 1));

/** What stands far behind, out of focus: by direction. */
function backdrop(dark: Vec, light: Vec, scale: number, seed: number) {
  const paint = patches(dark, light, scale, seed, 3);
  return (dx: number, dy: number, dz: number): Vec => paint(Math.atan2(dz, dx) * 3, dy * 3);
}

/** Trees up to a ragged line, the sky above it. */
function skyline(
  sky: (x: number, y: number) => Vec,
  trees: (x: number, y: number, z: number) => Vec,
  height: number,
  seed: number,
) {
  return (dx: number, dy: number, dz: number): Vec => {
    const line = height * (1 + 0.5 * fractalNoise(Math.atan2(dz, dx) * 9, 0.5, 3, seed));
    return blend(trees(dx, dy, dz), sky(dx, dy), smoothStep(line - 0.01, line + 0.02, dy));
  };
}

export function surroundingsOf(place: Place, seed: number, sun: Vec = [0.5, 1, 0.7]): Surroundings {
  const day = { sun, sunlight: [1.05, 1.0, 0.9] as Vec, skylight: [0.32, 0.38, 0.48] as Vec, mirror: 0, ground: null };
  const dull = {
    sun,
    sunlight: [0.45, 0.44, 0.42] as Vec,
    skylight: [0.5, 0.52, 0.55] as Vec,
    mirror: 0,
    ground: null,
  };
  const blue = gradient([0.55, 0.68, 0.85], [0.12, 0.28, 0.65]);
  const grass = patches([0.06, 0.12, 0.02], [0.22, 0.3, 0.07], 9, seed);
  switch (place) {
    case 'sky':
      return { ...day, sky: gradient([0.35, 0.52, 0.78], [0.1, 0.26, 0.6]) };
    case 'clouds':
      return {
        ...dull,
        sky: (dx, dy, dz) => {
          const cloud = smoothStep(-0.25, 0.4, fractalNoise(3 * dx + 7, 5 * dy + 2 * dz, 4, seed));
          return blend([0.32, 0.45, 0.66], [0.78, 0.8, 0.83], cloud);
        },
      };
    case 'sea':
      return {
        ...day,
        mirror: 0.55,
        sky: gradient([0.66, 0.74, 0.84], [0.25, 0.42, 0.72]),
        ground: patches([0.01, 0.05, 0.11], [0.06, 0.15, 0.24], 4, seed),
      };
    case 'meadow':
      return {
        ...day,
        sky: skyline(
          gradient([0.7, 0.8, 0.92], [0.3, 0.5, 0.8]),
          backdrop([0.03, 0.07, 0.02], [0.12, 0.2, 0.06], 3, seed),
          0.1,
          seed,
        ),
        ground: grass,
      };
    case 'forest':
      return {
        ...dull,
        sky: backdrop([0.02, 0.04, 0.01], [0.2, 0.24, 0.09], 3, seed),
        ground: patches([0.07, 0.08, 0.03], [0.24, 0.22, 0.1], 8, seed),
      };
    case 'road':
      return {
        ...day,
        sky: skyline(blue, backdrop([0.05, 0.08, 0.03], [0.16, 0.2, 0.1], 3, seed), 0.07, seed),
        ground: patches([0.17, 0.17, 0.18], [0.26, 0.26, 0.26], 12, seed),
      };
    case 'street':
      return {
        ...dull,
        sky: skyline(
          gradient([0.85, 0.87, 0.9], [0.75, 0.8, 0.87]),
          backdrop([0.12, 0.1, 0.09], [0.42, 0.38, 0.33], 2, seed),
          0.18,
          seed,
        ),
        ground: patches([0.2, 0.2, 0.2], [0.32, 0.31, 0.3], 10, seed),
      };
    case 'sand':
      return {
        ...day,
        sky: backdrop([0.3, 0.24, 0.15], [0.55, 0.46, 0.32], 2, seed),
        ground: patches([0.32, 0.25, 0.16], [0.55, 0.45, 0.31], 9, seed),
      };
    case 'indoors':
      return {
        ...dull,
        sky: backdrop([0.28, 0.2, 0.14], [0.6, 0.5, 0.4], 0.9, seed),
        ground: patches([0.3, 0.2, 0.13], [0.44, 0.32, 0.22], 6, seed),
      };
    case 'pond':
      return {
        ...dull,
        sky: backdrop([0.03, 0.05, 0.02], [0.18, 0.2, 0.1], 2, seed),
        ground: patches([0.08, 0.06, 0.03], [0.3, 0.24, 0.15], 5, seed),
      };
    case 'branch':
      return { ...day, sky: backdrop([0.13, 0.22, 0.08], [0.42, 0.5, 0.3], 1.2, seed) };
  }
}
