/**
 * Rays against triangles: nearest hit and any hit, over the hierarchy of bvh-build.ts. The triangle test is that of
 * Moeller and Trumbore (1997). Nothing is allocated: the hit is left in the fields.
 */
import { buildBvh } from './bvh-build';

const STACK = 96;

export class Bvh {
  /** Distance of the last nearest hit, its triangle (as added) and barycentric coordinates. */
  distance = 0;
  triangle = -1;
  u = 0;
  v = 0;
  private readonly bounds: Float64Array;
  private readonly link: Int32Array;
  private readonly count: Uint8Array;
  private readonly order: Uint32Array;
  /** Nine numbers a triangle in leaf order: corner, edge 1, edge 2. */
  private readonly edges: Float64Array;
  private readonly stack = new Int32Array(STACK);
  private readonly near = new Float64Array(STACK);

  constructor(positions: ArrayLike<number>) {
    const nodes = buildBvh(positions);
    this.bounds = nodes.bounds;
    this.link = nodes.link;
    this.count = nodes.count;
    this.order = nodes.order;
    this.edges = new Float64Array(positions.length);
    for (let i = 0; i < this.order.length; i++) {
      const from = 9 * this.order[i];
      for (let axis = 0; axis < 3; axis++) {
        const corner = positions[from + axis];
        this.edges[9 * i + axis] = corner;
        this.edges[9 * i + 3 + axis] = positions[from + 3 + axis] - corner;
        this.edges[9 * i + 6 + axis] = positions[from + 6 + axis] - corner;
      }
    }
  }

  /** Where the ray enters a node's box, or Infinity. */
  private enter(
    node: number,
    ox: number,
    oy: number,
    oz: number,
    ix: number,
    iy: number,
    iz: number,
    far: number,
  ): number {
    const bounds = this.bounds;
    const b = 6 * node;
    const x0 = (bounds[b] - ox) * ix;
    const x1 = (bounds[b + 3] - ox) * ix;
    let low = x0 < x1 ? x0 : x1;
    let high = x0 < x1 ? x1 : x0;
    const y0 = (bounds[b + 1] - oy) * iy;
    const y1 = (bounds[b + 4] - oy) * iy;
    const yLow = y0 < y1 ? y0 : y1;
    const yHigh = y0 < y1 ? y1 : y0;
    if (yLow > low) low = yLow;
    if (yHigh < high) high = yHigh;
    const z0 = (bounds[b + 2] - oz) * iz;
    const z1 = (bounds[b + 5] - oz) * iz;
    const zLow = z0 < z1 ? z0 : z1;
    const zHigh = z0 < z1 ? z1 : z0;
    if (zLow > low) low = zLow;
    if (zHigh < high) high = zHigh;
    return high >= low && high > 0 && low < far ? low : Infinity;
  }

  /** Nearest hit nearer than `far`; with `any`, the first that is found. Directions have length 1. */
  trace(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, far: number, any: boolean): boolean {
    const { link, count, edges, stack, near } = this;
    // An exact zero would give 0 * Infinity = NaN on the face of a box.
    const ix = 1 / (dx === 0 ? 1e-30 : dx);
    const iy = 1 / (dy === 0 ? 1e-30 : dy);
    const iz = 1 / (dz === 0 ? 1e-30 : dz);
    let best = far;
    let hit = -1;
    let depth = 0;
    let node = this.enter(0, ox, oy, oz, ix, iy, iz, best) < Infinity ? 0 : -1;
    while (node >= 0) {
      const triangles = count[node];
      if (triangles > 0) {
        const first = link[node];
        for (let i = first; i < first + triangles; i++) {
          const e = 9 * i;
          const ax = edges[e + 3];
          const ay = edges[e + 4];
          const az = edges[e + 5];
          const bx = edges[e + 6];
          const by = edges[e + 7];
          const bz = edges[e + 8];
          const px = dy * bz - dz * by;
          const py = dz * bx - dx * bz;
          const pz = dx * by - dy * bx;
          const determinant = ax * px + ay * py + az * pz;
          if (determinant > -1e-14 && determinant < 1e-14) continue;
          const inverse = 1 / determinant;
          const tx = ox - edges[e];
          const ty = oy - edges[e + 1];
          const tz = oz - edges[e + 2];
          const u = (tx * px + ty * py + tz * pz) * inverse;
          if (u < 0 || u > 1) continue;
          const qx = ty * az - tz * ay;
          const qy = tz * ax - tx * az;
          const qz = tx * ay - ty * ax;
          const v = (dx * qx + dy * qy + dz * qz) * inverse;
          if (v < 0 || u + v > 1) continue;
          const t = (bx * qx + by * qy + bz * qz) * inverse;
          if (t > 1e-6 && t < best) {
            if (any) return true;
            best = t;
            hit = i;
            this.u = u;
            this.v = v;
          }
        }
        node = -1;
      } else {
        const left = node + 1;
        const right = link[node];
        const toLeft = this.enter(left, ox, oy, oz, ix, iy, iz, best);
        const toRight = this.enter(right, ox, oy, oz, ix, iy, iz, best);
        if (toLeft <= toRight) {
          node = toLeft < Infinity ? left : -1;
          if (toRight < Infinity) {
            near[depth] = toRight;
            stack[depth++] = right;
          }
        } else {
          node = right;
          if (toLeft < Infinity) {
            near[depth] = toLeft;
            stack[depth++] = left;
          }
        }
      }
      while (node < 0 && depth > 0) {
        depth--;
        if (near[depth] < best) node = stack[depth];
      }
    }
    this.distance = best;
    this.triangle = hit < 0 ? -1 : this.order[hit];
    return hit >= 0;
  }
}
