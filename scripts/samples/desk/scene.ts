/** The desk as a photograph: who stands where, the light, the camera. Metres; the table's top is at TABLE_TOP. */
import { fractalNoise, smoothStep } from '../noise';
import { Mesh } from '../render/mesh';
import { Palette } from '../render/material';
import type { Scene } from '../render/render';
import { compose, rotateY, scale, translate } from '../render/vector';
import { buildLaptop } from './laptop';
import { buildMagazine } from './magazine';
import type { Surroundings } from './panorama';
import { buildRoom, PORTALS, TABLE_TOP } from './room';
import { buildCoin, buildEraser, buildMug, buildNotes, buildPencil, scatterClips } from './small-things';
import { SUN_DIRECTION, SUN_LIGHT } from './sky';
import { buildApple, buildBooks, buildCable, buildPlant } from './still-life';

/** What the windows show is held back against what they let in, as a photographer does with a graduated filter. */
const VIEW_SHARE = 0.5;
/** The garden's trees take much of the sun before it reaches the room. */
const SUN_SHARE = 0.56;

/** Light between leaves: soft patches across the sun's rays. */
function dapple(x: number, y: number, z: number): number {
  // Follow the ray to a plane through the origin that faces the sun.
  const [sx, sy, sz] = SUN_DIRECTION;
  const along = x * sx + y * sy + z * sz;
  const px = x - along * sx;
  const py = y - along * sy;
  const pz = z - along * sz;
  const a = px * 0.72 - pz * 0.7;
  const b = py;
  return 0.12 + 0.88 * smoothStep(-0.2, 0.2, fractalNoise(a * 5.2 + 3, b * 6.5, 3, 95));
}

function furnish(mesh: Mesh, palette: Palette): void {
  const put = (x: number, z: number, turn: number, body: () => void): void =>
    mesh.placed(compose(translate(x, TABLE_TOP, z), rotateY(turn)), body);
  put(0.135, -0.43, -13, () => buildLaptop(mesh, palette));
  put(-0.264, -0.355, 17, () => buildMagazine(mesh, palette));
  put(0.445, -0.47, -38, () => buildMug(mesh, palette));
  put(0.345, -0.25, 28, () => buildPencil(mesh, palette));
  put(0.42, -0.3, 20, () => scatterClips(mesh, palette));
  put(0.178, -0.222, 24, () => buildEraser(mesh, palette));
  put(-0.228, -0.585, 14, () => buildNotes(mesh, palette));
  put(-0.42, -0.75, 12, () => buildBooks(mesh, palette));
  mesh.placed(translate(-0.4, TABLE_TOP + 0.0785, -0.74), () => buildApple(mesh, palette));
  put(0.62, -0.92, 0, () => buildPlant(mesh, palette));
  const copper = palette.metal([0.78, 0.42, 0.26], 0.24);
  const silver = palette.metal([0.74, 0.73, 0.7], 0.2);
  put(0.012, -0.218, 0, () => buildCoin(mesh, copper, 0.0095));
  put(0.04, -0.207, 0, () => buildCoin(mesh, silver, 0.0115));
  buildCable(mesh, palette, [
    [-0.022, TABLE_TOP + 0.0088, -0.5275],
    [-0.048, TABLE_TOP + 0.0078, -0.5335],
    [-0.085, TABLE_TOP + 0.0022, -0.546],
    [-0.14, TABLE_TOP + 0.0019, -0.6],
    [-0.16, TABLE_TOP + 0.0019, -0.74],
    [-0.05, TABLE_TOP + 0.0019, -0.84],
    [0.1, TABLE_TOP + 0.0019, -0.9],
    [0.16, TABLE_TOP + 0.0019, -1.05],
    [0.12, TABLE_TOP + 0.0019, -1.24],
  ]);
}

export function composeDesk(surroundings: Surroundings, detail: number): Scene {
  const mesh = new Mesh();
  const palette = new Palette();
  buildRoom(mesh, palette, detail);
  furnish(mesh, palette);
  return {
    mesh,
    materials: palette.materials,
    camera: { eye: [0.05, 1.225, 0.52], target: [0.02, 0.985, -0.45], fieldOfView: 41, aperture: 0.0012, focus: 1.08 },
    lights: {
      portals: PORTALS,
      sun: { direction: SUN_DIRECTION, light: scale(SUN_LIGHT, SUN_SHARE), radius: 0.022, shade: dapple },
      lighting: (dx, dy, dz, out) => surroundings.lighting(dx, dy, dz, out),
      seen: (dx, dy, dz, out) => {
        surroundings.seen(dx, dy, dz, out);
        for (let k = 0; k < 3; k++) out[k] *= VIEW_SHARE;
      },
    },
  };
}
