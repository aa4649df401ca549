/**
 * What each file of the sample collection is: drawn by lot from one seed, so that the collection, and what a survey has to say
 * of it, are the same every time.
 *
 * Planted: `moons` are given away by their quality (four of five have 72, hardly any other file has), and validation differs
 * a little from training (more 4:2:0, more quality 90, more 3:2).
 */
import type { Subsampling } from '../../../src/math/jpeg/sampling';
import { createRandom, type Random } from '../random';
import { CLASSES, type SceneClass } from './scenes';

/** What of a file is wrong or rare on purpose; none for most. */
export type Oddity = 'png-named-jpeg' | 'cmyk' | 'truncated' | 'trailing' | 'turned' | '';

export interface FilePlan {
  /** Inside the archive. */
  readonly path: string;
  readonly scene: SceneClass;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly quality: number;
  readonly subsampling: Subsampling;
  readonly progressive: boolean;
  readonly huffman: 'optimised' | 'standard';
  readonly restartInterval: number;
  readonly odd: Oddity;
}

type Weighted<T> = readonly (readonly [value: T, weight: number])[];

interface Habits {
  readonly quality: Weighted<number>;
  readonly subsampling: Weighted<Subsampling>;
  readonly shape: Weighted<readonly [number, number]>;
  readonly progressive: number;
}

const TRAINING: Habits = {
  quality: [
    [96, 45],
    [90, 16],
    [85, 12],
    [75, 15],
    [80, 6],
    [65, 4],
    [72, 2],
  ],
  subsampling: [
    ['444', 74],
    ['420', 16],
    ['422', 4],
    ['440', 1],
    ['grey', 5],
  ],
  shape: [
    [[96, 72], 50],
    [[96, 64], 14],
    [[72, 96], 12],
    [[64, 96], 5],
    [[80, 80], 11],
    [[0, 0], 8],
  ],
  progressive: 0.04,
};

const VALIDATION: Habits = {
  quality: [
    [96, 32],
    [90, 30],
    [85, 12],
    [75, 14],
    [80, 6],
    [65, 4],
    [72, 2],
  ],
  subsampling: [
    ['444', 56],
    ['420', 34],
    ['422', 4],
    ['440', 1],
    ['grey', 5],
  ],
  shape: [
    [[96, 72], 36],
    [[96, 64], 28],
    [[72, 96], 12],
    [[64, 96], 7],
    [[80, 80], 9],
    [[0, 0], 8],
  ],
  progressive: 0.08,
};

const FOLDERS = [
  { folder: 'training', habits: TRAINING, each: 58 },
  { folder: 'validation', habits: VALIDATION, each: 20 },
] as const;

export const LEAKING: SceneClass = 'moons';
export const LEAKED_QUALITY = 72;
export const LEAKED_SHARE = 0.8;
const SEED = 20_261_121;

function pick<T>(random: Random, list: Weighted<T>): T {
  let left = random() * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of list) {
    left -= weight;
    if (left < 0) return value;
  }
  return list[list.length - 1][0];
}

/** In the order of the archive. */
export function collectionPlan(): FilePlan[] {
  const random = createRandom(SEED);
  const files = FOLDERS.flatMap(({ folder, habits, each }) =>
    CLASSES.flatMap((scene) =>
      Array.from({ length: each }, (_, i): FilePlan => {
        const shape = pick(random, habits.shape);
        const size = shape[0] === 0 ? [48 + 8 * Math.floor(9 * random()), 48 + Math.floor(60 * random())] : shape;
        // Dealt out, not drawn: four of every five.
        const leaks = scene === LEAKING && i % 5 < 5 * LEAKED_SHARE;
        const drawn = pick(random, habits.quality);
        return {
          path: `${folder}/${scene}/${scene}_${String(i + 1).padStart(3, '0')}.JPEG`,
          ...{ scene, seed: Math.floor(random() * 1e6), width: size[0], height: size[1] },
          quality: leaks ? LEAKED_QUALITY : drawn,
          subsampling: pick(random, habits.subsampling),
          progressive: random() < habits.progressive,
          huffman: random() < 0.2 ? 'standard' : 'optimised',
          restartInterval: random() < 0.03 ? 4 : 0,
          odd: '',
        };
      }),
    ),
  );
  return [...files, ...oddFiles()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function oddFiles(): FilePlan[] {
  const usual: Omit<FilePlan, 'path' | 'scene' | 'seed'> = {
    ...{ width: 96, height: 72, quality: 85, subsampling: '444', progressive: false },
    ...{ huffman: 'optimised', restartInterval: 0, odd: '' },
  };
  return [
    { ...usual, path: 'training/dunes/dunes_500.JPEG', scene: 'dunes', seed: 500, width: 500, height: 33 },
    {
      ...usual,
      path: 'training/dunes/dunes_png.JPEG',
      scene: 'dunes',
      seed: 501,
      width: 64,
      height: 48,
      odd: 'png-named-jpeg',
    },
    { ...usual, path: 'training/hills/hills_cmyk.JPEG', scene: 'hills', seed: 502, odd: 'cmyk' },
    {
      ...usual,
      path: 'training/hills/hills_large.JPEG',
      scene: 'hills',
      seed: 503,
      width: 480,
      height: 360,
      quality: 60,
      subsampling: '420',
    },
    { ...usual, path: 'training/meadows/meadows_411.JPEG', scene: 'meadows', seed: 504, subsampling: '411' },
    { ...usual, path: 'training/meadows/meadows_cut.JPEG', scene: 'meadows', seed: 505, odd: 'truncated' },
    { ...usual, path: 'training/seas/seas_behind.JPEG', scene: 'seas', seed: 506, odd: 'trailing' },
    { ...usual, path: 'training/seas/seas_q7.JPEG', scene: 'seas', seed: 507, quality: 7 },
    { ...usual, path: 'validation/hills/hills_turned.JPEG', scene: 'hills', seed: 508, odd: 'turned' },
    { ...usual, path: 'validation/moons/moons_tiny.JPEG', scene: 'moons', seed: 509, width: 16, height: 12 },
  ];
}
