/**
 * A 2/2 twill in coloured yarn, seen from above: warp threads run down the cloth, weft threads across it.
 *
 * Warp thread i lies above weft thread j where (j - i + 1) mod 4 < 2, so that the diagonal repeats every four threads.
 * Threads are 8 pixels apart and the colour sequence repeats every 32 threads, both whole fractions of 1024 and of 768:
 * every repeat is a whole number of waves and its spectrum is a grid of sharp peaks. Yarn noise lies under them as a floor.
 */
import { clamp, fractalNoise, mix, noise, smoothStep } from './noise';
import { createLightImage, toBytes } from './image';
import type { ByteImage } from './image';
import { hashUnit } from './random';

export const THREAD = 8;
export const WEAVE_WIDTH = 1024;
export const WEAVE_HEIGHT = 768;
const SEQUENCE = 32;
const SAMPLES = 4;

type Colour = readonly [number, number, number];

const INK: Colour = [0.017, 0.03, 0.075];
const TEAL: Colour = [0.025, 0.115, 0.125];
const CREAM: Colour = [0.66, 0.58, 0.44];
const RUST: Colour = [0.43, 0.095, 0.032];
const MUSTARD: Colour = [0.6, 0.32, 0.045];

/** The colours of a plaid, by thread number within the sequence: symmetric about its middle. */
function yarnColour(thread: number): Colour {
  const place = ((thread % SEQUENCE) + SEQUENCE) % SEQUENCE;
  const mirrored = place < SEQUENCE / 2 ? place : SEQUENCE - 1 - place;
  if (mirrored < 4) return CREAM;
  if (mirrored < 8) return TEAL;
  if (mirrored < 9) return MUSTARD;
  if (mirrored < 13) return INK;
  if (mirrored < 14) return CREAM;
  return RUST;
}

/** How high a thread runs at `along` (in threads) where it floats over two and under two: +1 above, -1 below. */
function crimp(along: number): number {
  const wave = Math.sin((Math.PI / 2) * along);
  return clamp(wave * 1.6, -1, 1);
}

/** Light of one yarn at `across` (-1..1 over its width) and `along` (pixels); writes into `out`. */
function shadeYarn(
  thread: number,
  across: number,
  along: number,
  lift: number,
  isWarp: boolean,
  out: Float64Array,
): void {
  const colour = yarnColour(thread);
  const seed = isWarp ? 11 : 29;
  // Two plies twisted together: bright ridges that run slantwise over the yarn, a twist every 8 pixels (in step with the weave).
  const twist = (along / THREAD + across * 0.42 + 0.11 * noise(along / 40, thread * 3.7, seed)) * 2 * Math.PI;
  const ply = 0.84 + 0.16 * Math.cos(twist);
  const fibre = 1 + 0.32 * noise(along * 0.55 + across * 2.2, thread * 9.13 + across * 2.6, seed + 1);
  const slub = 1 + 0.16 * fractalNoise(along / 90, thread * 5.1, 3, seed + 2);
  const dye = 0.9 + 0.2 * hashUnit(thread, seed, 5);
  // Light falls from the upper left: the near flank of either kind of yarn is the brighter one.
  const towardLight = -0.95 * across;
  const round = Math.sqrt(Math.max(0, 1 - across * across * 0.92));
  const diffuse = 0.36 + 0.5 * round + 0.2 * towardLight;
  const depth = 0.5 + 0.5 * smoothStep(-0.5, 1, lift);
  const sheen = 0.05 * Math.pow(Math.max(0, round + towardLight * 0.35), 8) * Math.max(0, lift);
  const light = diffuse * depth * ply * fibre * slub * dye;
  for (let channel = 0; channel < 3; channel++) out[channel] = colour[channel] * light * 1.25 + sheen;
}

/** Light at a point of the cloth, pixels. */
export function weaveLight(x: number, y: number, out: Float64Array): void {
  const wobbleX = x + 0.5 * noise(x / 60, y / 23, 3);
  const wobbleY = y + 0.5 * noise(x / 23, y / 60, 4);
  const warp = Math.floor(wobbleX / THREAD);
  const weft = Math.floor(wobbleY / THREAD);
  const acrossWarp = ((wobbleX / THREAD - warp) * 2 - 1) * 1.04;
  const acrossWeft = ((wobbleY / THREAD - weft) * 2 - 1) * 1.04;
  const warpLift = crimp(wobbleY / THREAD - warp + 1);
  const weftLift = -crimp(weft - wobbleX / THREAD + 2);
  // The upper yarn is the one whose surface, rounded over its width, is the higher.
  const warpTop = warpLift + 0.75 * Math.sqrt(Math.max(0, 1 - acrossWarp * acrossWarp));
  const weftTop = weftLift + 0.75 * Math.sqrt(Math.max(0, 1 - acrossWeft * acrossWeft));
  if (warpTop > weftTop) shadeYarn(warp, acrossWarp, wobbleY, warpLift, true, out);
  else shadeYarn(weft, acrossWeft, wobbleX, weftLift, false, out);
  const contact = mix(0.72, 1, smoothStep(0, 0.7, Math.abs(warpTop - weftTop)));
  for (let channel = 0; channel < 3; channel++) out[channel] *= contact;
}

export function makeWeave(): ByteImage {
  const image = createLightImage(WEAVE_WIDTH, WEAVE_HEIGHT);
  const light = new Float64Array(3);
  for (let y = 0; y < WEAVE_HEIGHT; y++) {
    for (let x = 0; x < WEAVE_WIDTH; x++) {
      const at = (y * WEAVE_WIDTH + x) * 3;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        weaveLight(x + ((sample % SAMPLES) + 0.5) / SAMPLES, y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES, light);
        for (let channel = 0; channel < 3; channel++) image.data[at + channel] += light[channel] / (SAMPLES * SAMPLES);
      }
    }
  }
  return toBytes(image);
}
