/** A growing list of triangles with normals, texture coordinates and a material number each. */
import { compose, cross, IDENTITY, normalize, subtract } from './vector';
import type { Transform, Vec3 } from './vector';

export type Uv = readonly [number, number];

export interface Vertex {
  readonly at: Vec3;
  readonly normal: Vec3;
  readonly uv: Uv;
}

export class Mesh {
  /** Nine numbers a triangle. */
  readonly positions: number[] = [];
  readonly normals: number[] = [];
  /** Six numbers a triangle. */
  readonly uvs: number[] = [];
  readonly materials: number[] = [];
  private current: Transform = IDENTITY;

  /** Everything that `body` adds is placed by `transform`. */
  placed(transform: Transform, body: () => void): void {
    const outer = this.current;
    this.current = compose(outer, transform);
    body();
    this.current = outer;
  }

  triangle(material: number, a: Vertex, b: Vertex, c: Vertex): void {
    for (const vertex of [a, b, c]) {
      this.positions.push(...this.current.point(vertex.at));
      this.normals.push(...this.current.turn(vertex.normal));
      this.uvs.push(...vertex.uv);
    }
    this.materials.push(material);
  }

  /** A flat quad a b c d, anticlockwise seen from its front; uv runs (0,0) at a, (1,0) at b, (1,1) at c unless given. */
  quad(
    material: number,
    a: Vec3,
    b: Vec3,
    c: Vec3,
    d: Vec3,
    uv: readonly [Uv, Uv, Uv, Uv] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
  ): void {
    const normal = normalize(cross(subtract(b, a), subtract(c, a)));
    const corners = [a, b, c, d].map((at, i): Vertex => ({ at, normal, uv: uv[i] }));
    this.triangle(material, corners[0], corners[1], corners[2]);
    this.triangle(material, corners[0], corners[2], corners[3]);
  }

  /** A smooth surface over the unit square, cut into columns × rows. `du` × `dv` must point out of its front. */
  surface(material: number, columns: number, rows: number, at: (u: number, v: number) => Vec3): void {
    const step = 1e-4;
    const vertices: Vertex[] = [];
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column <= columns; column++) {
        const u = column / columns;
        const v = row / rows;
        const du = subtract(at(Math.min(1, u + step), v), at(Math.max(0, u - step), v));
        const dv = subtract(at(u, Math.min(1, v + step)), at(u, Math.max(0, v - step)));
        vertices.push({ at: at(u, v), normal: normalize(cross(du, dv)), uv: [u, v] });
      }
    }
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const i = row * (columns + 1) + column;
        const below = i + columns + 1;
        this.triangle(material, vertices[i], vertices[i + 1], vertices[below + 1]);
        this.triangle(material, vertices[i], vertices[below + 1], vertices[below]);
      }
    }
  }
}
