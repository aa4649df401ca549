/** The larger things that stand about: books, a plant in a pot, an apple, the laptop's cable. */
import type { Mesh } from '../render/mesh';
import type { Palette } from '../render/material';
import { fractalNoise, mix, smoothStep } from '../noise';
import { createRandom } from '../random';
import { paintTexture, printInk } from '../render/texture';
import type { Rgb } from '../render/texture';
import { lathe, roundedBox, smoothCurve, tube } from '../render/shapes';
import { compose, rotateX, rotateY, translate } from '../render/vector';
import type { Vec3 } from '../render/vector';
import { SANS_BOLD } from '../type/face';
import { InkSheet } from '../type/ink';

/** A book that lies flat, its spine towards +z. */
function buildBook(mesh: Mesh, palette: Palette, half: Vec3, cloth: Rgb, ink: Rgb, title: string): void {
  const spine = paintTexture(700, 90, (u, v) => {
    const weave = 1 + 0.12 * fractalNoise(u * 160, v * 24, 2, 81);
    return [cloth[0] * weave, cloth[1] * weave, cloth[2] * weave];
  });
  const sheet = new InkSheet(700, 90);
  sheet.text({ ...SANS_BOLD, tracking: 0.12 }, 40, title, 120, 58);
  for (const x of [40, 52, 640, 652]) sheet.stroke(x, 8, x, 82, 2, 2);
  printInk(spine, sheet, ink);
  const cover = palette.coated(cloth, 0.5);
  const back = palette.coated([1, 1, 1], 0.5, spine);
  const pages = palette.matt([0.68, 0.63, 0.53]);
  const board = 0.0014;
  mesh.placed(translate(0, half[1], 0), () => {
    roundedBox(mesh, pages, [half[0] - 0.003, half[1] - 2 * board, half[2] - 0.002], 0.0005, 1);
    for (const side of [-1, 1])
      mesh.placed(translate(0, side * (half[1] - board), 0), () =>
        roundedBox(mesh, cover, [half[0], board, half[2]], 0.001, 2),
      );
    mesh.surface(back, 1, 10, (u, v) => {
      const angle = (v - 0.5) * Math.PI * 0.98;
      return [(2 * u - 1) * half[0], half[1] * Math.sin(angle), half[2] + 0.004 * Math.cos(angle)];
    });
  });
}

export function buildBooks(mesh: Mesh, palette: Palette): void {
  buildBook(mesh, palette, [0.118, 0.017, 0.085], [0.035, 0.06, 0.13], [0.6, 0.52, 0.34], 'TIDES AND SHORES');
  mesh.placed(compose(translate(0.008, 0.0342, 0.002), rotateY(5)), () =>
    buildBook(mesh, palette, [0.105, 0.012, 0.075], [0.36, 0.075, 0.035], [0.75, 0.66, 0.5], 'OPTICS AT HOME'),
  );
  mesh.placed(compose(translate(-0.006, 0.0584, -0.004), rotateY(-7)), () =>
    buildBook(mesh, palette, [0.095, 0.01, 0.068], [0.55, 0.5, 0.4], [0.12, 0.1, 0.08], 'A SHORT LIFE OF SOUND'),
  );
}

export function buildPlant(mesh: Mesh, palette: Palette): void {
  const clay = palette.matt([0.42, 0.17, 0.09]);
  const soil = palette.matt([0.035, 0.024, 0.017]);
  const veined = paintTexture(64, 128, (u, v) => {
    const vein =
      smoothStep(0.035, 0.01, Math.abs(u - 0.5)) +
      0.4 * smoothStep(0.1, 0.02, Math.abs(((v * 9 + Math.abs(u - 0.5) * 6) % 1) - 0.5));
    const t = Math.min(1, vein);
    return [mix(0.045, 0.12, t), mix(0.14, 0.26, t), mix(0.04, 0.07, t)];
  });
  const green = palette.coated([1, 1, 1], 0.3, veined);
  const stalk = palette.matt([0.09, 0.16, 0.04]);
  lathe(
    mesh,
    clay,
    [
      [0.0001, 0.001],
      [0.036, 0.001],
      [0.038, 0.003],
      [0.05, 0.072],
      [0.055, 0.073],
      [0.057, 0.076],
      [0.058, 0.094],
      [0.056, 0.096],
      [0.052, 0.095],
      [0.05, 0.082],
    ],
    56,
  );
  lathe(
    mesh,
    soil,
    [
      [0.0505, 0.084],
      [0.0001, 0.087],
    ],
    32,
  );
  const random = createRandom(91);
  for (let i = 0; i < 34; i++) {
    const turn = i * 137.5 + 14 * random();
    const reach = 0.035 + 0.075 * random();
    const rise = 0.075 + 0.12 * random() - reach * 0.35;
    const size = 0.026 + 0.02 * random();
    const bend = 20 + 50 * random();
    mesh.placed(compose(translate(0, 0.086, 0), rotateY(turn)), () => {
      const stem = smoothCurve(
        [
          [0.006, 0, 0],
          [reach * 0.35, rise * 0.7, 0],
          [reach, rise, 0],
        ],
        5,
      );
      tube(mesh, stalk, stem, (t) => 0.0011 * (1 - 0.4 * t), 5);
      mesh.placed(compose(translate(reach, rise, 0), rotateX(30 * (random() - 0.5))), () => {
        mesh.surface(green, 8, 12, (u, v) => {
          const wide = Math.pow(Math.sin(Math.PI * Math.pow(0.012 + 0.976 * v, 0.8)), 0.9) * size * 0.5;
          const drop = ((v * bend) / 180) * Math.PI;
          const across = (2 * u - 1) * wide;
          return [
            size * 1.5 * v * Math.cos(drop * 0.8),
            -size * 1.1 * v * Math.sin(drop) + 0.25 * Math.abs(across),
            across,
          ];
        });
      });
    });
  }
}

export function buildApple(mesh: Mesh, palette: Palette): void {
  const skin = paintTexture(256, 128, (u, v) => {
    const blush = smoothStep(
      -0.15,
      0.4,
      Math.sin(2 * Math.PI * u + 0.6) * 0.4 + fractalNoise(u * 26, v * 3, 3, 85) * 0.5,
    );
    const speck = fractalNoise(u * 90, v * 45, 2, 86) > 0.42 ? 0.12 : 0;
    return [mix(0.38, 0.42, blush) + speck, mix(0.42, 0.06, blush) + speck, mix(0.06, 0.03, blush) + speck * 0.5];
  });
  const peel = palette.coated([1, 1, 1], 0.16, skin);
  const stem = palette.matt([0.09, 0.055, 0.03]);
  const knots: Vec3[] = [
    [0.0002, 0.006, 0],
    [0.009, 0.0015, 0],
    [0.024, 0.009, 0],
    [0.0355, 0.033, 0],
    [0.033, 0.055, 0],
    [0.019, 0.0675, 0],
    [0.007, 0.064, 0],
    [0.0002, 0.056, 0],
  ];
  lathe(
    mesh,
    peel,
    smoothCurve(knots, 8).map((p) => [Math.max(0.0001, p[0]), p[1]] as const),
    56,
  );
  tube(
    mesh,
    stem,
    smoothCurve(
      [
        [0, 0.056, 0],
        [0.002, 0.07, 0.001],
        [0.006, 0.08, 0.002],
      ],
      5,
    ),
    (t) => 0.0012 + 0.0006 * t,
    7,
  );
}

export function buildCable(mesh: Mesh, palette: Palette, knots: readonly Vec3[]): void {
  const sleeve = palette.coated([0.7, 0.7, 0.69], 0.4);
  tube(mesh, sleeve, smoothCurve(knots, 14), () => 0.0018, 8);
}
