/** What the tiny pictures show: a thing, a place, a camera, each of them out of a class and a seed. */
import { createRandom } from '../random';
import { between } from './draft';
import { ANIMALS } from './draft-animals';
import { VEHICLES } from './draft-vehicles';
import type { Camera, Scene } from './march';
import type { Vec } from './solids';
import { surroundingsOf } from './surroundings';

export const CLASSES = [
  'airplane',
  'automobile',
  'bird',
  'cat',
  'deer',
  'dog',
  'frog',
  'horse',
  'ship',
  'truck',
] as const;
export type TinyClass = (typeof CLASSES)[number];

const DRAFTERS = { ...VEHICLES, ...ANIMALS };

export function sceneOf(name: TinyClass, seed: number): Scene {
  const random = createRandom(1000 * CLASSES.indexOf(name) + seed);
  const { parts, place, azimuth, elevation, target, half } = DRAFTERS[name](random, seed);
  const side = random() < 0.5 ? 1 : -1;
  const camera: Camera = {
    azimuth: side * between(random, azimuth),
    elevation: between(random, elevation),
    distance: 6,
    target,
    half: half * between(random, [0.94, 1.08]),
  };
  const sun: Vec = [0.9 * (random() - 0.2), 1, 0.9 * side * random() + 0.3 * side];
  return { parts, surroundings: surroundingsOf(place, seed, sun), camera };
}
