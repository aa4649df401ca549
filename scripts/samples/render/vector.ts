/** Vectors of three and rigid transforms, for building scenes (not for hot loops: these allocate). Metres, y up, right-handed. */

export type Vec3 = readonly [number, number, number];

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, factor: number): Vec3 => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vec3): number => Math.hypot(a[0], a[1], a[2]);

export function normalize(a: Vec3): Vec3 {
  const size = length(a);
  return size > 0 ? scale(a, 1 / size) : [0, 1, 0];
}

/** A map of points; `turn` is the same map without its shift, for normals. */
export interface Transform {
  readonly point: (p: Vec3) => Vec3;
  readonly turn: (v: Vec3) => Vec3;
}

export const IDENTITY: Transform = { point: (p) => p, turn: (v) => v };

function rotateAbout(axis: 0 | 1 | 2, degrees: number): Transform {
  const c = Math.cos((degrees * Math.PI) / 180);
  const s = Math.sin((degrees * Math.PI) / 180);
  const i = (axis + 1) % 3;
  const j = (axis + 2) % 3;
  const turn = (v: Vec3): Vec3 => {
    const out: [number, number, number] = [v[0], v[1], v[2]];
    out[i] = c * v[i] - s * v[j];
    out[j] = s * v[i] + c * v[j];
    return out;
  };
  return { point: turn, turn };
}

export const rotateX = (degrees: number): Transform => rotateAbout(0, degrees);
export const rotateY = (degrees: number): Transform => rotateAbout(1, degrees);
export const rotateZ = (degrees: number): Transform => rotateAbout(2, degrees);
export const translate = (x: number, y: number, z: number): Transform => ({
  point: (p) => [p[0] + x, p[1] + y, p[2] + z],
  turn: (v) => v,
});

/** The transform that applies the last one named first, as in matrix products. */
export function compose(...parts: readonly Transform[]): Transform {
  return {
    point: (p) => parts.reduceRight<Vec3>((q, part) => part.point(q), p),
    turn: (v) => parts.reduceRight<Vec3>((q, part) => part.turn(q), v),
  };
}
