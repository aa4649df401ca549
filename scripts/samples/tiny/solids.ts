/**
 * Solids as signed distances (negative inside; exact or a little short of it), to be marched by march.ts.
 * Units: a thing is about 2 long. Axes: x forward, y up, z to its right; the ground is y = 0.
 */
export type Vec = readonly [x: number, y: number, z: number];
export type Distance = (x: number, y: number, z: number) => number;

export interface Part {
  readonly distance: Distance;
  /** Linear RGB, or what it is at a place. */
  readonly color: Vec | Distance3;
  /** Over which distance it melts into the parts before it; 0 for a hard edge. */
  readonly blend: number;
  /** 0 dull … 1 polished. */
  readonly gloss: number;
}

export type Distance3 = (x: number, y: number, z: number) => Vec;

export function part(distance: Distance, color: Vec | Distance3, blend = 0, gloss = 0): Part {
  return { distance, color, blend, gloss };
}

/** A limb: a capsule whose radius goes from ra at a to rb at b. */
export function limb(a: Vec, b: Vec, ra: number, rb: number): Distance {
  const [ax, ay, az] = a;
  const [dx, dy, dz] = [b[0] - ax, b[1] - ay, b[2] - az];
  const squared = dx * dx + dy * dy + dz * dz;
  return (x, y, z) => {
    const [px, py, pz] = [x - ax, y - ay, z - az];
    const t = Math.min(1, Math.max(0, (px * dx + py * dy + pz * dz) / squared));
    return Math.hypot(px - t * dx, py - t * dy, pz - t * dz) - (ra + t * (rb - ra));
  };
}

/** An ellipsoid; `tilt` lifts its front, radians about z. */
export function ellipsoid(centre: Vec, radii: Vec, tilt = 0): Distance {
  const [cx, cy, cz] = centre;
  const [rx, ry, rz] = radii;
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  return (x, y, z) => {
    const [px, py, pz] = [x - cx, y - cy, z - cz];
    const [qx, qy] = [cos * px + sin * py, cos * py - sin * px];
    const k0 = Math.hypot(qx / rx, qy / ry, pz / rz);
    const k1 = Math.hypot(qx / (rx * rx), qy / (ry * ry), pz / (rz * rz));
    return k1 === 0 ? -Math.min(rx, ry, rz) : (k0 * (k0 - 1)) / k1;
  };
}

/** A box with rounded edges. */
export function box(centre: Vec, half: Vec, round = 0.02, tilt = 0): Distance {
  const [cx, cy, cz] = centre;
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const [hx, hy, hz] = [half[0] - round, half[1] - round, half[2] - round];
  return (x, y, z) => {
    const [px, py] = [x - cx, y - cy];
    const qx = Math.abs(cos * px + sin * py) - hx;
    const qy = Math.abs(cos * py - sin * px) - hy;
    const qz = Math.abs(z - cz) - hz;
    const outside = Math.hypot(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0));
    return outside + Math.min(Math.max(qx, qy, qz), 0) - round;
  };
}

/** A disc that rolls along x: its axis is z. */
export function wheel(centre: Vec, radius: number, halfWidth: number): Distance {
  const [cx, cy, cz] = centre;
  return (x, y, z) => {
    const across = Math.hypot(x - cx, y - cy) - radius;
    const along = Math.abs(z - cz) - halfWidth;
    return Math.min(Math.max(across, along), 0) + Math.hypot(Math.max(across, 0), Math.max(along, 0));
  };
}

/** Flattened along one axis by `factor`, about `at` on it: wings, fins, ears. Falls short of the true distance. */
export function flat(distance: Distance, axis: 0 | 1 | 2, factor: number, at = 0): Distance {
  if (axis === 0) return (x, y, z) => distance(at + (x - at) * factor, y, z) / factor;
  if (axis === 1) return (x, y, z) => distance(x, at + (y - at) * factor, z) / factor;
  return (x, y, z) => distance(x, y, at + (z - at) * factor) / factor;
}

/** The same on both sides of the plane z = 0. */
export function mirrored(distance: Distance): Distance {
  return (x, y, z) => distance(x, y, Math.abs(z));
}

/** Turned about the vertical axis through (cx, cz), radians: what pointed along x then points more along z. */
export function turned(distance: Distance, angle: number, cx = 0, cz = 0): Distance {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (x, y, z) => distance(cx + cos * (x - cx) + sin * (z - cz), y, cz + cos * (z - cz) - sin * (x - cx));
}
