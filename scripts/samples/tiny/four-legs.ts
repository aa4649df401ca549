/** Animals that stand on four legs. About 2 long, on y = 0, looking along x. */
import { DARK } from './coat';
import {
  ellipsoid,
  flat,
  limb,
  mirrored,
  part,
  turned,
  type Distance,
  type Distance3,
  type Part,
  type Vec,
} from './solids';

export interface FourLegs {
  readonly color: Distance3;
  /** Of the lower legs, the muzzle, mane and tail. */
  readonly legs: Vec | Distance3;
  readonly muzzle: Vec;
  readonly mane: Vec | null;
  readonly tail: Vec | Distance3;
  /** Height of the belly's axis, half length of the trunk, its radii in front and behind. */
  readonly height: number;
  readonly trunk: number;
  readonly chest: number;
  readonly rump: number;
  readonly legRadius: number;
  /** Where the head is, relative to the shoulder; neck radii. */
  readonly neck: readonly [forward: number, up: number];
  readonly neckRadius: readonly [low: number, high: number];
  readonly head: number;
  readonly snout: number;
  readonly ears: 'pointed' | 'hanging' | 'leaf';
  readonly antlers: boolean;
  /** From the rump: back and up of its tip, radius. */
  readonly tailTo: readonly [back: number, up: number, radius: number];
  /** How far the legs are apart in their stride, and the turn of the head to the right, radians. */
  readonly stride: number;
  readonly turn: number;
}

export function fourLegs(p: FourLegs): Part[] {
  const { height, trunk, chest, rump } = p;
  const foot = p.legRadius * 0.75;
  const leg = (x: number, z: number, step: number, back: boolean): Part[] => {
    const knee: Vec = [x + step * 0.5 + (back ? -0.06 : 0.03), height * 0.5, z];
    const end: Vec = [x + step + (back ? -0.02 : 0), foot, z];
    return [
      part(limb([x, height - 0.02, z * 0.9], knee, p.legRadius * 1.8, p.legRadius * 1.05), p.color, 0.09),
      part(limb(knee, end, p.legRadius, foot), p.legs, 0.03),
    ];
  };
  const [front, rear] = [trunk - chest * 0.5, -trunk + rump * 0.4];
  return [
    part(limb([trunk - chest, height + 0.02, 0], [-trunk + rump, height + 0.03, 0], chest, rump), p.color),
    ...leg(front, chest * 0.55, p.stride, false),
    ...leg(front, -chest * 0.55, -p.stride, false),
    ...leg(rear, rump * 0.55, -p.stride, true),
    ...leg(rear, -rump * 0.55, p.stride, true),
    part(
      limb(
        [-trunk + 0.04, height + rump * 0.6, 0],
        [-trunk - p.tailTo[0], height + p.tailTo[1], 0],
        p.tailTo[2],
        p.tailTo[2] * 0.7,
      ),
      p.tail,
      0.05,
    ),
    ...headAndNeck(p),
  ];
}

function headAndNeck(p: FourLegs): Part[] {
  const shoulder: Vec = [p.trunk - p.chest * 0.9, p.height + p.chest * 0.3, 0];
  const [hx, hy] = [shoulder[0] + p.neck[0], shoulder[1] + p.neck[1]];
  const r = p.head;
  const around = (distance: Distance): Distance => turned(distance, p.turn, hx, 0);
  const tip: Vec = [hx + r * 0.6 + p.snout, hy - r * 0.35 - p.snout * 0.35, 0];
  const mane =
    p.mane === null
      ? []
      : [
          part(
            flat(
              limb([shoulder[0] - 0.05, shoulder[1] + p.neckRadius[0], 0], [hx - r * 0.4, hy + r * 0.9, 0], 0.1, 0.07),
              2,
              2,
            ),
            p.mane,
            0.02,
          ),
        ];
  return [
    part(limb(shoulder, [hx, hy, 0], p.neckRadius[0], p.neckRadius[1]), p.color, 0.1),
    ...mane,
    part(around(ellipsoid([hx + r * 0.1, hy, 0], [r * 1.05, r, r * 0.92])), p.color, 0.05),
    part(around(limb([hx + r * 0.4, hy - r * 0.2, 0], tip, r * 0.66, r * 0.42)), p.color, 0.05),
    part(around(ellipsoid(tip, [r * 0.3, r * 0.3, r * 0.36])), p.muzzle, 0.02),
    part(
      around(mirrored(ellipsoid([hx + r * 0.62, hy + r * 0.28, r * 0.62], [r * 0.17, r * 0.19, r * 0.17]))),
      DARK,
      0,
      0.9,
    ),
    ...ears(p, hx, hy).map((each) => ({ ...each, distance: around(each.distance) })),
  ];
}

function ears(p: FourLegs, hx: number, hy: number): Part[] {
  const r = p.head;
  const antler = (a: Vec, b: Vec, radius: number): Part =>
    part(mirrored(limb(a, b, radius, radius * 0.6)), [0.3, 0.22, 0.13]);
  const antlers = p.antlers
    ? [
        antler([hx - r * 0.2, hy + r * 0.8, r * 0.4], [hx - r * 0.9, hy + r * 2.4, r * 1.5], 0.028),
        antler([hx - r * 0.9, hy + r * 2.4, r * 1.5], [hx - r * 0.1, hy + r * 3.6, r * 1.7], 0.024),
        antler([hx - r * 0.5, hy + r * 1.6, r * 1.0], [hx + r * 0.5, hy + r * 2.5, r * 1.1], 0.022),
      ]
    : [];
  switch (p.ears) {
    case 'pointed':
      return [
        part(
          mirrored(
            flat(
              limb([hx - r * 0.1, hy + r * 0.7, r * 0.55], [hx - r * 0.15, hy + r * 1.5, r * 0.72], r * 0.42, r * 0.08),
              0,
              2.2,
              hx,
            ),
          ),
          p.color,
          0.02,
        ),
        ...antlers,
      ];
    case 'leaf':
      return [
        part(
          mirrored(
            flat(
              limb([hx - r * 0.3, hy + r * 0.7, r * 0.5], [hx - r * 0.6, hy + r * 1.35, r * 1.35], r * 0.3, r * 0.1),
              0,
              1.6,
              hx - r * 0.4,
            ),
          ),
          p.color,
          0.02,
        ),
        ...antlers,
      ];
    case 'hanging':
      return [
        part(
          mirrored(
            flat(
              limb([hx - r * 0.2, hy + r * 0.6, r * 0.75], [hx - r * 0.1, hy - r * 0.6, r * 1.05], r * 0.22, r * 0.36),
              2,
              1.8,
              r * 0.95,
            ),
          ),
          p.legs,
          0.02,
        ),
        ...antlers,
      ];
  }
}
