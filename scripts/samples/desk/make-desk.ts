/**
 * The desk: path-traced, denoised, developed. About ten minutes on one core at full size; `detail` and `samples` make
 * quick trials.
 */
import { createLightImage, toBytes } from '../image';
import type { ByteImage } from '../image';
import { denoise } from '../render/denoise';
import type { Frame } from '../render/frame';
import { render } from '../render/render';
import { toneMap } from '../render/tone-map';
import { Garden } from './garden';
import { Surroundings } from './panorama';
import { composeDesk } from './scene';

export interface DeskSettings {
  readonly width: number;
  readonly height: number;
  /** Paths per pixel. */
  readonly samples: number;
  /** Resolution of textures and of the garden's picture, relative to the final one. */
  readonly detail: number;
  readonly smooth: boolean;
}

const FINAL: DeskSettings = { width: 1024, height: 768, samples: 96, detail: 1, smooth: true };
const TONE = { exposure: 1.8, glow: 0.055, vignette: 0.3, balance: [1.03, 1, 0.97] } as const;

function develop(frame: Frame, smooth: boolean): ByteImage {
  const { diffuse, gloss, diffuseVariance, glossVariance, body, direct, width, height } = frame;
  const matt = smooth
    ? denoise(frame, diffuse, diffuseVariance, { passes: 4, tolerance: 2.2, bodyWeight: 4 })
    : diffuse;
  const shine = smooth ? denoise(frame, gloss, glossVariance, { passes: 4, tolerance: 2.2, bodyWeight: 10 }) : gloss;
  const scene = createLightImage(width, height);
  for (let i = 0; i < scene.data.length; i++) scene.data[i] = body[i] * matt[i] + shine[i] + direct[i];
  return toBytes(toneMap(scene, TONE));
}

export function makeDesk(settings: DeskSettings = FINAL): ByteImage {
  const started = performance.now();
  const report = (text: string): void =>
    console.log(`desk: ${((performance.now() - started) / 1000).toFixed(0)} s, ${text}`);
  const garden = new Garden();
  report(`garden of ${garden.triangles} triangles`);
  const scene = composeDesk(new Surroundings(garden, settings.detail), settings.detail);
  report(`scene of ${scene.mesh.materials.length} triangles`);
  let told = 0;
  const frame = render(scene, settings.width, settings.height, settings.samples, (done) => {
    if (done < told + 0.1) return;
    told = done;
    report(`${Math.round(100 * done)} % of the rows`);
  });
  return develop(frame, settings.smooth);
}
