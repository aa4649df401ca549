/**
 * The garden behind the windows: trees, bushes and a meadow, lit by sun and sky with one bounce.
 * Leaves let light through, so that those between us and the sun glow.
 */
import { clamp, fractalNoise, smoothStep } from '../noise';
import { Bvh } from '../render/bvh';
import { Mesh } from '../render/mesh';
import type { Vec3 } from '../render/vector';
import { createRandom, hashUnit } from '../random';
import type { Random } from '../random';
import { growBush, growTree } from './tree';
import type { TreeKind } from './tree';
import { skyLight, SUN_DIRECTION, SUN_LIGHT } from './sky';

const GROUND = -0.7;

interface Matter {
  readonly reflect: Vec3;
  readonly transmit: Vec3;
}

const BARK = 0;
const BIRCH_BARK = 1;
const SPRING_LEAF = 2;
const DEEP_LEAF = 3;
const BUSH_LEAF = 4;
const BLOSSOM = 5;

const MATTER: readonly Matter[] = [
  { reflect: [0.12, 0.085, 0.06], transmit: [0, 0, 0] },
  { reflect: [0.5, 0.48, 0.44], transmit: [0, 0, 0] },
  { reflect: [0.14, 0.24, 0.045], transmit: [0.2, 0.3, 0.03] },
  { reflect: [0.055, 0.12, 0.035], transmit: [0.075, 0.14, 0.018] },
  { reflect: [0.06, 0.11, 0.04], transmit: [0.06, 0.1, 0.02] },
  { reflect: [0.55, 0.36, 0.4], transmit: [0.3, 0.16, 0.18] },
];

function plant(): Mesh {
  const mesh = new Mesh();
  const random = createRandom(20);
  const birch: TreeKind = {
    bark: BIRCH_BARK,
    leaf: SPRING_LEAF,
    leafSize: 0.085,
    leavesPerTwig: 21,
    forks: 5,
    spread: 0.62,
    lift: -0.35,
  };
  const lime: TreeKind = {
    bark: BARK,
    leaf: DEEP_LEAF,
    leafSize: 0.15,
    leavesPerTwig: 20,
    forks: 5,
    spread: 0.75,
    lift: 0.1,
  };
  const maple: TreeKind = { ...lime, leaf: SPRING_LEAF, leafSize: 0.16 };
  growTree(mesh, birch, [-3.0, GROUND, -7.2], 6.6, random);
  growTree(mesh, birch, [4.1, GROUND, -8.6], 6.2, random);
  growTree(mesh, { ...birch, leafSize: 0.1 }, [-6.6, GROUND, -12], 7.5, random);
  growTree(mesh, { ...birch, leafSize: 0.12 }, [1.5, GROUND, -15.5], 6.4, random);
  growTree(mesh, lime, [-9.6, GROUND, -19], 8, random);
  growTree(mesh, maple, [-3.6, GROUND, -22], 7.2, random);
  growTree(mesh, lime, [9.4, GROUND, -17], 8, random);
  growTree(mesh, maple, [14, GROUND, -26], 8.5, random);
  for (let i = 0; i < 9; i++) {
    const kind = { ...(i % 3 === 1 ? maple : lime), leafSize: 0.24, leavesPerTwig: 12 };
    growTree(mesh, kind, [-24 + 5.6 * i + 2 * random(), GROUND, -34 - 8 * random()], 7 + 3.5 * random(), random);
  }
  for (let i = 0; i < 9; i++) {
    const x = -13 + 3.1 * i + random();
    growBush(
      mesh,
      BUSH_LEAF,
      [x, GROUND + 0.5, -17 - 2.5 * random()],
      [1.5, 0.75 + 0.5 * random(), 0.9],
      1900,
      0.13,
      random,
    );
  }
  growBush(mesh, DEEP_LEAF, [-0.9, GROUND + 0.35, -10.5], [1.2, 0.6, 0.8], 2400, 0.09, random);
  growBush(mesh, BLOSSOM, [-0.9, GROUND + 0.4, -10.4], [1.22, 0.6, 0.82], 420, 0.06, random);
  growBush(mesh, BUSH_LEAF, [6.2, GROUND + 0.5, -11.5], [1.5, 0.9, 1], 2600, 0.09, random);
  return mesh;
}

export class Garden {
  private readonly bvh: Bvh;
  private readonly kind: Uint8Array;
  private readonly normals: Float32Array;
  private readonly sky = new Float64Array(3);

  constructor() {
    const mesh = plant();
    this.bvh = new Bvh(mesh.positions);
    this.kind = Uint8Array.from(mesh.materials);
    this.normals = Float32Array.from(mesh.normals);
  }

  get triangles(): number {
    return this.kind.length;
  }

  private inSun(x: number, y: number, z: number): boolean {
    const [sx, sy, sz] = SUN_DIRECTION;
    return !this.bvh.trace(x + sx * 2e-3, y + sy * 2e-3, z + sz * 2e-3, sx, sy, sz, 1e9, true);
  }

  /** Light from one random direction above the surface: the sky where it is open, dim green where it is not. */
  private addAmbient(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    random: Random,
    light: Float64Array,
  ): void {
    const dy = 2 * random() - 1;
    const angle = 2 * Math.PI * random();
    const ring = Math.sqrt(1 - dy * dy);
    const vx = nx * 1.001 + ring * Math.cos(angle);
    const vy = ny * 1.001 + dy;
    const vz = nz * 1.001 + ring * Math.sin(angle);
    const size = Math.hypot(vx, vy, vz);
    if (vy <= 0) {
      for (let k = 0; k < 3; k++) light[k] += [0.2, 0.27, 0.09][k];
    } else if (this.bvh.trace(x, y, z, vx / size, vy / size, vz / size, 6, true)) {
      for (let k = 0; k < 3; k++) light[k] += [0.11, 0.17, 0.05][k];
    } else {
      skyLight(vx / size, vy / size, vz / size, this.sky);
      for (let k = 0; k < 3; k++) light[k] += this.sky[k];
    }
  }

  private meadow(x: number, z: number, out: Float64Array): void {
    const far = Math.hypot(x, z);
    const patch = fractalNoise(x * 0.35, z * 0.35, 4, 61) * smoothStep(120, 20, far);
    const blades = fractalNoise(x * 9, z * 2.5, 4, 62) * smoothStep(45, 8, far);
    const dry = smoothStep(-0.1, 0.5, patch);
    const tone = 1 + 0.9 * blades;
    const cell = hashUnit(Math.floor(x * 14), Math.floor(z * 5), 63);
    const flower = cell > 0.992 && far < 30 ? 1 : 0;
    out[0] = (0.085 + 0.075 * dry) * tone + flower * 0.5;
    out[1] = (0.155 + 0.05 * dry) * tone + flower * 0.5;
    out[2] = 0.034 * tone + flower * (cell > 0.996 ? 0.45 : 0.05);
  }

  /** Radiance along a ray that leaves the window. One random sample of it. */
  radiance(
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    random: Random,
    out: Float64Array,
  ): void {
    const toGround = dy < -1e-4 ? (GROUND - oy) / dy : Infinity;
    const hit = this.bvh.trace(ox, oy, oz, dx, dy, dz, Math.min(toGround, 400), false);
    if (!hit && toGround >= 400) {
      skyLight(dx, Math.max(dy, 0.001), dz, out);
      return;
    }
    const distance = hit ? this.bvh.distance : toGround;
    const triangle = this.bvh.triangle;
    const x = ox + dx * distance;
    const y = oy + dy * distance;
    const z = oz + dz * distance;
    const light = this.sky;
    if (!hit) this.shadeGround(x, y, z, random, out);
    else this.shadeLeaf(triangle, x, y, z, dx, dy, dz, random, out);
    // Haze takes the far trees towards the colour of the horizon.
    const haze = 1 - Math.exp(-distance / 190);
    light[0] = 0.75;
    light[1] = 0.9;
    light[2] = 1.0;
    for (let k = 0; k < 3; k++) out[k] += (light[k] - out[k]) * haze;
  }

  private shadeGround(x: number, y: number, z: number, random: Random, out: Float64Array): void {
    const light = new Float64Array(3);
    this.addAmbient(x, y, z, 0, 1, 0, random, light);
    if (this.inSun(x, y, z)) for (let k = 0; k < 3; k++) light[k] += (SUN_LIGHT[k] * SUN_DIRECTION[1]) / Math.PI;
    this.meadow(x, z, out);
    for (let k = 0; k < 3; k++) out[k] *= light[k];
  }

  private shadeLeaf(
    triangle: number,
    x: number,
    y: number,
    z: number,
    dx: number,
    dy: number,
    dz: number,
    random: Random,
    out: Float64Array,
  ): void {
    const { reflect, transmit } = MATTER[this.kind[triangle]];
    let nx = this.normals[9 * triangle];
    let ny = this.normals[9 * triangle + 1];
    let nz = this.normals[9 * triangle + 2];
    if (nx * dx + ny * dy + nz * dz > 0) {
      nx = -nx;
      ny = -ny;
      nz = -nz;
    }
    const light = new Float64Array(3);
    this.addAmbient(x + nx * 2e-3, y + ny * 2e-3, z + nz * 2e-3, nx, ny, nz, random, light);
    const toSun = nx * SUN_DIRECTION[0] + ny * SUN_DIRECTION[1] + nz * SUN_DIRECTION[2];
    const sunny = this.inSun(x, y, z) ? 1 / Math.PI : 0;
    const tone = 0.75 + 0.5 * hashUnit(triangle >> 1, 3, 99);
    const yellow = 0.8 + 0.45 * hashUnit(triangle >> 1, 4, 99);
    for (let k = 0; k < 3; k++) {
      const sun = SUN_LIGHT[k] * sunny;
      const front = reflect[k] * (light[k] + sun * clamp(toSun, 0, 1));
      const through = transmit[k] * (0.5 * light[k] + sun * clamp(-toSun, 0, 1));
      out[k] = (front + through) * tone * (k === 0 ? yellow : 1);
    }
  }
}
