/** What the land is made of at a point: forest, meadow, scree, rock in layers, snow; and its light. */
import { clamp, fractalNoise, mix, noise, smoothStep } from '../noise';
import type { Land } from './land';
import { SKY_LIGHT, SUN, SUN_LIGHT } from './weather';

const normal = new Float64Array(3);

/** The ground's normal from its slopes over `reach` metres, roughened by noise of the size of a pixel. */
function findNormal(land: Land, x: number, z: number, reach: number): void {
  const slopeX = (land.ground(x + reach, z) - land.ground(x - reach, z)) / (2 * reach);
  const slopeZ = (land.ground(x, z + reach) - land.ground(x, z - reach)) / (2 * reach);
  const rough = 0.28 * smoothStep(2, 12, reach) + 0.1;
  const grain = 1.4 / reach;
  const ny = 1;
  const nx = -slopeX + rough * fractalNoise(x * grain * 0.25, z * grain * 0.25, 4, 501);
  const nz = -slopeZ + rough * fractalNoise(x * grain * 0.25, z * grain * 0.25, 4, 502);
  const size = Math.hypot(nx, ny, nz);
  normal[0] = nx / size;
  normal[1] = ny / size;
  normal[2] = nz / size;
}

function blend(out: Float64Array, r: number, g: number, b: number, share: number): void {
  out[0] = mix(out[0], r, share);
  out[1] = mix(out[1], g, share);
  out[2] = mix(out[2], b, share);
}

function colourGround(x: number, y: number, z: number, out: Float64Array): void {
  const steep = 1 - normal[1];
  const patch = fractalNoise(x / 260, z / 260, 5, 511);
  const fine = fractalNoise(x / 17, z / 17, 4, 512);
  // Beds of rock lie aslant; seen on cliffs as bands.
  const bed = noise((y + 0.22 * x + 30 * patch) / 21, 0.5, 513) + 0.5 * noise((y + 0.22 * x) / 6.5, 0.5, 514);
  const tone = 1 + 0.28 * bed + 0.35 * fine;
  out[0] = 0.2 * tone;
  out[1] = 0.185 * tone;
  out[2] = 0.17 * tone;
  const meadow = smoothStep(0.34, 0.16, steep + 0.12 * fine) * smoothStep(1450, 850, y + 330 * patch);
  blend(out, 0.105 + 0.05 * patch, 0.125 + 0.02 * patch, 0.035, meadow * 0.92);
  const snowLine = 1270 + 250 * patch + 130 * normal[0];
  const snow = smoothStep(snowLine - 90, snowLine + 190, y + 60 * fine) * smoothStep(0.5, 0.31, steep + 0.05 * bed);
  blend(out, 0.83, 0.85, 0.9, snow);
  const beach = smoothStep(5, 0.6, y) * (z > 60 ? 1 : 0);
  blend(out, 0.25 * tone, 0.235 * tone, 0.2 * tone, beach);
  // Boulders stand in the water: grey, with lichen on top and a dark wet line below.
  if (z < 60) {
    const speckle = 1 + 0.5 * fractalNoise(x * 5, (y + z) * 5, 3, 515);
    const wet = mix(0.35, 1, smoothStep(0.05, 0.22, y));
    out[0] = 0.15 * speckle * wet;
    out[1] = 0.142 * speckle * wet;
    out[2] = 0.125 * speckle * wet;
    blend(
      out,
      0.17,
      0.16,
      0.05,
      0.6 * smoothStep(0.75, 0.95, normal[1]) * smoothStep(0, 0.3, fractalNoise(x * 2, z * 2, 3, 516)),
    );
  }
}

/** Light that leaves the land at a point which a ray met at `distance`. */
export function shadeLand(land: Land, x: number, y: number, z: number, distance: number, out: Float64Array): void {
  const { inTree, treeTone } = land;
  const reach = clamp(distance * 0.0011, 0.12, 14);
  findNormal(land, x, z, reach);
  const open = land.terrain.at(x, z);
  let around = 0;
  const ring = 160;
  for (let i = 0; i < 6; i++) around += land.terrain.at(x + ring * Math.cos(i * 1.047), z + ring * Math.sin(i * 1.047));
  const cavity = clamp(1 - (around / 6 - open) / 260, 0.45, 1.15);
  if (inTree) {
    const above = clamp((y - open) / 15, 0, 1);
    const dry = 0.7 + 0.7 * treeTone;
    out[0] = 0.032 * dry * (0.5 + above);
    out[1] = 0.056 * (0.75 + 0.4 * treeTone) * (0.5 + above);
    out[2] = 0.024 * (0.5 + above);
    normal[0] = mix(normal[0], SUN[0], 0.3);
    normal[1] = 0.75;
    normal[2] = mix(normal[2], SUN[2], 0.3);
  } else colourGround(x, y, z, out);
  const facing = normal[0] * SUN[0] + normal[1] * SUN[1] + normal[2] * SUN[2];
  let sun = Math.max(0, facing);
  if (sun > 0) {
    const lift = inTree ? 3 : 1.5 + distance * 0.0004;
    const kept = land.distance;
    if (land.march(x, y + lift, z, SUN[0], SUN[1], SUN[2], 2 + distance * 0.0006, 2.5)) sun = 0;
    land.distance = kept;
  }
  const skyShare = (0.5 + 0.5 * normal[1]) * cavity;
  for (let k = 0; k < 3; k++) out[k] *= SUN_LIGHT[k] * sun + SKY_LIGHT[k] * skyShare + 0.05;
}
