/** The surface at a hit: place, normal turned to the viewer, colour, coat. Filled in place for every hit. */
import type { Bvh } from './bvh';
import type { Material } from './material';
import type { Mesh } from './mesh';
import { readTexture } from './texture';

export class Surface {
  x = 0;
  y = 0;
  z = 0;
  nx = 0;
  ny = 0;
  nz = 0;
  roughness = 1;
  coat = 0;
  metal = false;
  glow = 0;
  readonly colour = new Float64Array(3);
  private readonly normals: Float32Array;
  private readonly uvs: Float32Array;
  private readonly kinds: Uint16Array;

  constructor(
    mesh: Mesh,
    private readonly materials: readonly Material[],
  ) {
    this.normals = Float32Array.from(mesh.normals);
    this.uvs = Float32Array.from(mesh.uvs);
    this.kinds = Uint16Array.from(mesh.materials);
  }

  fill(bvh: Bvh, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): void {
    const { normals, uvs } = this;
    const t = bvh.distance;
    const b = bvh.u;
    const c = bvh.v;
    const a = 1 - b - c;
    const n = 9 * bvh.triangle;
    let nx = a * normals[n] + b * normals[n + 3] + c * normals[n + 6];
    let ny = a * normals[n + 1] + b * normals[n + 4] + c * normals[n + 7];
    let nz = a * normals[n + 2] + b * normals[n + 5] + c * normals[n + 8];
    // Turned to the viewer, so that thin sheets have two faces.
    const turn = (nx * dx + ny * dy + nz * dz > 0 ? -1 : 1) / Math.sqrt(nx * nx + ny * ny + nz * nz);
    nx *= turn;
    ny *= turn;
    nz *= turn;
    this.nx = nx;
    this.ny = ny;
    this.nz = nz;
    const lift = 2e-5;
    this.x = ox + dx * t + nx * lift;
    this.y = oy + dy * t + ny * lift;
    this.z = oz + dz * t + nz * lift;
    const material = this.materials[this.kinds[bvh.triangle]];
    const { colour } = this;
    const tint = material.colour;
    if (material.texture) {
      const m = 6 * bvh.triangle;
      readTexture(
        material.texture,
        a * uvs[m] + b * uvs[m + 2] + c * uvs[m + 4],
        a * uvs[m + 1] + b * uvs[m + 3] + c * uvs[m + 5],
        colour,
      );
      colour[0] *= tint[0];
      colour[1] *= tint[1];
      colour[2] *= tint[2];
    } else {
      colour[0] = tint[0];
      colour[1] = tint[1];
      colour[2] = tint[2];
    }
    this.roughness = material.roughness;
    this.coat = material.coat;
    this.metal = material.metal;
    this.glow = material.glow;
  }
}
