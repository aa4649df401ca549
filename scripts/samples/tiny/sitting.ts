/** A cat or a dog that sits and looks at us. About 1.5 tall, on y = 0, its front along x. */
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

export interface Sitting {
  readonly color: Distance3;
  readonly chest: Vec;
  readonly muzzle: Vec;
  readonly eyes: Vec;
  readonly nose: Vec;
  /** 1 for a cat's round face, more for a dog's long snout. */
  readonly snout: number;
  readonly ears: 'pointed' | 'hanging';
  readonly inner: Vec;
  readonly turn: number;
}

/** A cat or a dog that sits and looks at us. */
export function sitting(p: Sitting): Part[] {
  const [hx, hy, r] = [0.34, 1.2, 0.36];
  const around = (distance: Distance): Distance => turned(distance, p.turn, hx, 0);
  const ear =
    p.ears === 'pointed'
      ? [
          part(
            around(mirrored(flat(limb([hx, hy + 0.2, 0.2], [hx - 0.02, hy + 0.5, 0.27], 0.16, 0.02), 0, 2.2, hx))),
            p.color,
            0.03,
          ),
          part(
            around(
              mirrored(
                flat(limb([hx + 0.06, hy + 0.24, 0.2], [hx + 0.05, hy + 0.42, 0.25], 0.1, 0.015), 0, 2.2, hx + 0.05),
              ),
            ),
            p.inner,
            0.01,
          ),
        ]
      : [
          part(
            around(
              mirrored(
                flat(limb([hx - 0.04, hy + 0.26, 0.28], [hx + 0.02, hy - 0.22, 0.42], 0.09, 0.14), 2, 1.7, 0.36),
              ),
            ),
            p.inner,
            0.03,
          ),
        ];
  const tip = hx + 0.24 + 0.14 * p.snout;
  return [
    part(limb([-0.3, 0.36, 0], [0.1, 0.86, 0], 0.36, 0.26), p.color),
    part(ellipsoid([-0.28, 0.3, 0], [0.42, 0.31, 0.44]), p.color, 0.1),
    part(ellipsoid([0.26, 0.7, 0], [0.16, 0.36, 0.2]), p.chest, 0.08),
    part(mirrored(limb([0.2, 0.7, 0.14], [0.3, 0.07, 0.15], 0.12, 0.085)), p.color, 0.06),
    part(mirrored(ellipsoid([0.36, 0.06, 0.15], [0.14, 0.07, 0.1])), p.chest, 0.04),
    part(mirrored(ellipsoid([0.12, 0.1, 0.36], [0.3, 0.1, 0.11])), p.color, 0.06),
    part(limb([-0.6, 0.12, 0.1], [-0.3, 0.09, 0.6], 0.09, 0.06), p.color, 0.05),
    part(limb([0.12, 0.86, 0], [hx - 0.06, hy - 0.1, 0], 0.25, 0.25), p.color, 0.08),
    part(around(ellipsoid([hx, hy, 0], [r * 0.92, r * 0.88, r])), p.color, 0.06),
    part(around(limb([hx + 0.2, hy - 0.12, 0], [tip, hy - 0.15, 0], 0.17, 0.11)), p.muzzle, 0.06),
    part(around(ellipsoid([tip + 0.09, hy - 0.09, 0], [0.05, 0.045, 0.065])), p.nose, 0.01, 0.5),
    part(around(mirrored(ellipsoid([hx + 0.27, hy + 0.06, 0.16], [0.06, 0.07, 0.07]))), p.eyes, 0, 0.8),
    part(around(mirrored(ellipsoid([hx + 0.32, hy + 0.06, 0.165], [0.025, 0.055, 0.03]))), DARK, 0, 0.9),
    ...ear,
  ];
}
