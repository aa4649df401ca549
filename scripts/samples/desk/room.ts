/** The room: walls with two windows, frames and sill, floor and ceiling, the table. */
import type { Mesh } from '../render/mesh';
import { box, roundedBox } from '../render/shapes';
import { translate } from '../render/vector';
import type { Portal } from '../render/light';
import type { Palette } from '../render/material';
import { oakTexture } from './wood';

export const TABLE_TOP = 0.75;
const LEFT = -1.95;
const RIGHT = 2.2;
const BACK = -1.4;
const FRONT = 3.2;
const CEILING = 2.65;
const WALL = 0.16;
/** The wide window, in x and y; and the one in the left wall, in z and y. */
const WIDE = { from: -1.38, to: 1.38, low: 0.93, high: 2.3 };
const SIDE = { from: -0.8, to: 1.0, low: 0.85, high: 2.2 };

/** The openings lie outside the frames, so that frames stand in their light. */
export const PORTALS: readonly Portal[] = [
  {
    corner: [WIDE.from, WIDE.low, BACK - 0.14],
    edgeU: [WIDE.to - WIDE.from, 0, 0],
    edgeV: [0, WIDE.high - WIDE.low, 0],
    normal: [0, 0, 1],
    area: (WIDE.to - WIDE.from) * (WIDE.high - WIDE.low),
  },
  {
    corner: [LEFT - 0.14, SIDE.low, SIDE.from],
    edgeU: [0, 0, SIDE.to - SIDE.from],
    edgeV: [0, SIDE.high - SIDE.low, 0],
    normal: [1, 0, 0],
    area: (SIDE.to - SIDE.from) * (SIDE.high - SIDE.low),
  },
];

function buildWalls(mesh: Mesh, wall: number, floor: number): void {
  const far = 0.3;
  box(mesh, wall, [LEFT - far, 0, BACK - WALL], [WIDE.from, CEILING, BACK]);
  box(mesh, wall, [WIDE.to, 0, BACK - WALL], [RIGHT + far, CEILING, BACK]);
  box(mesh, wall, [WIDE.from, 0, BACK - WALL], [WIDE.to, WIDE.low - 0.03, BACK]);
  box(mesh, wall, [WIDE.from, WIDE.high, BACK - WALL], [WIDE.to, CEILING, BACK]);
  box(mesh, wall, [LEFT - WALL, 0, BACK - WALL], [LEFT, CEILING, SIDE.from]);
  box(mesh, wall, [LEFT - WALL, 0, SIDE.to], [LEFT, CEILING, FRONT]);
  box(mesh, wall, [LEFT - WALL, 0, SIDE.from], [LEFT, SIDE.low, SIDE.to]);
  box(mesh, wall, [LEFT - WALL, SIDE.high, SIDE.from], [LEFT, CEILING, SIDE.to]);
  box(mesh, wall, [RIGHT, 0, BACK - WALL], [RIGHT + WALL, CEILING, FRONT]);
  box(mesh, wall, [LEFT, 0, FRONT], [RIGHT, CEILING, FRONT + WALL]);
  box(mesh, wall, [LEFT - far, CEILING, BACK - far], [RIGHT + far, CEILING + WALL, FRONT + far]);
  box(mesh, floor, [LEFT - far, -WALL, BACK - WALL], [RIGHT + far, 0, FRONT + far]);
}

/** A bar with softened edges between two corners. */
function bar(
  mesh: Mesh,
  material: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  depth: number,
  z: number,
): void {
  mesh.placed(translate((x0 + x1) / 2, (y0 + y1) / 2, z), () => {
    const half = [(x1 - x0) / 2, (y1 - y0) / 2, depth / 2] as const;
    roundedBox(mesh, material, half, Math.min(0.004, half[0] * 0.6, half[1] * 0.6), 2);
  });
}

function buildFrames(mesh: Mesh, paint: number): void {
  const z = BACK - 0.085;
  const { from, to, low, high } = WIDE;
  bar(mesh, paint, from, low, to, low + 0.045, 0.06, z);
  bar(mesh, paint, from, high - 0.05, to, high, 0.06, z);
  for (const x of [-0.47, 0.47]) bar(mesh, paint, x - 0.034, low, x + 0.034, high, 0.07, z);
  for (const x of [from + 0.03, to - 0.03]) bar(mesh, paint, x - 0.03, low, x + 0.03, high, 0.06, z);
  // Each light has its own sash: an inner rim and one thin glazing bar across.
  for (const [a, b] of [
    [from + 0.06, -0.504],
    [-0.436, 0.436],
    [0.504, to - 0.06],
  ] as const) {
    bar(mesh, paint, a, low + 0.05, a + 0.03, high - 0.05, 0.035, z + 0.012);
    bar(mesh, paint, b - 0.03, low + 0.05, b, high - 0.05, 0.035, z + 0.012);
    bar(mesh, paint, a, low + 0.045, b, low + 0.085, 0.035, z + 0.012);
    bar(mesh, paint, a, 1.435, b, 1.457, 0.022, z + 0.01);
  }
  bar(mesh, paint, -1.5, low - 0.034, 1.5, low, 0.2, BACK + 0.0);
  const side = LEFT - 0.09;
  for (const s of [SIDE.from + 0.03, 0.1, SIDE.to - 0.03])
    box(mesh, paint, [side - 0.03, SIDE.low, s - 0.03], [side + 0.03, SIDE.high, s + 0.03]);
}

function buildTable(mesh: Mesh, palette: Palette, detail: number): void {
  const width = 2.3;
  const depth = 2.05;
  const texture = oakTexture(Math.round(3400 * detail), Math.round(2300 * detail), width, depth, 0.148);
  const oak = palette.coated([1, 1, 1], 0.3, texture);
  mesh.placed(translate(0, TABLE_TOP - 0.018, -0.21), () =>
    roundedBox(mesh, oak, [width / 2, 0.018, depth / 2], 0.005, 3),
  );
}

export function buildRoom(mesh: Mesh, palette: Palette, detail: number): void {
  const wall = palette.matt([0.8, 0.775, 0.73]);
  const floor = palette.matt([0.3, 0.2, 0.13]);
  const paint = palette.coated([0.85, 0.84, 0.81], 0.4);
  buildWalls(mesh, wall, floor);
  buildFrames(mesh, paint);
  buildTable(mesh, palette, detail);
}
