/** Renders a scene into a Frame, sample by sample, row by row. */
import { Bvh } from './bvh';
import { Camera } from './camera';
import type { CameraSettings } from './camera';
import { createFrame, luminance } from './frame';
import type { Frame } from './frame';
import type { Lights } from './light';
import type { Material } from './material';
import type { Mesh } from './mesh';
import { PathTracer } from './path-tracer';
import { Sampler } from './sampler';
import { Surface } from './surface';

export interface Scene {
  readonly mesh: Mesh;
  readonly materials: readonly Material[];
  readonly lights: Lights;
  readonly camera: CameraSettings;
}

function addTo(plane: Float32Array, at: number, value: Float64Array): void {
  for (let k = 0; k < 3; k++) plane[at + k] += value[k];
}

/** `progress` is told the share of rows that are done. */
export function render(
  scene: Scene,
  width: number,
  height: number,
  samples: number,
  progress: (done: number) => void,
): Frame {
  const bvh = new Bvh(scene.mesh.positions);
  const sampler = new Sampler();
  const tracer = new PathTracer(bvh, new Surface(scene.mesh, scene.materials), scene.lights, sampler);
  const camera = new Camera(scene.camera, width, height);
  const frame = createFrame(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      sampler.pixel(x, y);
      let diffuseSquares = 0;
      let glossSquares = 0;
      for (let i = 0; i < samples; i++) {
        sampler.sample(i);
        // A tent of one pixel's radius instead of a box: softer stairs on bright edges.
        const a = sampler.next();
        const b = sampler.next();
        const tent = (t: number): number => 0.5 + 0.85 * (t < 0.5 ? Math.sqrt(2 * t) - 1 : 1 - Math.sqrt(2 - 2 * t));
        const lensA = sampler.next();
        const lensB = sampler.next();
        camera.aim(x + tent(a), y + tent(b), lensA, lensB);
        const [ox, oy, oz] = camera.origin;
        const [dx, dy, dz] = camera.direction;
        tracer.trace(ox, oy, oz, dx, dy, dz);
        addTo(frame.diffuse, 3 * pixel, tracer.diffuse);
        addTo(frame.gloss, 3 * pixel, tracer.gloss);
        addTo(frame.direct, 3 * pixel, tracer.direct);
        addTo(frame.body, 3 * pixel, tracer.body);
        addTo(frame.normal, 3 * pixel, tracer.normal);
        if (tracer.matt) frame.cover[pixel]++;
        frame.depth[pixel] += tracer.depth;
        frame.roughness[pixel] += tracer.roughness;
        diffuseSquares += luminance(tracer.diffuse[0], tracer.diffuse[1], tracer.diffuse[2]) ** 2;
        glossSquares += luminance(tracer.gloss[0], tracer.gloss[1], tracer.gloss[2]) ** 2;
      }
      finishPixel(frame, pixel, samples, diffuseSquares, glossSquares);
    }
    progress((y + 1) / height);
  }
  return frame;
}

/** Sums become means. */
function finishPixel(frame: Frame, pixel: number, samples: number, diffuseSquares: number, glossSquares: number): void {
  for (const plane of [frame.diffuse, frame.gloss, frame.direct, frame.body, frame.normal]) {
    for (let k = 0; k < 3; k++) plane[3 * pixel + k] /= samples;
  }
  // Where surfaces meet in a pixel their mean normal is short; its direction is what the denoiser compares.
  const { normal } = frame;
  const size = Math.hypot(normal[3 * pixel], normal[3 * pixel + 1], normal[3 * pixel + 2]);
  if (size > 0) for (let k = 0; k < 3; k++) normal[3 * pixel + k] /= size;
  frame.depth[pixel] /= samples;
  frame.roughness[pixel] /= samples;
  const mean = (plane: Float32Array): number => luminance(plane[3 * pixel], plane[3 * pixel + 1], plane[3 * pixel + 2]);
  const variance = Math.max(0, diffuseSquares / samples - mean(frame.diffuse) ** 2) / samples;
  const cover = Math.max(frame.cover[pixel] / samples, 1e-3);
  frame.cover[pixel] = cover;
  for (let k = 0; k < 3; k++) frame.diffuse[3 * pixel + k] /= cover;
  frame.diffuseVariance[pixel] = variance / (cover * cover);
  frame.glossVariance[pixel] = Math.max(0, glossSquares / samples - mean(frame.gloss) ** 2) / samples;
}
