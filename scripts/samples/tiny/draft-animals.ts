/** Animals: which coat, which pose, where. */
import { coat, DARK } from './coat';
import { between, pick, type Drafter } from './draft';
import { fourLegs, type FourLegs } from './four-legs';
import { bird, frog } from './frog-and-bird';
import { sitting } from './sitting';
import type { Vec } from './solids';
import type { Place } from './surroundings';

export const ANIMALS: Readonly<Record<'horse' | 'deer' | 'dog' | 'cat' | 'frog' | 'bird', Drafter>> = {
  horse: (random, seed) => {
    const base = pick<Vec>(random, [
      [0.22, 0.09, 0.035],
      [0.12, 0.05, 0.02],
      [0.32, 0.16, 0.06],
      [0.05, 0.035, 0.03],
      [0.6, 0.57, 0.52],
    ]);
    const dark: Vec = [base[0] * 0.3, base[1] * 0.3, base[2] * 0.3];
    const shape: FourLegs = {
      ...{ color: coat(base, base, 0, base, 0, seed), legs: dark, muzzle: dark, mane: dark, tail: dark },
      ...{ height: 0.88, trunk: 0.62, chest: 0.27, rump: 0.26, legRadius: 0.065 },
      ...{ neck: [0.36, 0.5], neckRadius: [0.2, 0.12], head: 0.15, snout: 0.24, ears: 'pointed', antlers: false },
      ...{ tailTo: [0.16, -0.38, 0.07], stride: between(random, [0, 0.22]), turn: between(random, [-0.4, 0.4]) },
    };
    return {
      parts: fourLegs(shape),
      place: pick<Place>(random, ['meadow', 'meadow', 'forest', 'sand']),
      azimuth: [50, 105],
      elevation: [4, 14],
      target: [0.1, 0.78, 0],
      half: 1.02,
    };
  },
  deer: (random, seed) => {
    const base = pick<Vec>(random, [
      [0.3, 0.17, 0.08],
      [0.24, 0.15, 0.08],
      [0.36, 0.2, 0.09],
    ]);
    const skin = coat(base, [0.55, 0.48, 0.38], 0.78, base, 0, seed);
    const shape: FourLegs = {
      ...{ color: skin, legs: [0.22, 0.14, 0.08], muzzle: DARK, mane: null, tail: [0.7, 0.66, 0.58] },
      ...{ height: 0.86, trunk: 0.52, chest: 0.22, rump: 0.22, legRadius: 0.045 },
      ...{
        neck: [0.26, 0.5],
        neckRadius: [0.13, 0.09],
        head: 0.13,
        snout: 0.14,
        ears: 'leaf',
        antlers: random() < 0.6,
      },
      ...{ tailTo: [0.06, -0.02, 0.06], stride: between(random, [0, 0.14]), turn: between(random, [-0.9, 0.9]) },
    };
    return {
      parts: fourLegs(shape),
      place: pick<Place>(random, ['meadow', 'forest', 'forest', 'sand']),
      azimuth: [40, 110],
      elevation: [3, 12],
      target: [0.1, 0.86, 0],
      half: 1.05,
    };
  },
  dog: (random, seed) => {
    const base = pick<Vec>(random, [
      [0.45, 0.28, 0.12],
      [0.7, 0.65, 0.58],
      [0.06, 0.045, 0.04],
      [0.25, 0.13, 0.06],
    ]);
    const [light, dark]: readonly Vec[] = [
      [0.7, 0.66, 0.6],
      [0.1, 0.06, 0.04],
    ];
    const place = pick<Place>(random, ['meadow', 'indoors', 'indoors', 'meadow']);
    if (random() < 0.6) {
      const parts = sitting({
        ...{
          color: coat(base, base, 0, light, pick(random, [0, 0.2]), seed),
          chest: pick(random, [light, base]),
          muzzle: pick(random, [light, base]),
        },
        ...{
          eyes: DARK,
          nose: DARK,
          snout: between(random, [1.1, 1.8]),
          ears: 'hanging',
          inner: pick(random, [dark, base]),
          turn: between(random, [-0.5, 0.5]),
        },
      });
      return {
        parts,
        place,
        azimuth: [0, 40],
        elevation: [4, 18],
        target: [0.05, 0.86, 0],
        half: between(random, [0.72, 0.98]),
      };
    }
    const shape: FourLegs = {
      ...{
        color: coat(base, light, 0.5, light, pick(random, [0, 0.2]), seed),
        legs: pick(random, [light, base]),
        muzzle: DARK,
        mane: null,
        tail: base,
      },
      ...{ height: 0.62, trunk: 0.55, chest: 0.23, rump: 0.19, legRadius: 0.07 },
      ...{
        neck: [0.2, 0.36],
        neckRadius: [0.16, 0.13],
        head: 0.19,
        snout: 0.16,
        ears: pick(random, ['hanging', 'pointed'] as const),
        antlers: false,
      },
      ...{ tailTo: [0.22, 0.28, 0.05], stride: between(random, [0, 0.15]), turn: between(random, [-0.8, 0.8]) },
    };
    return { parts: fourLegs(shape), place, azimuth: [25, 95], elevation: [5, 18], target: [0.1, 0.6, 0], half: 0.92 };
  },
  cat: (random, seed) => {
    const base = pick<Vec>(random, [
      [0.16, 0.14, 0.12],
      [0.45, 0.22, 0.07],
      [0.04, 0.04, 0.045],
      [0.4, 0.36, 0.32],
    ]);
    const dark: Vec = [base[0] * 0.35, base[1] * 0.35, base[2] * 0.35];
    const light: Vec = [0.7, 0.66, 0.62];
    const parts = sitting({
      ...{
        color: coat(base, base, 0, dark, 0.35, seed),
        chest: pick(random, [light, base]),
        muzzle: pick(random, [light, base]),
      },
      ...{
        eyes: pick<Vec>(random, [
          [0.45, 0.5, 0.08],
          [0.2, 0.4, 0.15],
          [0.5, 0.35, 0.05],
        ]),
        nose: [0.35, 0.14, 0.12] as Vec,
      },
      ...{ snout: 0.25, ears: 'pointed' as const, inner: [0.5, 0.28, 0.24] as Vec, turn: between(random, [-0.5, 0.5]) },
    });
    const close = random() < 0.6;
    return {
      parts,
      place: pick<Place>(random, ['indoors', 'indoors', 'street']),
      azimuth: [0, 40],
      elevation: [2, 20],
      target: close ? [0.2, 1.15, 0] : [0.05, 0.86, 0],
      half: close ? between(random, [0.5, 0.68]) : between(random, [0.85, 0.98]),
    };
  },
  frog: (random, seed) => {
    const base = pick<Vec>(random, [
      [0.12, 0.26, 0.04],
      [0.2, 0.3, 0.06],
      [0.16, 0.14, 0.06],
      [0.26, 0.16, 0.07],
    ]);
    const dark: Vec = [base[0] * 0.4, base[1] * 0.4, base[2] * 0.4];
    return {
      parts: frog(coat(base, base, 0, dark, 0.3, seed), [0.6, 0.56, 0.4]),
      place: pick<Place>(random, ['pond', 'pond', 'sand', 'forest']),
      azimuth: [10, 85],
      elevation: [12, 35],
      target: [0.05, 0.34, 0],
      half: 0.86,
    };
  },
  bird: (random, seed) => {
    const back = pick<Vec>(random, [
      [0.2, 0.13, 0.07],
      [0.1, 0.14, 0.28],
      [0.3, 0.28, 0.26],
      [0.06, 0.05, 0.05],
      [0.3, 0.05, 0.03],
    ]);
    const breast = pick<Vec>(random, [
      [0.6, 0.55, 0.46],
      [0.55, 0.22, 0.06],
      [0.65, 0.62, 0.58],
    ]);
    const long = random() < 0.4;
    const dark: Vec = [back[0] * 0.5, back[1] * 0.5, back[2] * 0.5];
    const parts = bird({
      ...{ back: coat(back, back, 0, dark, 0.1, seed), breast, wing: coat(dark, dark, 0, back, 0.25, seed) },
      ...{
        beak: pick<Vec>(random, [
          [0.5, 0.3, 0.04],
          [0.06, 0.06, 0.06],
        ]),
        legs: [0.3, 0.2, 0.1] as Vec,
      },
      ...{ beakLength: long ? 0.3 : 0.14, legLength: long ? 0.5 : 0.22, neck: long ? 0.3 : 0 },
    });
    return {
      parts,
      place: pick<Place>(random, ['meadow', 'forest', 'sand', 'pond']),
      azimuth: [60, 110],
      elevation: [4, 16],
      target: long ? [0, 0.78, 0] : [-0.05, 0.56, 0],
      half: long ? 1.0 : 0.86,
    };
  },
};
