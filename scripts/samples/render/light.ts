/** What lights a room: openings through which the surroundings shine, and the sun. */
import type { Vec3 } from './vector';

/** A rectangle of open window: corner and two edges; light comes through it from the side that its normal points away from. */
export interface Portal {
  readonly corner: Vec3;
  readonly edgeU: Vec3;
  readonly edgeV: Vec3;
  /** Unit normal, into the room. */
  readonly normal: Vec3;
  readonly area: number;
}

export interface Sun {
  readonly direction: Vec3;
  /** Irradiance on a surface that faces it. */
  readonly light: Vec3;
  /** Radius of its disc, radians: how soft its shadows are. */
  readonly radius: number;
  /** Share of it that leaves outside let through to a point, 0..1. */
  readonly shade: (x: number, y: number, z: number) => number;
}

export interface Lights {
  readonly portals: readonly Portal[];
  readonly sun: Sun;
  /** Radiance from outside for what is seen, and a smoother one for what is lit. */
  readonly seen: (dx: number, dy: number, dz: number, out: Float64Array) => void;
  readonly lighting: (dx: number, dy: number, dz: number, out: Float64Array) => void;
}
