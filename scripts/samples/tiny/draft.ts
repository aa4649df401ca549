/** What a picture is before its camera and its light are drawn by lot. */
import type { Random } from '../random';
import type { Part, Vec } from './solids';
import type { Place } from './surroundings';

export interface Draft {
  readonly parts: readonly Part[];
  readonly place: Place;
  /** Degrees from…to. */
  readonly azimuth: readonly [number, number];
  readonly elevation: readonly [number, number];
  readonly target: Vec;
  readonly half: number;
}

export type Drafter = (random: Random, seed: number) => Draft;

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)];
export const between = (random: Random, [from, to]: readonly [number, number]): number => from + (to - from) * random();
