/**
 * Gradient noise on the plane: a random unit gradient at every lattice point, blended with the quintic
 * 6t^5 - 15t^4 + 10t^3 (Perlin 2002). Range about [-0.7, 0.7], mean 0, features one unit across.
 */
import { hashInteger } from './random';

const DIRECTIONS = 64;
const GRADIENT_X = Float64Array.from({ length: DIRECTIONS }, (_, i) => Math.cos((2 * Math.PI * i) / DIRECTIONS));
const GRADIENT_Y = Float64Array.from({ length: DIRECTIONS }, (_, i) => Math.sin((2 * Math.PI * i) / DIRECTIONS));

function corner(latticeX: number, latticeY: number, dx: number, dy: number, seed: number): number {
  const direction = hashInteger(latticeX, latticeY, seed) & (DIRECTIONS - 1);
  return GRADIENT_X[direction] * dx + GRADIENT_Y[direction] * dy;
}

export function noise(x: number, y: number, seed: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const dx = x - x0;
  const dy = y - y0;
  const fadeX = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
  const fadeY = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
  const top = corner(x0, y0, dx, dy, seed);
  const bottom = corner(x0, y0 + 1, dx, dy - 1, seed);
  const upper = top + fadeX * (corner(x0 + 1, y0, dx - 1, dy, seed) - top);
  const lower = bottom + fadeX * (corner(x0 + 1, y0 + 1, dx - 1, dy - 1, seed) - bottom);
  return upper + fadeY * (lower - upper);
}

/** Octaves of noise, each twice as fine and `gain` times as strong. A gain of 0.5 gives amplitudes as 1/f. */
export function fractalNoise(x: number, y: number, octaves: number, seed: number, gain = 0.5): number {
  let sum = 0;
  let amplitude = 1;
  let frequency = 1;
  for (let octave = 0; octave < octaves; octave++) {
    sum += amplitude * noise(x * frequency, y * frequency, seed + octave * 101);
    amplitude *= gain;
    frequency *= 2.01;
  }
  return sum;
}

/** Hermite step from 0 at `from` to 1 at `to`; `from` may be the larger. */
export function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
