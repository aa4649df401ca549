/** A frog that crouches and a bird that stands, on y = 0, looking along x. */
import { DARK } from './coat';
import { ellipsoid, flat, limb, mirrored, part, type Distance3, type Part, type Vec } from './solids';

export function frog(skin: Distance3, belly: Vec): Part[] {
  return [
    part(limb([-0.55, 0.28, 0], [0.2, 0.42, 0], 0.24, 0.33), skin),
    part(flat(limb([0.25, 0.45, 0], [0.68, 0.42, 0], 0.34, 0.2), 1, 1.35, 0.42), skin, 0.08),
    part(ellipsoid([0.42, 0.3, 0], [0.36, 0.16, 0.27]), belly, 0.06),
    part(mirrored(ellipsoid([0.42, 0.66, 0.22], [0.13, 0.13, 0.12])), skin, 0.05),
    part(mirrored(ellipsoid([0.47, 0.68, 0.28], [0.085, 0.09, 0.07])), [0.35, 0.22, 0.03], 0, 0.6),
    part(mirrored(ellipsoid([0.49, 0.685, 0.315], [0.05, 0.045, 0.05])), DARK, 0, 0.9),
    part(mirrored(limb([-0.5, 0.3, 0.2], [0.05, 0.3, 0.52], 0.2, 0.13)), skin, 0.06),
    part(mirrored(limb([0.05, 0.28, 0.52], [-0.5, 0.1, 0.55], 0.11, 0.07)), skin, 0.03),
    part(mirrored(flat(limb([-0.5, 0.05, 0.55], [0.1, 0.04, 0.68], 0.07, 0.1), 1, 2, 0.05)), skin, 0.03),
    part(mirrored(limb([0.28, 0.34, 0.26], [0.36, 0.12, 0.46], 0.1, 0.07)), skin, 0.05),
    part(mirrored(flat(limb([0.36, 0.07, 0.46], [0.56, 0.04, 0.52], 0.07, 0.09), 1, 2, 0.05)), skin, 0.03),
  ];
}

export interface BirdShape {
  readonly back: Distance3;
  readonly breast: Vec;
  readonly wing: Vec | Distance3;
  readonly beak: Vec;
  readonly legs: Vec;
  /** Length of the beak and of the legs. */
  readonly beakLength: number;
  readonly legLength: number;
  readonly neck: number;
}

/** A bird that stands. */
export function bird(p: BirdShape): Part[] {
  const y = p.legLength + 0.34;
  const [hx, hy] = [0.46, y + 0.36 + p.neck];
  return [
    part(ellipsoid([0, y, 0], [0.56, 0.34, 0.32], 0.45), p.back),
    part(ellipsoid([0.16, y - 0.05, 0], [0.38, 0.32, 0.28], 0.6), p.breast, 0.06),
    part(limb([0.26, y + 0.16, 0], [hx - 0.04, hy, 0], 0.24, 0.17), p.back, 0.08),
    part(ellipsoid([hx, hy, 0], [0.23, 0.21, 0.2]), p.back, 0.05),
    part(limb([hx + 0.17, hy - 0.01, 0], [hx + 0.22 + p.beakLength, hy - 0.05, 0], 0.06, 0.015), p.beak, 0.01, 0.2),
    part(mirrored(ellipsoid([hx + 0.1, hy + 0.05, 0.15], [0.04, 0.045, 0.06])), DARK, 0, 0.9),
    part(mirrored(flat(limb([0.16, y + 0.1, 0.27], [-0.66, y - 0.26, 0.2], 0.25, 0.06), 2, 3, 0.25)), p.wing, 0.02),
    part(flat(limb([-0.4, y - 0.18, 0], [-1.0, y - 0.42, 0], 0.14, 0.11), 1, 2.5, y - 0.28), p.wing, 0.03),
    part(mirrored(limb([0.0, y - 0.26, 0.1], [0.03, 0.02, 0.1], 0.035, 0.025)), p.legs),
    part(mirrored(limb([0.03, 0.02, 0.1], [0.2, 0.02, 0.13], 0.025, 0.02)), p.legs),
  ];
}
