/** The laptop: metal shell, keys with letters, a lit screen. Built about the middle of its base, the hinge towards -z. */
import type { Mesh } from '../render/mesh';
import { roundedBox } from '../render/shapes';
import { compose, rotateX, translate } from '../render/vector';
import type { Palette } from '../render/material';
import { paintTexture, printInk } from '../render/texture';
import { measure, SANS } from '../type/face';
import { InkSheet } from '../type/ink';
import { screenTexture } from './screen';

const HALF_WIDTH = 0.1625;
const HALF_DEPTH = 0.1125;
const THICKNESS = 0.013;
const LID = 0.213;
const LEAN = -19;
const PITCH = 0.0184;
const UNITS = 15;
const ROW_DEPTH = [0.0105, 0.0184, 0.0184, 0.0184, 0.0184, 0.0184];
const KEYBOARD_TOP = -0.089;

interface Key {
  readonly legend: string;
  readonly units: number;
}

const letters = (row: string): Key[] => row.split('').map((legend) => ({ legend, units: 1 }));
const key = (legend: string, units: number): Key => ({ legend, units });
const ROWS: readonly (readonly Key[])[] = [
  Array.from({ length: 14 }, (_, i) => key(i === 0 ? 'esc' : `F${i}`, UNITS / 14)),
  [...letters("'1234567890-="), key('back', 2)],
  [key('tab', 1.5), ...letters('QWERTYUIOP()'), key('', 1.5)],
  [key('caps', 1.75), ...letters("ASDFGHJKL;'"), key('enter', 2.25)],
  [key('shift', 2.25), ...letters('ZXCVBNM,./'), key('shift', 2.75)],
  [
    key('fn', 1),
    key('ctrl', 1),
    key('alt', 1),
    key('meta', 1.25),
    key('', 5.25),
    key('meta', 1.25),
    key('alt', 1.25),
    key('', 1),
    key('', 1),
    key('', 1),
  ],
];
const WIDTH = UNITS * PITCH;
const DEPTH = ROW_DEPTH.reduce((sum, row) => sum + row, 0);

function placeKeys(visit: (key: Key, x: number, z: number, width: number, depth: number) => void): void {
  let z = 0;
  ROWS.forEach((row, i) => {
    let x = 0;
    for (const one of row) {
      visit(one, x, z, one.units * PITCH, ROW_DEPTH[i]);
      x += one.units * PITCH;
    }
    z += ROW_DEPTH[i];
  });
}

/** One picture over all the keys, legends in their places. */
function legendTexture(): ReturnType<typeof paintTexture> {
  const scale = 1500 / WIDTH;
  const texture = paintTexture(1500, Math.round(DEPTH * scale), () => [0.022, 0.022, 0.024]);
  const sheet = new InkSheet(texture.width, texture.height);
  placeKeys(({ legend }, x, z, width, depth) => {
    const size = legend.length > 1 ? 26 : 44;
    const inset = (width * scale - measure(SANS, legend) * size) / 2;
    sheet.text(SANS, size, legend, x * scale + inset, (z + depth / 2) * scale + size * 0.34);
  });
  printInk(texture, sheet, [0.62, 0.62, 0.6]);
  return texture;
}

function buildKeys(mesh: Mesh, cap: number): void {
  const top = THICKNESS + 0.0005;
  placeKeys((_key, x, z, width, depth) => {
    const half = [width / 2 - 0.0013, 0.0011, depth / 2 - 0.0013] as const;
    const middleX = x + width / 2;
    const middleZ = z + depth / 2;
    mesh.placed(translate(middleX - WIDTH / 2, top, KEYBOARD_TOP + middleZ), () =>
      roundedBox(mesh, cap, half, 0.0009, 2, (at) => [(middleX + at[0]) / WIDTH, 1 - (middleZ + at[2]) / DEPTH]),
    );
  });
}

export function buildLaptop(mesh: Mesh, palette: Palette): void {
  const shell = palette.metal([0.66, 0.67, 0.69], 0.42);
  const well = palette.coated([0.012, 0.012, 0.013], 0.5);
  const cap = palette.coated([1, 1, 1], 0.42, legendTexture(), 0.035);
  const pad = palette.metal([0.6, 0.61, 0.63], 0.36);
  const glass = palette.coated([0.006, 0.006, 0.007], 0.05);
  const screen = palette.glowing(screenTexture(), 0.56, 0.06);
  const foot = palette.matt([0.02, 0.02, 0.02]);
  mesh.placed(translate(0, 0.002 + THICKNESS / 2, 0), () =>
    roundedBox(mesh, shell, [HALF_WIDTH, THICKNESS / 2, HALF_DEPTH], 0.0042, 4),
  );
  mesh.placed(translate(0, 0.002, 0), () => {
    const y = THICKNESS + 0.0001;
    const x = WIDTH / 2 + 0.002;
    mesh.quad(
      well,
      [-x, y, KEYBOARD_TOP + DEPTH + 0.002],
      [x, y, KEYBOARD_TOP + DEPTH + 0.002],
      [x, y, KEYBOARD_TOP - 0.002],
      [-x, y, KEYBOARD_TOP - 0.002],
    );
    buildKeys(mesh, cap);
    mesh.quad(well, [-0.0535, y, 0.1045], [0.0535, y, 0.1045], [0.0535, y, 0.0305], [-0.0535, y, 0.0305]);
    mesh.quad(
      pad,
      [-0.053, y + 1e-4, 0.104],
      [0.053, y + 1e-4, 0.104],
      [0.053, y + 1e-4, 0.031],
      [-0.053, y + 1e-4, 0.031],
    );
  });
  mesh.placed(translate(-HALF_WIDTH - 0.007, 0.0088, -0.06), () =>
    roundedBox(mesh, palette.coated([0.7, 0.7, 0.69], 0.4), [0.007, 0.003, 0.0045], 0.002, 2),
  );
  for (const x of [-0.14, 0.14]) {
    for (const z of [-0.095, 0.095])
      mesh.placed(translate(x, 0.001, z), () => roundedBox(mesh, foot, [0.012, 0.001, 0.004], 0.0008, 1));
  }
  mesh.placed(compose(translate(0, THICKNESS + 0.001, -HALF_DEPTH + 0.004), rotateX(LEAN)), () => {
    mesh.placed(translate(0, LID / 2, 0), () => roundedBox(mesh, shell, [HALF_WIDTH, LID / 2, 0.0028], 0.0026, 3));
    const face = 0.0029;
    const x = HALF_WIDTH - 0.0022;
    mesh.quad(glass, [-x, 0.004, face], [x, 0.004, face], [x, LID - 0.0022, face], [-x, LID - 0.0022, face]);
    const edge = HALF_WIDTH - 0.007;
    mesh.quad(
      screen,
      [-edge, 0.014, face + 2e-4],
      [edge, 0.014, face + 2e-4],
      [edge, LID - 0.0075, face + 2e-4],
      [-edge, LID - 0.0075, face + 2e-4],
    );
  });
}
