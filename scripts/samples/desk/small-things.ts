/** The small things on the table: mug, pencil, clips, coins, eraser, a pad of notes. All stand on y = 0. */
import type { Mesh } from '../render/mesh';
import type { Palette } from '../render/material';
import { paintTexture, printInk } from '../render/texture';
import { lathe, roundedBox, smoothCurve, tube } from '../render/shapes';
import { compose, rotateX, rotateY, translate } from '../render/vector';
import type { Vec3 } from '../render/vector';
import { ITALIC } from '../type/face';
import { InkSheet } from '../type/ink';

export function buildMug(mesh: Mesh, palette: Palette): void {
  const glaze = palette.coated([0.035, 0.115, 0.15], 0.12, undefined, 0.05);
  const inside = palette.coated([0.7, 0.66, 0.58], 0.15, undefined, 0.05);
  const coffee = palette.coated([0.018, 0.008, 0.004], 0.03);
  const bare = palette.matt([0.42, 0.3, 0.2]);
  const wall = smoothCurve(
    [
      [0.031, 0.004, 0],
      [0.0385, 0.012, 0],
      [0.0405, 0.04, 0],
      [0.041, 0.086, 0],
      [0.0405, 0.0925, 0],
    ],
    7,
  );
  lathe(
    mesh,
    bare,
    [
      [0.0001, 0.0005],
      [0.028, 0.0005],
      [0.031, 0.004],
    ],
    64,
  );
  lathe(
    mesh,
    glaze,
    wall.map((p) => [p[0], p[1]] as const),
    80,
  );
  lathe(
    mesh,
    glaze,
    [
      [0.0405, 0.0925],
      [0.0399, 0.0945],
      [0.0388, 0.0953],
      [0.0377, 0.0945],
      [0.037, 0.0925],
    ],
    80,
  );
  lathe(
    mesh,
    inside,
    [
      [0.037, 0.0925],
      [0.0367, 0.06],
      [0.036, 0.03],
    ],
    80,
  );
  lathe(
    mesh,
    coffee,
    [
      [0.0366, 0.074],
      [0.0001, 0.0742],
    ],
    64,
  );
  const handle = smoothCurve(
    [
      [0.039, 0.076, 0],
      [0.056, 0.078, 0],
      [0.0675, 0.064, 0],
      [0.0665, 0.04, 0],
      [0.054, 0.024, 0],
      [0.0385, 0.022, 0],
    ],
    9,
  );
  tube(mesh, glaze, handle, (t) => 0.0052 + 0.0015 * (2 * t - 1) ** 2, 14);
}

/** A six-sided pencil along x, its point at +x. */
export function buildPencil(mesh: Mesh, palette: Palette): void {
  const paint = palette.coated([0.72, 0.4, 0.035], 0.2);
  const wood = palette.matt([0.6, 0.4, 0.22]);
  const lead = palette.coated([0.02, 0.02, 0.022], 0.3);
  const ferrule = palette.metal([0.72, 0.62, 0.42], 0.25);
  const rubber = palette.matt([0.68, 0.26, 0.24]);
  const radius = 0.0037;
  const line = (from: number, to: number): Vec3[] => [
    [from, radius, 0],
    [(from + to) / 2, radius, 0],
    [to, radius, 0],
  ];
  tube(mesh, paint, line(-0.07, 0.06), () => radius, 6);
  tube(mesh, wood, line(0.06, 0.076), (t) => radius * (1 - t * 0.72), 18);
  tube(mesh, lead, line(0.076, 0.082), (t) => radius * 0.28 * (1 - t * 0.93), 12);
  tube(mesh, ferrule, line(-0.083, -0.07), () => radius * 1.04, 18);
  tube(mesh, rubber, line(-0.093, -0.083), () => radius * 0.95, 18);
  tube(mesh, rubber, line(-0.0945, -0.093), (t) => radius * (0.02 + 0.93 * Math.sqrt(t)), 18);
}

/** A paper clip that lies flat, its length along x. */
export function buildClip(mesh: Mesh, wire: number): void {
  const y = 0.0007;
  const points: Vec3[] = [];
  const arc = (cx: number, r: number, from: number, to: number): void => {
    for (let i = 0; i <= 10; i++) {
      const angle = ((from + ((to - from) * i) / 10) * Math.PI) / 180;
      points.push([cx + r * Math.cos(angle), y + 0.0004 * (points.length / 34), r * Math.sin(angle)]);
    }
  };
  points.push([-0.006, y, 0.0042]);
  arc(0.0125, 0.0042, 90, -90);
  arc(-0.0105, 0.0037, -90, -270);
  points.push([0.009, y + 0.0004, 0.0029]);
  arc(0.0085, 0.0026, 90, -90);
  points.push([-0.006, y + 0.0006, -0.0024]);
  tube(mesh, wire, points, () => 0.00052, 6);
}

export function buildCoin(mesh: Mesh, metal: number, radius: number): void {
  const t = 0.0017;
  lathe(
    mesh,
    metal,
    [
      [radius * 0.96, 0.0002],
      [radius, 0.0004],
      [radius, t - 0.0003],
      [radius * 0.97, t],
      [radius * 0.9, t],
      [radius * 0.88, t - 0.0003],
    ],
    40,
  );
  lathe(
    mesh,
    metal,
    [
      [radius * 0.88, t - 0.0003],
      [radius * 0.5, t - 0.0003],
      [radius * 0.44, t],
      [radius * 0.2, t - 0.0001],
      [0.0001, t],
    ],
    40,
  );
}

export function buildEraser(mesh: Mesh, palette: Palette): void {
  const rubber = palette.matt([0.76, 0.75, 0.72]);
  const sleeve = palette.coated([0.06, 0.16, 0.36], 0.35);
  mesh.placed(translate(0, 0.006, 0), () => roundedBox(mesh, rubber, [0.021, 0.0058, 0.0095], 0.0022));
  mesh.placed(translate(-0.006, 0.0062, 0), () => roundedBox(mesh, sleeve, [0.0138, 0.0061, 0.0099], 0.0008));
}

/** A pad of sticky notes, something written on the top one, its corner curling. */
export function buildNotes(mesh: Mesh, palette: Palette): void {
  const texture = paintTexture(420, 420, () => [0.78, 0.62, 0.16]);
  const sheet = new InkSheet(420, 420);
  ['long waves first,', 'small ones last', '', 'ring Ada  4 pm'].forEach((line, i) =>
    sheet.text({ ...ITALIC, penX: 0.045, penY: 0.042 }, 46, line, 30, 92 + i * 78),
  );
  printInk(texture, sheet, [0.03, 0.04, 0.12]);
  const top = palette.matt([1, 1, 1], texture);
  const side = palette.matt([0.72, 0.57, 0.16]);
  const half = 0.038;
  mesh.placed(translate(0, 0.0035, 0), () => roundedBox(mesh, side, [half, 0.0034, half], 0.0004, 1));
  mesh.surface(top, 16, 16, (u, v) => {
    const curl = Math.max(0, u - v - 0.25);
    return [(2 * u - 1) * half, 0.0072 + 0.014 * curl * curl, (1 - 2 * v) * half];
  });
}

export function scatterClips(mesh: Mesh, palette: Palette): void {
  const steel = palette.metal([0.75, 0.75, 0.76], 0.18);
  const red = palette.coated([0.5, 0.05, 0.03], 0.2);
  const blue = palette.coated([0.04, 0.12, 0.4], 0.2);
  const places: readonly (readonly [number, number, number, number])[] = [
    [0.015, 0.02, 25, steel],
    [-0.02, 0.004, -40, red],
    [0.034, -0.016, 80, steel],
    [-0.006, -0.022, 8, blue],
    [0.052, 0.014, -15, steel],
  ];
  for (const [x, z, turn, wire] of places)
    mesh.placed(compose(translate(x, 0, z), rotateY(turn), rotateX(0)), () => buildClip(mesh, wire));
}
