/** Trees and bushes: branches that fork, with leaves as small diamonds around every twig. */
import type { Mesh } from '../render/mesh';
import { tube } from '../render/shapes';
import { add, cross, normalize, scale } from '../render/vector';
import type { Vec3 } from '../render/vector';
import type { Random } from '../random';

export interface TreeKind {
  readonly bark: number;
  readonly leaf: number;
  readonly leafSize: number;
  readonly leavesPerTwig: number;
  /** How often a branch forks between trunk and twig. */
  readonly forks: number;
  /** Angle between a branch and its child, radians. */
  readonly spread: number;
  /** Pull on the tips: negative droops. */
  readonly lift: number;
}

function randomDirection(random: Random): Vec3 {
  const y = 2 * random() - 1;
  const angle = 2 * Math.PI * random();
  const ring = Math.sqrt(1 - y * y);
  return [ring * Math.cos(angle), y, ring * Math.sin(angle)];
}

/** A leaf: a diamond about `at`, longer than wide, facing more or less up. */
export function leaf(mesh: Mesh, material: number, at: Vec3, size: number, random: Random): void {
  const along = normalize(add(randomDirection(random), [0, -0.35, 0]));
  const facing = normalize(add(scale(randomDirection(random), 0.9), [0, 0.8, 0]));
  const across = normalize(cross(along, facing));
  const long = scale(along, size * (0.75 + 0.5 * random()));
  const wide = scale(across, size * 0.36);
  const middle = add(at, scale(long, 0.45));
  mesh.quad(material, at, add(middle, wide), add(at, long), add(middle, scale(wide, -1)));
}

function branch(
  mesh: Mesh,
  kind: TreeKind,
  from: Vec3,
  direction: Vec3,
  length: number,
  radius: number,
  level: number,
  random: Random,
): void {
  const points: Vec3[] = [from];
  let heading = direction;
  let at = from;
  for (let i = 0; i < 3; i++) {
    heading = normalize(add(add(heading, scale(randomDirection(random), 0.16)), [0, kind.lift * 0.12, 0]));
    at = add(at, scale(heading, length / 3));
    points.push(at);
  }
  if (radius > 0.004) tube(mesh, kind.bark, points, (t) => radius * (1 - 0.35 * t), level === 0 ? 9 : 4);
  if (level >= kind.forks) {
    for (let i = 0; i < kind.leavesPerTwig; i++) {
      const place = points[1 + Math.floor(random() * 3)];
      leaf(
        mesh,
        kind.leaf,
        add(place, scale(randomDirection(random), length * 0.55 * random())),
        kind.leafSize,
        random,
      );
    }
    return;
  }
  const children = random() < 0.45 ? 3 : 2;
  for (let i = 0; i < children + 1; i++) {
    const angle = kind.spread * (0.6 + 0.7 * random());
    const side = normalize(cross(heading, randomDirection(random)));
    const leader = i === 0 && level < 3;
    const turned = normalize(
      add(scale(heading, Math.cos(leader ? 0.15 : angle)), scale(side, Math.sin(leader ? 0.15 : angle))),
    );
    const start = leader ? at : points[1 + Math.floor(random() * 3)];
    branch(
      mesh,
      kind,
      start,
      turned,
      length * (0.66 + 0.2 * random()),
      radius * (leader ? 0.7 : 0.5),
      level + 1,
      random,
    );
  }
}

export function growTree(mesh: Mesh, kind: TreeKind, root: Vec3, height: number, random: Random): void {
  const lean = scale(randomDirection(random), 0.07);
  branch(mesh, kind, root, normalize([lean[0], 1, lean[2]]), height * 0.34, height * 0.0135, 0, random);
}

/** A rounded bush: leaves in a shell about an ellipsoid. */
export function growBush(
  mesh: Mesh,
  material: number,
  centre: Vec3,
  radii: Vec3,
  leaves: number,
  size: number,
  random: Random,
): void {
  for (let i = 0; i < leaves; i++) {
    const out = randomDirection(random);
    const depth = 0.72 + 0.33 * random() + 0.1 * Math.sin(7 * out[0] + 3 * out[2]) * Math.cos(6 * out[1]);
    const at: Vec3 = [
      centre[0] + out[0] * radii[0] * depth,
      centre[1] + out[1] * radii[1] * depth,
      centre[2] + out[2] * radii[2] * depth,
    ];
    leaf(mesh, material, at, size, random);
  }
}
