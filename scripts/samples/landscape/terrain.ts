/**
 * The land as a grid of heights: ridged fractal mountains about a valley, worn by rain (erosion.ts). Metres; the water
 * stands at height 0, the camera at z = 0 looks towards +z.
 */
import { clamp, fractalNoise, mix, noise, smoothStep } from '../noise';
import { erode } from './erosion';

export const CELL = 10;
export const CELLS = 1400;
export const WIDTH = CELL * CELLS;

/** Sharp crests where the noise crosses zero; each octave is strong only where the last one was. */
function ridges(x: number, y: number, octaves: number, seed: number): number {
  let sum = 0;
  let amplitude = 0.5;
  let frequency = 1;
  let weight = 1;
  for (let octave = 0; octave < octaves; octave++) {
    const crest = 1 - Math.min(1, Math.abs(noise(x * frequency, y * frequency, seed + 31 * octave)) * 1.9);
    const signal = crest * crest * weight;
    sum += amplitude * signal;
    weight = clamp(signal * 1.7, 0, 1);
    amplitude *= 0.5;
    frequency *= 2.03;
  }
  return sum;
}

/** Height before the rain, at x across and z away from the camera. */
function rawHeight(x: number, z: number): number {
  const warpX = x + 420 * fractalNoise(x / 1900, z / 1900, 3, 201);
  const warpZ = z + 420 * fractalNoise(x / 1900, z / 1900, 3, 202);
  const axis = 260 * Math.sin(z / 1500 + 0.4);
  const aside = Math.abs(x - axis) + 150 * fractalNoise(x / 600, z / 600, 4, 203);
  const lakeHalf = 430 + 420 * smoothStep(200, 2300, z);
  const flank = smoothStep(lakeHalf * 0.9, lakeHalf + 2300, aside);
  const head = smoothStep(3300, 7600, z + 260 * fractalNoise(x / 800, z / 800, 3, 204));
  const rise = 1 - (1 - flank) * (1 - head);
  const massif = ridges(warpX / 3900 + 0.37, warpZ / 3900 + 0.21, 9, 211);
  const hills = fractalNoise(x / 700, z / 700, 6, 221);
  // One high peak a little right of the middle, to lead the eye.
  const peak = 620 * Math.exp(-(((x - 640) / 1150) ** 2 + ((z - 7300) / 1300) ** 2));
  const shelf =
    mix(-45, 30, smoothStep(lakeHalf * 0.8, lakeHalf * 1.12, aside)) + mix(0, 75, smoothStep(3300, 4200, z));
  return (
    shelf +
    rise * (150 + 1750 * massif * (0.35 + 0.65 * rise)) +
    rise * peak +
    (18 + 75 * rise) * hills * smoothStep(-0.2, 0.5, rise + 0.3)
  );
}

export class Terrain {
  readonly heights = new Float32Array(CELLS * CELLS);

  constructor() {
    for (let row = 0; row < CELLS; row++) {
      for (let column = 0; column < CELLS; column++) {
        this.heights[row * CELLS + column] = rawHeight((column - CELLS / 2) * CELL, row * CELL - 600);
      }
    }
    erode(this.heights, CELLS, CELL, 220000);
    this.roughen();
  }

  /** Crags on what is steep: rain alone leaves cliffs too smooth. */
  private roughen(): void {
    const source = Float32Array.from(this.heights);
    for (let row = 1; row + 1 < CELLS; row++) {
      for (let column = 1; column + 1 < CELLS; column++) {
        const i = row * CELLS + column;
        const slope = Math.hypot(source[i + 1] - source[i - 1], source[i + CELLS] - source[i - CELLS]) / (2 * CELL);
        const crag = ridges(column / 23, row / 23, 4, 241) - 0.35;
        this.heights[i] += 62 * crag * smoothStep(0.45, 1.3, slope);
      }
    }
  }

  /** Height at a point, smooth between the grid's points (bilinear). */
  at(x: number, z: number): number {
    const gx = clamp(x / CELL + CELLS / 2, 0, CELLS - 1.001);
    const gz = clamp((z + 600) / CELL, 0, CELLS - 1.001);
    const column = gx | 0;
    const row = gz | 0;
    const fx = gx - column;
    const fz = gz - row;
    const i = row * CELLS + column;
    const heights = this.heights;
    const near = heights[i] + (heights[i + 1] - heights[i]) * fx;
    const far = heights[i + CELLS] + (heights[i + CELLS + 1] - heights[i + CELLS]) * fx;
    return near + (far - near) * fz;
  }
}
