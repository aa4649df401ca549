/** Airplanes, cars, lorries and ships: which kind, which paint, where. */
import { pick, type Drafter } from './draft';
import type { Vec } from './solids';
import type { Place } from './surroundings';
import { airplane, boxTruck, car, delta, freighter, liner, noseTruck } from './vehicles';

const PAINTS: readonly Vec[] = [
  [0.5, 0.03, 0.03],
  [0.05, 0.12, 0.4],
  [0.6, 0.6, 0.6],
  [0.75, 0.75, 0.74],
  [0.03, 0.03, 0.035],
  [0.55, 0.4, 0.04],
  [0.05, 0.22, 0.1],
];

export const VEHICLES: Readonly<Record<'airplane' | 'automobile' | 'truck' | 'ship', Drafter>> = {
  airplane: (random) => {
    const paint = pick<Vec>(random, [
      [0.85, 0.86, 0.88],
      [0.7, 0.72, 0.75],
      [0.5, 0.52, 0.55],
    ]);
    const tail = pick(random, PAINTS);
    const kind = random();
    if (kind < 0.4)
      return {
        parts: airplane(paint, tail, 0.34, true),
        place: 'road',
        azimuth: [55, 105],
        elevation: [3, 9],
        target: [-0.08, 0.4, 0],
        half: 1.12,
      };
    if (kind < 0.75)
      return {
        parts: airplane(paint, tail, 0, false),
        place: pick<Place>(random, ['sky', 'clouds']),
        azimuth: [50, 120],
        elevation: [-25, 15],
        target: [-0.1, 0.08, 0],
        half: 1.15,
      };
    return {
      parts: delta(
        pick<Vec>(random, [
          [0.3, 0.33, 0.36],
          [0.16, 0.18, 0.2],
        ]),
        0,
      ),
      place: pick<Place>(random, ['sky', 'clouds']),
      azimuth: [40, 130],
      elevation: [-40, 35],
      target: [0.05, 0.1, 0],
      half: 1.1,
    };
  },
  automobile: (random) => ({
    parts: car(pick(random, PAINTS), pick(random, ['saloon', 'hatch', 'sports'] as const)),
    place: pick<Place>(random, ['road', 'street', 'street', 'meadow']),
    azimuth: [25, 75],
    elevation: [8, 20],
    target: [0, 0.34, 0],
    half: 0.98,
  }),
  truck: (random) => {
    const [cab, load] = [pick(random, PAINTS), pick<Vec>(random, [[0.8, 0.8, 0.8], [0.75, 0.74, 0.7], ...PAINTS])];
    const boxed = random() < 0.6;
    return {
      parts: boxed ? boxTruck(cab, load) : noseTruck(cab, load),
      place: pick<Place>(random, ['road', 'street', 'road']),
      azimuth: [20, 70],
      elevation: [4, 15],
      target: [0, 0.58, 0],
      half: 1.0,
    };
  },
  ship: (random) => {
    const hulls: readonly Vec[] = [
      [0.02, 0.05, 0.16],
      [0.3, 0.03, 0.02],
      [0.03, 0.03, 0.035],
      [0.02, 0.14, 0.1],
    ];
    const freight = random() < 0.6;
    const boxes: readonly Vec[] = [
      [0.5, 0.06, 0.03],
      [0.05, 0.16, 0.4],
      [0.55, 0.5, 0.42],
      [0.08, 0.3, 0.14],
      [0.55, 0.28, 0.04],
    ];
    return {
      parts: freight ? freighter(pick(random, hulls), [0.35, 0.05, 0.03], boxes) : liner(pick(random, PAINTS)),
      place: 'sea',
      azimuth: [40, 100],
      elevation: [4, 16],
      target: [0, 0.22, 0],
      half: 1.12,
    };
  },
};
