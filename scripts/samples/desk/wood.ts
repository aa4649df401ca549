/** Oak boards: growth rings cut lengthwise, fibres and pores, each board its own piece of the tree. */
import { clamp, fractalNoise, mix, noise, smoothStep } from '../noise';
import { hashUnit } from '../random';
import { paintTexture } from '../render/texture';
import type { Rgb, Texture } from '../render/texture';

const EARLY: Rgb = [0.47, 0.275, 0.135];
const LATE: Rgb = [0.285, 0.142, 0.06];
const PORE: Rgb = [0.12, 0.055, 0.024];

/** Colour at `along` and `across`, metres; boards are `board` wide. */
function oak(along: number, across: number, board: number): Rgb {
  const row = Math.floor(across / board);
  const piece = hashUnit(row, 1, 31);
  const x = along + 17 * piece;
  const y = across - row * board + 3 * hashUnit(row, 2, 31);
  // Rings about a pith that wanders below the board: arches where it comes near, straight grain elsewhere.
  const pith = (row + hashUnit(row, 3, 31)) * board - row * board + 0.05 * noise(x * 0.5, row * 7.7, 33);
  const height = 0.02 + 0.09 * hashUnit(row, 4, 31) + 0.06 * noise(x * 0.8, row * 3.1, 34);
  const radius = Math.hypot(across - row * board - pith, height) + 0.006 * fractalNoise(x * 2.1, y * 14, 3, 35);
  const place = radius * 135 + 0.5 * noise(x * 1.7, y * 40, 36);
  const ring = place - Math.floor(place);
  const late = smoothStep(0.35, 0.95, ring) * smoothStep(1, 0.96, ring);
  const fibre = fractalNoise(x * 9, y * 620, 3, 37);
  const pore = smoothStep(0.2, 0.42, noise(x * 38, y * 950, 38)) * (1 - 0.6 * late);
  const tone = (0.8 + 0.36 * piece) * (1 + 0.26 * fibre + 0.1 * fractalNoise(x * 1.1, y * 5, 3, 39));
  const seam = smoothStep(0.0012, 0.0002, Math.min(across - row * board, (row + 1) * board - across));
  const colour = (k: 0 | 1 | 2): number => {
    const grain = mix(mix(EARLY[k], LATE[k], 0.75 * late), PORE[k], 0.42 * pore) * tone;
    return clamp(mix(grain, 0.015, seam * 0.9), 0.004, 0.8);
  };
  return [colour(0), colour(1), colour(2)];
}

/** Boards that run along u, over width × depth metres. */
export function oakTexture(
  pixelsWide: number,
  pixelsHigh: number,
  width: number,
  depth: number,
  board: number,
): Texture {
  return paintTexture(pixelsWide, pixelsHigh, (u, v) => oak(u * width, v * depth, board));
}
