/** A thin lens: rays start on a disc and meet in the plane of focus. */
import { cross, normalize, scale, subtract } from './vector';
import type { Vec3 } from './vector';

export interface CameraSettings {
  readonly eye: Vec3;
  readonly target: Vec3;
  /** Height of the field of view, degrees. */
  readonly fieldOfView: number;
  /** Radius of the lens, metres. */
  readonly aperture: number;
  /** Distance of the plane of focus, metres. */
  readonly focus: number;
}

export class Camera {
  readonly origin = new Float64Array(3);
  readonly direction = new Float64Array(3);
  private readonly right: Vec3;
  private readonly up: Vec3;
  private readonly forward: Vec3;
  private readonly halfHeight: number;

  constructor(
    private readonly settings: CameraSettings,
    private readonly width: number,
    private readonly height: number,
  ) {
    this.forward = normalize(subtract(settings.target, settings.eye));
    this.right = normalize(cross(this.forward, [0, 1, 0]));
    this.up = cross(this.right, this.forward);
    this.halfHeight = Math.tan((settings.fieldOfView * Math.PI) / 360);
  }

  /** The ray through (x, y) in pixels, with the point (a, b) of the unit square choosing the place on the lens. */
  aim(x: number, y: number, a: number, b: number): void {
    const { eye, aperture, focus } = this.settings;
    const sx = ((2 * x) / this.width - 1) * this.halfHeight * (this.width / this.height) * focus;
    const sy = (1 - (2 * y) / this.height) * this.halfHeight * focus;
    const radius = aperture * Math.sqrt(a);
    const lensX = radius * Math.cos(2 * Math.PI * b);
    const lensY = radius * Math.sin(2 * Math.PI * b);
    const { right, up, forward } = this;
    let size = 0;
    for (let k = 0; k < 3; k++) {
      const lens = right[k] * lensX + up[k] * lensY;
      this.origin[k] = eye[k] + lens;
      this.direction[k] = forward[k] * focus + right[k] * sx + up[k] * sy - lens;
      size += this.direction[k] ** 2;
    }
    for (let k = 0; k < 3; k++) this.direction[k] /= Math.sqrt(size);
  }

  /** Where a point of the scene falls, pixels; for checks. */
  project(point: Vec3): readonly [number, number] {
    const offset = subtract(point, this.settings.eye);
    const depth = offset[0] * this.forward[0] + offset[1] * this.forward[1] + offset[2] * this.forward[2];
    const across = scale(offset, 1 / (depth * this.halfHeight));
    const x = across[0] * this.right[0] + across[1] * this.right[1] + across[2] * this.right[2];
    const y = across[0] * this.up[0] + across[1] * this.up[1] + across[2] * this.up[2];
    return [((x * this.height) / this.width + 1) * 0.5 * this.width, (1 - y) * 0.5 * this.height];
  }
}
