/**
 * The garden as seen from the room, kept as pictures by direction: azimuth across, elevation up, both in radians.
 * It lies far enough away that the camera's own place in the room makes no difference.
 */
import { createRandom } from '../random';
import type { Garden } from './garden';

interface Frame {
  readonly azimuth: readonly [number, number];
  readonly elevation: readonly [number, number];
  readonly width: number;
  readonly height: number;
}

const VIEW_POINT = [0, 1.3, 0.2] as const;

export class Panorama {
  private readonly data: Float32Array;

  constructor(private readonly frame: Frame) {
    this.data = new Float32Array(frame.width * frame.height * 3);
  }

  bake(garden: Garden, samples: number): this {
    const { azimuth, elevation, width, height } = this.frame;
    const random = createRandom(7);
    const light = new Float64Array(3);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = 3 * (y * width + x);
        for (let i = 0; i < samples; i++) {
          const a = azimuth[0] + ((azimuth[1] - azimuth[0]) * (x + random())) / width;
          const e = elevation[1] + ((elevation[0] - elevation[1]) * (y + random())) / height;
          const level = Math.cos(e);
          garden.radiance(...VIEW_POINT, Math.sin(a) * level, Math.sin(e), -Math.cos(a) * level, random, light);
          for (let k = 0; k < 3; k++) this.data[at + k] += Math.min(6, light[k]) / samples;
        }
      }
    }
    return this;
  }

  /** Whether a direction falls into the frame; its light, read between the points, goes into `out`. */
  read(dx: number, dy: number, dz: number, out: Float64Array): boolean {
    const { azimuth, elevation, width, height } = this.frame;
    const a = Math.atan2(dx, -dz);
    const e = Math.asin(dy < -1 ? -1 : dy > 1 ? 1 : dy);
    if (a < azimuth[0] || a > azimuth[1] || e < elevation[0] || e > elevation[1]) return false;
    const x = Math.min(width - 1.001, Math.max(0, ((a - azimuth[0]) / (azimuth[1] - azimuth[0])) * width - 0.5));
    const y = Math.min(
      height - 1.001,
      Math.max(0, ((elevation[1] - e) / (elevation[1] - elevation[0])) * height - 0.5),
    );
    const x0 = x | 0;
    const y0 = y | 0;
    const fx = x - x0;
    const fy = y - y0;
    const at = 3 * (y0 * width + x0);
    const below = at + 3 * width;
    for (let k = 0; k < 3; k++) {
      const top = this.data[at + k] + (this.data[at + 3 + k] - this.data[at + k]) * fx;
      const bottom = this.data[below + k] + (this.data[below + 3 + k] - this.data[below + k]) * fx;
      out[k] = top + (bottom - top) * fy;
    }
    return true;
  }

  get pixels(): Float32Array {
    return this.data;
  }
}

const degrees = (value: number): number => (value * Math.PI) / 180;

/** What the windows show and what shines through them: fine in front of the camera, coarse all around. */
export class Surroundings {
  readonly fine: Panorama;
  readonly coarse: Panorama;

  constructor(garden: Garden, detail: number) {
    this.fine = new Panorama({
      azimuth: [degrees(-50), degrees(50)],
      elevation: [degrees(-16), degrees(24)],
      width: Math.round(2700 * detail),
      height: Math.round(1080 * detail),
    }).bake(garden, Math.max(2, Math.round(8 * detail)));
    this.coarse = new Panorama({
      azimuth: [-Math.PI, Math.PI],
      elevation: [-Math.PI / 2, Math.PI / 2],
      width: 180,
      height: 90,
    }).bake(garden, 12);
  }

  /** Light seen directly or in a mirror. */
  seen(dx: number, dy: number, dz: number, out: Float64Array): void {
    if (!this.fine.read(dx, dy, dz, out)) this.coarse.read(dx, dy, dz, out);
  }

  /** Light that falls on things: the coarse picture is enough and quiet. */
  lighting(dx: number, dy: number, dz: number, out: Float64Array): void {
    this.coarse.read(dx, dy, dz, out);
  }
}
