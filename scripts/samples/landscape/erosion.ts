/**
 * Rain: drops run downhill, carry soil as long as they are fast and full of water, and leave it where they slow down.
 * What they cut are the gullies and fans that make fractal hills look like land.
 */
import { createRandom } from '../random';

const STEPS = 70;
const INERTIA = 0.08;
const CAPACITY = 3;
const TAKE = 0.28;
const LEAVE = 0.25;
const DRYING = 0.022;
const GRAVITY = 5;
/** Soil is taken from a disc, so that gullies are wider than one cell. */
const BRUSH: readonly (readonly [number, number, number])[] = [
  [0, 0, 0.3],
  [1, 0, 0.125],
  [-1, 0, 0.125],
  [0, 1, 0.125],
  [0, -1, 0.125],
  [1, 1, 0.05],
  [-1, 1, 0.05],
  [1, -1, 0.05],
  [-1, -1, 0.05],
];

/** Wears down `heights` (metres, size × size, `cell` metres apart) in place. */
export function erode(heights: Float32Array, size: number, cell: number, drops: number): void {
  const random = createRandom(5);
  // In units of one cell, so that slopes are plain numbers.
  for (let i = 0; i < heights.length; i++) heights[i] /= cell;
  for (let drop = 0; drop < drops; drop++) {
    let x = 2 + random() * (size - 5);
    let y = 2 + random() * (size - 5);
    let directionX = 0;
    let directionY = 0;
    let speed = 1;
    let water = 1;
    let soil = 0;
    for (let step = 0; step < STEPS; step++) {
      const i = (y | 0) * size + (x | 0);
      const fx = x - (x | 0);
      const fy = y - (y | 0);
      const a = heights[i];
      const b = heights[i + 1];
      const c = heights[i + size];
      const d = heights[i + size + 1];
      const height = a * (1 - fx) * (1 - fy) + b * fx * (1 - fy) + c * (1 - fx) * fy + d * fx * fy;
      directionX = directionX * INERTIA - ((b - a) * (1 - fy) + (d - c) * fy) * (1 - INERTIA);
      directionY = directionY * INERTIA - ((c - a) * (1 - fx) + (d - b) * fx) * (1 - INERTIA);
      const length = Math.hypot(directionX, directionY);
      if (length < 1e-6) break;
      directionX /= length;
      directionY /= length;
      const nextX = x + directionX;
      const nextY = y + directionY;
      if (nextX < 2 || nextY < 2 || nextX > size - 3 || nextY > size - 3) break;
      const j = (nextY | 0) * size + (nextX | 0);
      const gx = nextX - (nextX | 0);
      const gy = nextY - (nextY | 0);
      const next =
        heights[j] * (1 - gx) * (1 - gy) +
        heights[j + 1] * gx * (1 - gy) +
        heights[j + size] * (1 - gx) * gy +
        heights[j + size + 1] * gx * gy;
      const fall = next - height;
      const capacity = Math.min(0.45, Math.max(-fall, 0.01)) * speed * water * CAPACITY;
      if (soil > capacity || fall > 0) {
        const left = fall > 0 ? Math.min(fall, soil) : (soil - capacity) * LEAVE;
        soil -= left;
        heights[i] += left * (1 - fx) * (1 - fy);
        heights[i + 1] += left * fx * (1 - fy);
        heights[i + size] += left * (1 - fx) * fy;
        heights[i + size + 1] += left * fx * fy;
      } else {
        const taken = Math.min((capacity - soil) * TAKE, -fall);
        soil += taken;
        for (const [du, dv, share] of BRUSH) heights[i + dv * size + du] -= taken * share;
      }
      speed = Math.sqrt(Math.max(0.01, speed * speed - fall * GRAVITY));
      water *= 1 - DRYING;
      x = nextX;
      y = nextY;
    }
  }
  for (let i = 0; i < heights.length; i++) heights[i] *= cell;
}
