/** The few solids that the desk is made of. Sizes in metres. */
import type { Mesh, Uv, Vertex } from './mesh';
import { add, cross, normalize, scale, subtract } from './vector';
import type { Vec3 } from './vector';

/** A box with sharp edges; uv 0..1 on every face. */
export function box(mesh: Mesh, material: number, low: Vec3, high: Vec3): void {
  const [x0, y0, z0] = low;
  const [x1, y1, z1] = high;
  mesh.quad(material, [x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1]);
  mesh.quad(material, [x1, y0, z0], [x0, y0, z0], [x0, y1, z0], [x1, y1, z0]);
  mesh.quad(material, [x1, y0, z1], [x1, y0, z0], [x1, y1, z0], [x1, y1, z1]);
  mesh.quad(material, [x0, y0, z0], [x0, y0, z1], [x0, y1, z1], [x0, y1, z0]);
  mesh.quad(material, [x0, y1, z1], [x1, y1, z1], [x1, y1, z0], [x0, y1, z0]);
  mesh.quad(material, [x0, y0, z0], [x1, y0, z0], [x1, y0, z1], [x0, y0, z1]);
}

/** Grid lines along one axis: fine where the edge is rounded, none between. */
function gridLines(half: number, radius: number, steps: number): number[] {
  const lines: number[] = [];
  for (let i = 0; i <= steps; i++) lines.push(-half + radius * (1 - Math.cos((i / steps) * (Math.PI / 2))));
  return [...lines, ...lines.map((x) => -x).reverse()];
}

/** Texture coordinates of a point, from its place in the solid's own frame. */
export type Unwrap = (at: Vec3) => Uv;

/** A box about the origin with rounded edges. Unless told otherwise uv is (x, z) over its plan, v growing towards -z, on all faces. */
export function roundedBox(mesh: Mesh, material: number, half: Vec3, radius: number, steps = 3, unwrap?: Unwrap): void {
  const inner: Vec3 = [half[0] - radius, half[1] - radius, half[2] - radius];
  const bound = (x: number, limit: number): number => Math.min(limit, Math.max(-limit, x));
  const vertex = (p: Vec3): Vertex => {
    const core: Vec3 = [bound(p[0], inner[0]), bound(p[1], inner[1]), bound(p[2], inner[2])];
    const normal = normalize(subtract(p, core));
    const at = add(core, scale(normal, radius));
    return { at, normal, uv: unwrap ? unwrap(at) : [0.5 + at[0] / (2 * half[0]), 0.5 - at[2] / (2 * half[2])] };
  };
  for (let axis = 0; axis < 3; axis++) {
    const i = (axis + 1) % 3;
    const j = (axis + 2) % 3;
    const across = gridLines(half[i], radius, steps);
    const along = gridLines(half[j], radius, steps);
    for (const side of [-1, 1]) {
      const place = (a: number, b: number): Vertex => {
        const p: [number, number, number] = [0, 0, 0];
        p[axis] = side * half[axis];
        p[i] = a;
        p[j] = b;
        return vertex(p);
      };
      for (let m = 0; m + 1 < across.length; m++) {
        for (let n = 0; n + 1 < along.length; n++) {
          const q = [
            place(across[m], along[n]),
            place(across[m + 1], along[n]),
            place(across[m + 1], along[n + 1]),
            place(across[m], along[n + 1]),
          ];
          mesh.triangle(material, q[0], q[1], q[2]);
          mesh.triangle(material, q[0], q[2], q[3]);
        }
      }
    }
  }
}

/** A profile of [radius, height] points turned about the y axis; smooth along the profile, from bottom to top on the outside. */
export function lathe(mesh: Mesh, material: number, profile: readonly (readonly [number, number])[], sides = 48): void {
  const at = (u: number, v: number): Vec3 => {
    const place = v * (profile.length - 1);
    const i = Math.min(profile.length - 2, Math.floor(place));
    const t = place - i;
    const radius = profile[i][0] + (profile[i + 1][0] - profile[i][0]) * t;
    const height = profile[i][1] + (profile[i + 1][1] - profile[i][1]) * t;
    const angle = -2 * Math.PI * u;
    return [radius * Math.cos(angle), height, radius * Math.sin(angle)];
  };
  mesh.surface(material, sides, profile.length - 1, at);
}

/** Points of a smooth curve through `knots` (Catmull and Rom). */
export function smoothCurve(knots: readonly Vec3[], stepsBetween: number): Vec3[] {
  const points: Vec3[] = [];
  for (let i = 0; i + 1 < knots.length; i++) {
    const before = knots[Math.max(0, i - 1)];
    const from = knots[i];
    const to = knots[i + 1];
    const after = knots[Math.min(knots.length - 1, i + 2)];
    for (let step = 0; step < stepsBetween; step++) {
      const t = step / stepsBetween;
      const at = (k: 0 | 1 | 2): number =>
        0.5 *
        (2 * from[k] +
          (to[k] - before[k]) * t +
          (2 * before[k] - 5 * from[k] + 4 * to[k] - after[k]) * t * t +
          (3 * from[k] - before[k] - 3 * to[k] + after[k]) * t * t * t);
      points.push([at(0), at(1), at(2)]);
    }
  }
  return [...points, knots[knots.length - 1]];
}

/** A round tube along points; the radius may change along it. */
export function tube(
  mesh: Mesh,
  material: number,
  points: readonly Vec3[],
  radius: (t: number) => number,
  sides = 8,
): void {
  let side: Vec3 = [0.31, 0.17, 0.93];
  const rings: Vertex[][] = points.map((at, i) => {
    const along = normalize(subtract(points[Math.min(points.length - 1, i + 1)], points[Math.max(0, i - 1)]));
    // The frame is carried along the curve, so that the tube does not twist.
    const up = normalize(cross(along, side));
    side = normalize(cross(up, along));
    const t = i / (points.length - 1);
    return Array.from({ length: sides + 1 }, (_, k): Vertex => {
      const angle = (2 * Math.PI * k) / sides;
      const normal = add(scale(side, Math.cos(angle)), scale(up, Math.sin(angle)));
      return { at: add(at, scale(normal, radius(t))), normal, uv: [k / sides, t] };
    });
  });
  for (let i = 0; i + 1 < rings.length; i++) {
    for (let k = 0; k < sides; k++) {
      mesh.triangle(material, rings[i][k], rings[i][k + 1], rings[i + 1][k + 1]);
      mesh.triangle(material, rings[i][k], rings[i + 1][k + 1], rings[i + 1][k]);
    }
  }
}
