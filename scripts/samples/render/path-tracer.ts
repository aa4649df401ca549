/**
 * A path tracer for a room lit through its windows. At every matt surface the openings and the sun are sampled directly;
 * a path goes on through the coat (GGX) or the matt body (cosine). Rays that leave by a window count only where they were
 * seen directly or in a coat, so that no light is counted twice. Radiance of long paths is clamped against fireflies.
 */
import type { Bvh } from './bvh';
import { fresnel, reflectance, sampleNormal, shadowingWeight } from './ggx';
import type { Lights } from './light';
import type { Sampler } from './sampler';
import type { Surface } from './surface';

const LONGEST = 6;
const BRIGHTEST_INDIRECT = 3;
const FAR = 1e4;
/** A surface that almost touches an opening would take all its light from one sample. */
const BRIGHTEST_SHARE = 8;

export class PathTracer {
  /** The parts of the light along the last path, as in Frame. */
  readonly diffuse = new Float64Array(3);
  readonly gloss = new Float64Array(3);
  readonly direct = new Float64Array(3);
  /** The first surface. */
  readonly body = new Float64Array(3);
  readonly normal = new Float64Array(3);
  depth = 0;
  roughness = 1;
  matt = false;

  private readonly light = new Float64Array(3);
  private readonly weight = new Float64Array(3);
  private readonly found = new Float64Array(3);
  private readonly half = new Float64Array(3);
  private readonly way = new Float64Array(3);

  constructor(
    private readonly bvh: Bvh,
    private readonly surface: Surface,
    private readonly lights: Lights,
    private readonly sampler: Sampler,
  ) {}

  private reset(): void {
    for (const part of [this.diffuse, this.gloss, this.direct, this.body, this.normal]) part.fill(0);
    this.depth = 30;
    this.roughness = 1;
    this.matt = false;
  }

  /** Irradiance over pi at the surface from one point of one opening, added to `light`. */
  private addPortal(index: number, factor: number): void {
    const { surface: s, sampler, light, found } = this;
    const { corner, edgeU, edgeV, normal, area } = this.lights.portals[index];
    const a = sampler.next();
    const b = sampler.next();
    let dx = corner[0] + edgeU[0] * a + edgeV[0] * b - s.x;
    let dy = corner[1] + edgeU[1] * a + edgeV[1] * b - s.y;
    let dz = corner[2] + edgeU[2] * a + edgeV[2] * b - s.z;
    const squared = dx * dx + dy * dy + dz * dz;
    const distance = Math.sqrt(squared);
    dx /= distance;
    dy /= distance;
    dz /= distance;
    const cosine = dx * s.nx + dy * s.ny + dz * s.nz;
    const facing = -(dx * normal[0] + dy * normal[1] + dz * normal[2]);
    if (cosine <= 0 || facing <= 0) return;
    if (this.bvh.trace(s.x, s.y, s.z, dx, dy, dz, distance, true)) return;
    this.lights.lighting(dx, dy, dz, found);
    const share = Math.min(BRIGHTEST_SHARE, (factor * cosine * facing * area) / (squared * Math.PI));
    for (let k = 0; k < 3; k++) light[k] += found[k] * share;
  }

  private addOpenings(first: boolean): void {
    const count = this.lights.portals.length;
    if (first) for (let i = 0; i < count; i++) this.addPortal(i, 1);
    else this.addPortal(Math.min(count - 1, Math.floor(this.sampler.next() * count)), count);
  }

  /** Sets `way` to a direction to the sun's disc; returns how much of the sun reaches the surface. */
  private aimAtSun(): number {
    const { surface: s, sampler, way } = this;
    const { direction, radius, shade } = this.lights.sun;
    const r = radius * Math.sqrt(sampler.next());
    const angle = 2 * Math.PI * sampler.next();
    way[0] = direction[0] + r * Math.cos(angle);
    way[1] = direction[1] + r * Math.sin(angle) * 0.7;
    way[2] = direction[2] - r * Math.sin(angle) * 0.7;
    const size = Math.sqrt(way[0] * way[0] + way[1] * way[1] + way[2] * way[2]);
    way[0] /= size;
    way[1] /= size;
    way[2] /= size;
    if (way[0] * s.nx + way[1] * s.ny + way[2] * s.nz <= 0) return 0;
    if (this.bvh.trace(s.x, s.y, s.z, way[0], way[1], way[2], FAR, true)) return 0;
    return shade(s.x, s.y, s.z);
  }

  private addSun(): void {
    const seen = this.aimAtSun();
    if (seen <= 0) return;
    const { surface: s, way } = this;
    const cosine = way[0] * s.nx + way[1] * s.ny + way[2] * s.nz;
    for (let k = 0; k < 3; k++) this.light[k] += (this.lights.sun.light[k] * seen * cosine) / Math.PI;
  }

  /** The sun's glint in a coat that is rough enough to spread it. */
  private addSunGlint(vx: number, vy: number, vz: number, alpha: number, straight: number): void {
    const seen = this.aimAtSun();
    if (seen <= 0) return;
    const { surface: s, way } = this;
    const cosineOut = way[0] * s.nx + way[1] * s.ny + way[2] * s.nz;
    const cosineIn = vx * s.nx + vy * s.ny + vz * s.nz;
    const hx = way[0] + vx;
    const hy = way[1] + vy;
    const hz = way[2] + vz;
    const size = Math.sqrt(hx * hx + hy * hy + hz * hz);
    const cosineHalf = (hx * s.nx + hy * s.ny + hz * s.nz) / size;
    const f = fresnel(straight, (hx * vx + hy * vy + hz * vz) / size);
    const share = f * reflectance(cosineHalf, cosineIn, cosineOut, Math.max(alpha, 0.02)) * cosineOut * seen;
    for (let k = 0; k < 3; k++) this.light[k] += this.lights.sun.light[k] * share * (s.metal ? s.colour[k] : 1);
  }

  /** Puts the direction that has local coordinates (x, y, z) about the surface normal into `way`. */
  private toWorld(x: number, y: number, z: number): void {
    const { nx, ny, nz } = this.surface;
    const sign = nz >= 0 ? 1 : -1;
    const p = -1 / (sign + nz);
    const q = nx * ny * p;
    this.way[0] = x * (1 + sign * nx * nx * p) + y * q + z * nx;
    this.way[1] = x * sign * q + y * (sign + ny * ny * p) + z * ny;
    this.way[2] = -x * sign * nx - y * ny + z * nz;
  }

  /** Chooses a reflection in the coat; returns its weight, 0 where it goes below the surface. */
  private reflect(dx: number, dy: number, dz: number, alpha: number): number {
    const { surface: s, half, sampler } = this;
    const a = sampler.next();
    const b = sampler.next();
    const { nx, ny, nz } = s;
    const sign = nz >= 0 ? 1 : -1;
    const p = -1 / (sign + nz);
    const q = nx * ny * p;
    const vx = -(dx * (1 + sign * nx * nx * p) + dy * sign * q - dz * sign * nx);
    const vy = -(dx * q + dy * (sign + ny * ny * p) - dz * ny);
    const vz = Math.max(1e-4, -(dx * nx + dy * ny + dz * nz));
    sampleNormal(vx, vy, vz, alpha, a, b, half);
    const toHalf = vx * half[0] + vy * half[1] + vz * half[2];
    const lz = 2 * toHalf * half[2] - vz;
    if (lz <= 1e-5) return 0;
    this.toWorld(2 * toHalf * half[0] - vx, 2 * toHalf * half[1] - vy, lz);
    return (s.metal ? 1 : fresnel(s.coat, toHalf)) * shadowingWeight(vz, lz, alpha);
  }

  /** Follows one path. The light goes into the fields. */
  trace(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): void {
    this.reset();
    const { bvh, surface: s, sampler, light, weight, way } = this;
    weight.fill(1);
    let part = this.direct;
    let mirrored = true;
    for (let bounce = 0; bounce < LONGEST; bounce++) {
      light.fill(0);
      if (!bvh.trace(ox, oy, oz, dx, dy, dz, FAR, false)) {
        if (!mirrored) return;
        this.lights.seen(dx, dy, dz, light);
        this.add(part, bounce);
        return;
      }
      s.fill(bvh, ox, oy, oz, dx, dy, dz);
      if (s.glow > 0) for (let k = 0; k < 3; k++) light[k] = s.colour[k] * s.glow;
      if (bounce === 0) this.remember();
      if (s.glow > 0) {
        this.add(part, bounce);
        light.fill(0);
      }
      const alpha = Math.max(1e-3, s.roughness * s.roughness);
      const cosine = -(dx * s.nx + dy * s.ny + dz * s.nz);
      const mirror = s.coat > 0 ? fresnel(s.coat, cosine) : 0;
      const matt = s.metal || s.glow > 0 ? 0 : 1;
      let chance = s.coat === 0 ? 0 : matt === 0 ? 1 : Math.min(0.75, 0.15 + mirror);
      if (bounce > 0 && matt > 0 && s.coat > 0) chance = Math.min(0.5, 0.04 + mirror);
      if (sampler.next() < chance) {
        if (bounce === 0) part = this.gloss;
        for (let k = 0; k < 3; k++) weight[k] /= chance;
        if (s.roughness > 0.13) {
          this.addSunGlint(-dx, -dy, -dz, alpha, s.coat);
          this.add(part, bounce + 1);
        }
        const share = this.reflect(dx, dy, dz, alpha);
        if (share === 0) return;
        for (let k = 0; k < 3; k++) weight[k] *= share * (s.metal ? s.colour[k] : 1);
        mirrored = true;
      } else {
        if (matt === 0) return;
        for (let k = 0; k < 3; k++) weight[k] *= (1 - mirror) / (1 - chance);
        // The first colour is left out: the frame keeps it apart.
        if (bounce === 0) part = this.diffuse;
        else for (let k = 0; k < 3; k++) weight[k] *= s.colour[k];
        this.addOpenings(bounce === 0);
        this.addSun();
        this.add(part, bounce);
        const r = Math.sqrt(sampler.next());
        const angle = 2 * Math.PI * sampler.next();
        const flat = r * Math.cos(angle);
        this.toWorld(flat, r * Math.sin(angle), Math.sqrt(Math.max(0, 1 - r * r)));
        mirrored = false;
      }
      ox = s.x;
      oy = s.y;
      oz = s.z;
      dx = way[0];
      dy = way[1];
      dz = way[2];
      if (bounce >= 2) {
        const survive = Math.min(0.95, Math.max(weight[0], weight[1], weight[2]));
        if (sampler.next() >= survive) return;
        for (let k = 0; k < 3; k++) weight[k] /= survive;
      }
    }
  }

  private remember(): void {
    const { surface: s } = this;
    this.normal[0] = s.nx;
    this.normal[1] = s.ny;
    this.normal[2] = s.nz;
    this.depth = this.bvh.distance;
    this.roughness = s.coat > 0 ? s.roughness : 1;
    this.matt = !s.metal && s.glow === 0;
    if (this.matt) this.body.set(s.colour);
  }

  private add(part: Float64Array, bounce: number): void {
    const { light, weight } = this;
    let factor = 1;
    if (bounce > 0) {
      const most = Math.max(light[0] * weight[0], light[1] * weight[1], light[2] * weight[2]);
      if (most > BRIGHTEST_INDIRECT) factor = BRIGHTEST_INDIRECT / most;
    }
    for (let k = 0; k < 3; k++) part[k] += light[k] * weight[k] * factor;
  }
}
