/**
 * A small ray marcher: solids in sunlight under a sky, on a ground, seen through a lens. Good for pictures of 32 pixels a
 * side: one sun with soft shadows, sky light dimmed where solids are near, light off the ground, a highlight on what is
 * polished. Colours are linear RGB, 1 = display white.
 */
import { createLightImage, type LightImage } from '../image';
import type { Part, Vec } from './solids';

export interface Surroundings {
  /** What is seen where nothing is hit, by direction. */
  readonly sky: (dx: number, dy: number, dz: number) => Vec;
  /** The ground's own colour; null for none. */
  readonly ground: ((x: number, z: number) => Vec) | null;
  /** How much of the sky the ground mirrors (water), 0…1. */
  readonly mirror: number;
  /** Towards the sun; any length. */
  readonly sun: Vec;
  readonly sunlight: Vec;
  /** Light of the sky from above. */
  readonly skylight: Vec;
}

export interface Camera {
  /** Degrees: 0 looks at its front, 90 at its right side. */
  readonly azimuth: number;
  /** Degrees above the ground. */
  readonly elevation: number;
  readonly distance: number;
  readonly target: Vec;
  /** Half of what is seen at the target, in units. */
  readonly half: number;
}

export interface Scene {
  readonly parts: readonly Part[];
  readonly surroundings: Surroundings;
  readonly camera: Camera;
}

const STEPS = 90;
const FAR = 60;
const TOUCH = 0.002;

const add = (a: Vec, b: Vec, t = 1): Vec => [a[0] + t * b[0], a[1] + t * b[1], a[2] + t * b[2]];
const times = (a: Vec, b: Vec): Vec => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];
const scaled = (a: Vec, t: number): Vec => [a[0] * t, a[1] * t, a[2] * t];
const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const unit = (a: Vec): Vec => scaled(a, 1 / Math.hypot(...a));
const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

export function render(scene: Scene, side: number): LightImage {
  const image = createLightImage(side, side);
  const { azimuth, elevation, distance, target, half } = scene.camera;
  const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  const back: Vec = [Math.cos(e) * Math.cos(a), Math.sin(e), Math.cos(e) * Math.sin(a)];
  const eye = add(target, back, distance);
  const right = unit(cross([0, 1, 0], back));
  const up = cross(back, right);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const sx = (half * (2 * (x + 0.5) - side)) / side / distance;
      const sy = (half * (side - 2 * (y + 0.5))) / side / distance;
      const ray = unit(add(add(scaled(back, -1), right, sx), up, sy));
      image.data.set(seen(scene, eye, ray), 3 * (y * side + x));
    }
  }
  return image;
}

function nearest(parts: readonly Part[], x: number, y: number, z: number): number {
  let d = FAR;
  for (const { distance, blend } of parts) {
    const own = distance(x, y, z);
    if (blend > 0) {
      const h = Math.max(0, blend - Math.abs(own - d)) / blend;
      d = Math.min(own, d) - (h * h * blend) / 4;
    } else if (own < d) d = own;
  }
  return d;
}

/** Distance along the ray; FAR or more where nothing is hit. */
function march(parts: readonly Part[], from: Vec, ray: Vec): number {
  let t = 0.02;
  for (let i = 0; i < STEPS && t < FAR; i++) {
    const d = nearest(parts, from[0] + t * ray[0], from[1] + t * ray[1], from[2] + t * ray[2]);
    if (d < TOUCH) return t;
    t += 0.85 * d;
  }
  return FAR;
}

function seen(scene: Scene, eye: Vec, ray: Vec): Vec {
  const { parts, surroundings } = scene;
  const { ground, sky, mirror } = surroundings;
  const t = march(parts, eye, ray);
  const toGround = ground && ray[1] < 0 ? -eye[1] / ray[1] : FAR;
  if (t >= FAR && toGround >= FAR) return sky(...ray);
  if (t < toGround) {
    const p = add(eye, ray, t);
    const normal = normalAt(parts, p);
    const { color, gloss } = surfaceAt(parts, p);
    return lit(scene, p, normal, color, gloss, ray);
  }
  const p = add(eye, ray, toGround);
  const base = lit(scene, p, [0, 1, 0], ground ? ground(p[0], p[2]) : [0, 0, 0], 0, ray);
  if (mirror === 0) return base;
  const mirrored: Vec = [ray[0], -ray[1], ray[2]];
  const hit = march(parts, p, mirrored);
  const above = hit < FAR ? scaled(surfaceAt(parts, add(p, mirrored, hit)).color, 0.7) : sky(...mirrored);
  const share = mirror * (0.15 + 0.85 * (1 + ray[1]) ** 4);
  return add(scaled(base, 1 - share), above, share);
}

function normalAt(parts: readonly Part[], [x, y, z]: Vec): Vec {
  const e = 0.004;
  const at = (sx: number, sy: number, sz: number): Vec =>
    scaled([sx, sy, sz], nearest(parts, x + e * sx, y + e * sy, z + e * sz));
  return unit(add(add(at(1, -1, -1), at(-1, -1, 1)), add(at(-1, 1, -1), at(1, 1, 1))));
}

/** Colours of the parts that meet here, by how near each is. */
function surfaceAt(parts: readonly Part[], [x, y, z]: Vec): { readonly color: Vec; readonly gloss: number } {
  let color: Vec = [0, 0, 0];
  let [gloss, sum] = [0, 0];
  for (const each of parts) {
    const d = Math.max(0, each.distance(x, y, z) + each.blend * 0.25);
    const weight = Math.exp(-d / (0.003 + 0.12 * each.blend));
    if (weight < 1e-4) continue;
    color = add(color, typeof each.color === 'function' ? each.color(x, y, z) : each.color, weight);
    gloss += weight * each.gloss;
    sum += weight;
  }
  return { color: scaled(color, 1 / Math.max(sum, 1e-9)), gloss: gloss / Math.max(sum, 1e-9) };
}

function lit(scene: Scene, p: Vec, normal: Vec, color: Vec, gloss: number, ray: Vec): Vec {
  const { parts, surroundings } = scene;
  const { sunlight, skylight, ground, sky } = surroundings;
  const sun = unit(surroundings.sun);
  const facing = Math.max(0, dot(normal, sun));
  const direct = facing > 0 ? facing * sunShare(parts, add(p, normal, 0.02), sun) : 0;
  const open = openness(parts, p, normal);
  const above = (0.5 + 0.5 * normal[1]) * open;
  const below = (0.5 - 0.5 * normal[1]) * open;
  const bounce: Vec = ground ? scaled(times(ground(p[0], p[2]), skylight), below) : scaled(skylight, 0.5 * below);
  let light = add(add(scaled(sunlight, direct), skylight, above), bounce, 0.8);
  light = times(light, color);
  if (gloss === 0) return light;
  const reflected = add(ray, normal, -2 * dot(ray, normal));
  const fresnel = gloss * (0.06 + 0.6 * (1 + dot(ray, normal)) ** 4);
  const shine = direct > 0 ? gloss * Math.max(0, dot(reflected, sun)) ** 40 : 0;
  const mirror = reflected[1] > 0 || !ground ? sky(...reflected) : ground(p[0], p[2]);
  return add(add(scaled(light, 1 - fresnel), mirror, fresnel * open), sunlight, shine);
}

/** How much of the sun is seen from here: penumbra by the closest miss. */
function sunShare(parts: readonly Part[], from: Vec, sun: Vec): number {
  let [share, t] = [1, 0.03];
  for (let i = 0; i < 40 && t < 5; i++) {
    const d = nearest(parts, from[0] + t * sun[0], from[1] + t * sun[1], from[2] + t * sun[2]);
    if (d < TOUCH) return 0;
    share = Math.min(share, (10 * d) / t);
    t += Math.max(0.02, d);
  }
  return share;
}

/** 1 in the open, towards 0 in corners. */
function openness(parts: readonly Part[], p: Vec, normal: Vec): number {
  let missing = 0;
  let weight = 1;
  for (const h of [0.05, 0.12, 0.25, 0.45]) {
    const d = nearest(parts, p[0] + h * normal[0], p[1] + h * normal[1], p[2] + h * normal[2]);
    missing += weight * Math.max(0, h - d);
    weight *= 0.75;
  }
  return Math.max(0.15, 1 - 1.3 * missing);
}
