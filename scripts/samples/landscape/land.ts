/** Rays against the land: heights of the grid, conifers that stand on it, boulders at the near shore. */
import { fractalNoise, smoothStep } from '../noise';
import { hashUnit } from '../random';
import { Terrain } from './terrain';

const TREE_CELL = 8;
const TALLEST = 19;
const FARTHEST = 15000;
const HIGHEST = 3200;

/** Where the camera stands, x. */
export const EYE_X = -30;

/** Middle x (from the camera), z, radius, height of the boulders in the shallows; metres. */
const BOULDERS: readonly (readonly [number, number, number, number])[] = [
  [7.4, 24, 2.6, 1.25],
  [10.6, 27, 3.2, 1.7],
  [5.2, 29, 1.3, 0.5],
  [13.8, 31, 3.6, 2.2],
  [9.2, 36, 1.7, 0.75],
  [16.8, 38, 3, 1.3],
  [4.4, 21.5, 0.9, 0.3],
  [12.4, 22.6, 1.9, 0.8],
  [-13.5, 33, 2.1, 0.8],
  [-16.8, 36, 3.1, 1.4],
  [-10.6, 35, 1.1, 0.35],
];

export class Land {
  readonly terrain = new Terrain();
  /** Where the last ray met the land, and whether it met a tree. */
  distance = 0;
  inTree = false;
  treeTone = 0;

  /** Share of the ground that conifers cover. */
  forest(x: number, z: number, ground: number): number {
    const { terrain } = this;
    const slope =
      Math.hypot(terrain.at(x + 12, z) - terrain.at(x - 12, z), terrain.at(x, z + 12) - terrain.at(x, z - 12)) / 24;
    const patch = fractalNoise(x / 420, z / 420, 4, 301);
    const limit = 640 + 260 * patch;
    return (
      smoothStep(1.15, 0.7, slope) *
      smoothStep(limit, limit - 190, ground) *
      smoothStep(2.5, 7, ground) *
      smoothStep(-0.5, -0.1, patch + 0.12)
    );
  }

  /** Height of the trees above the ground: the highest cone of the nine nearest cells. */
  private trees(x: number, z: number, cover: number): number {
    const column = Math.floor(x / TREE_CELL);
    const row = Math.floor(z / TREE_CELL);
    let top = 0;
    for (let j = -1; j <= 1; j++) {
      for (let i = -1; i <= 1; i++) {
        const cx = column + i;
        const cz = row + j;
        if (hashUnit(cx, cz, 311) > cover) continue;
        const px = (cx + 0.15 + 0.7 * hashUnit(cx, cz, 312)) * TREE_CELL;
        const pz = (cz + 0.15 + 0.7 * hashUnit(cx, cz, 313)) * TREE_CELL;
        const height = TALLEST * (0.45 + 0.5 * hashUnit(cx, cz, 314));
        const away = Math.hypot(x - px, z - pz) / (2.2 + 0.1 * height);
        if (away >= 1) continue;
        const cone = height * (1 - away);
        if (cone > top) {
          top = cone;
          this.treeTone = hashUnit(cx, cz, 315);
        }
      }
    }
    return top;
  }

  private boulders(x: number, z: number): number {
    let top = -1;
    for (const [bx, bz, radius, height] of BOULDERS) {
      const away = ((x - bx) ** 2 + ((z - bz) * 1.15) ** 2) / (radius * radius);
      if (away < 1)
        top = Math.max(
          top,
          height * Math.pow(1 - away, 0.55) + 0.3 * radius * 0.4 * fractalNoise(x / 0.9, z / 0.9, 4, 321) - 0.12,
        );
    }
    return top;
  }

  /** Ground with boulders, without trees. */
  ground(x: number, z: number): number {
    const height = this.terrain.at(x, z);
    return z < 45 && z > 18 && Math.abs(x - EYE_X) < 22 ? Math.max(height, this.boulders(x - EYE_X, z)) : height;
  }

  /** Whether a ray meets the land before `far`. Steps grow with the gap below and with the distance. */
  march(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, from: number, coarse: number): boolean {
    let t = from;
    let before = from;
    for (let step = 0; step < 1400 && t < FARTHEST; step++) {
      const x = ox + dx * t;
      const y = oy + dy * t;
      const z = oz + dz * t;
      if (y > HIGHEST && dy >= 0) return false;
      const ground = this.ground(x, z);
      let gap = y - ground;
      this.inTree = false;
      if (gap < TALLEST && ground > 2.5 && ground < 1000) {
        const cover = this.forest(x, z, ground);
        if (cover > 0) {
          const tree = this.trees(x, z, cover);
          if (tree > 0 && gap < tree) {
            this.inTree = gap > 0;
            gap = gap - tree;
          }
        }
        if (gap <= 0) {
          this.distance = t;
          return true;
        }
        before = t;
        t += Math.max(0.9 * coarse, t * 0.0005 * coarse, gap * 0.1);
        continue;
      }
      if (gap <= 0) {
        this.refine(ox, oy, oz, dx, dy, dz, before, t);
        return true;
      }
      before = t;
      t += Math.max(gap < 4 ? 0.12 : 0.5, t * 0.0007 * coarse, gap * 0.4);
    }
    return false;
  }

  /** Halves the last step until the ground is met closely. */
  private refine(
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    low: number,
    high: number,
  ): void {
    let a = low;
    let b = high;
    for (let i = 0; i < 7; i++) {
      const t = (a + b) / 2;
      if (oy + dy * t > this.ground(ox + dx * t, oz + dz * t)) a = t;
      else b = t;
    }
    this.distance = b;
  }
}
