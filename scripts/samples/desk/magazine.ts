/** An open magazine: a photograph and columns of small print on two pages that rise from the fold. */
import { fractalNoise, mix, smoothStep } from '../noise';
import type { Mesh } from '../render/mesh';
import type { Palette } from '../render/material';
import { paintTexture, printInk } from '../render/texture';
import type { Rgb, Texture } from '../render/texture';
import { BOOK, DISPLAY, ITALIC, SANS, SANS_BOLD } from '../type/face';
import { InkSheet } from '../type/ink';
import { setParagraph } from '../type/paragraph';
import { LEFT_COLUMN, RIGHT_COLUMN } from '../type/words';

const PAGE_WIDTH = 0.205;
const PAGE_DEPTH = 0.272;
const PIXELS_WIDE = 900;
const PIXELS_HIGH = 1194;
const PAPER: Rgb = [0.82, 0.8, 0.75];
const INK: Rgb = [0.02, 0.019, 0.018];

/** A coast at dusk: sky, sea with glitter, a headland. u, v in 0..1, v up. */
function seascape(u: number, v: number): Rgb {
  const horizon = 0.42;
  const land = horizon + 0.2 * smoothStep(0.35, 1, u) + 0.05 * fractalNoise(u * 5, 2, 5, 71);
  const sun = Math.exp(-((u - 0.3) ** 2 + (v - 0.55) ** 2) * 30);
  if (v > horizon && v > land) {
    const t = (v - horizon) / (1 - horizon);
    const cloud = smoothStep(0, 0.5, fractalNoise(u * 3, v * 9, 5, 72));
    const sky = (low: number, high: number, glow: number): number => mix(low, high, t) * (1 - 0.3 * cloud) + sun * glow;
    return [sky(0.75, 0.12, 0.6), sky(0.36, 0.2, 0.35), sky(0.2, 0.4, 0.08)];
  }
  if (v > horizon) return [0.03, 0.035, 0.05];
  const depth = (horizon - v) / horizon;
  const wave = fractalNoise(u * (6 + 12 * (1 - depth)), Math.log(depth + 0.03) * 14, 4, 73);
  const glitter = smoothStep(0.1, 0.4, wave) * Math.exp(-((u - 0.3) ** 2) * 24);
  return [0.06 + 0.04 * wave + 0.8 * glitter, 0.1 + 0.06 * wave + 0.5 * glitter, 0.16 + 0.08 * wave + 0.25 * glitter];
}

function column(sheet: InkSheet, words: string, x: number, y: number, width: number, size: number): number {
  return setParagraph(sheet, BOOK, size, words, x, y, width, size * 1.38);
}

function leftPage(): Texture {
  const top = 0.52;
  const texture = paintTexture(PIXELS_WIDE, PIXELS_HIGH, (u, v) =>
    v > 1 - top ? seascape(u, (v - 1 + top) / top) : PAPER,
  );
  const sheet = new InkSheet(PIXELS_WIDE, PIXELS_HIGH);
  sheet.text(DISPLAY, 74, 'The shape of the sea', 62, 716);
  sheet.text(ITALIC, 27, 'Why no two waves are alike, and why it does not matter', 62, 760);
  const all = [...LEFT_COLUMN, ...RIGHT_COLUMN];
  for (let i = 0; i < 3; i++) {
    const x = 62 + i * 266;
    let y = 806;
    for (let k = 0; k < 2 && y < 1100; k++)
      y = column(sheet, all[(i + 2 * k) % all.length].slice(0, 330), x, y, 244, 17);
  }
  sheet.text(SANS, 17, '6', 62, 1166);
  printInk(texture, sheet, INK);
  return texture;
}

function rightPage(): Texture {
  const box = { x: 486, y: 640, width: 352, height: 250 };
  const texture = paintTexture(PIXELS_WIDE, PIXELS_HIGH, (_u, _v, x, y) => {
    if (x < box.x || y < box.y || x >= box.x + box.width || y >= box.y + box.height) return PAPER;
    const px = (x - box.x) / box.width;
    const py = (y - box.y) / box.height;
    const wave = Math.sin(40 * px + 9 * Math.sin(5 * py)) * 0.5 + 0.5;
    return [0.62 * wave + 0.1, 0.16 + 0.26 * wave, 0.1 + 0.08 * wave];
  });
  const sheet = new InkSheet(PIXELS_WIDE, PIXELS_HIGH);
  sheet.text({ ...SANS_BOLD, tracking: 0.14 }, 17, 'SCIENCE AT THE SHORE', 62, 70);
  sheet.stroke(62, 84, 838, 84, 1.4, 1.4);
  const all = [...RIGHT_COLUMN, ...LEFT_COLUMN];
  let y = 126;
  for (let i = 0; y < 1010; i++) y = column(sheet, all[i % all.length], 62, y, 376, 19);
  y = 126;
  for (let i = 2; y < 500; i++) y = column(sheet, all[i % all.length], 486, y, 352, 19);
  setParagraph(sheet, SANS, 15, 'Ripples in sand keep the length of the waves that drew them.', 486, 914, 352, 21);
  y = 976;
  column(sheet, all[0].slice(0, 240), 486, y, 352, 19);
  sheet.text(SANS, 17, '7', 826, 1166);
  printInk(texture, sheet, INK);
  return texture;
}

/** Height of a page above the table at `u` from the fold to its outer edge. */
function rise(u: number, lift: number): number {
  return 0.002 + lift * Math.pow(u, 0.42) * Math.pow(1 - 0.82 * u, 0.9);
}

/** Built about the middle of the fold, its head towards -z. */
export function buildMagazine(mesh: Mesh, palette: Palette): void {
  const left = palette.coated([1, 1, 1], 0.38, leftPage(), 0.045);
  const right = palette.coated([1, 1, 1], 0.38, rightPage(), 0.045);
  const edge = palette.matt([0.7, 0.68, 0.63]);
  const z = (v: number): number => PAGE_DEPTH * (0.5 - v);
  // u runs to the right on both pages, as their pictures do.
  mesh.surface(left, 40, 1, (u, v) => [-PAGE_WIDTH * (1 - u), rise(1 - u, 0.019), z(v)]);
  mesh.surface(right, 40, 1, (u, v) => [PAGE_WIDTH * u, rise(u, 0.016), z(v)]);
  for (const [side, lift] of [
    [-1, 0.019],
    [1, 0.016],
  ] as const) {
    mesh.surface(edge, 40, 1, (u, v) => [side * PAGE_WIDTH * u, v * (rise(u, lift) - 2e-4), PAGE_DEPTH / 2 - 2e-4]);
    mesh.quad(
      edge,
      [side * PAGE_WIDTH, 0, 0.136],
      [side * PAGE_WIDTH, 0, -0.136],
      [side * PAGE_WIDTH, rise(1, lift), -0.136],
      [side * PAGE_WIDTH, rise(1, lift), 0.136],
    );
  }
}
