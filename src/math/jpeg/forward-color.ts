/**
 * R, G, B to Y, Cb, Cr as JPEG encoders store them: whole numbers 0…255.
 *
 *     Y = 0.299 R + 0.587 G + 0.114 B,   Cb = 128 + (B − Y)/1.772,   Cr = 128 + (R − Y)/1.402
 *
 * Coefficients are rounded to 1/65536 so that those of Y add up to 1 and those of Cb and Cr to 0 (grey stays exactly
 * grey), and results to whole numbers, halves up for Y and down for Cb and Cr: the very numbers libjpeg's encoder gets, and
 * the same in 32-bit integers on the GPU (shaders/shared/jpeg-forward-color.wgsl).
 * Layout: rgba [H,W,4] bytes, alpha ignored; samples [H,W] bytes. Source: ITU-T T.871 (JFIF), clause 7.
 * Tolerance: exact; at most 0.502 from the formula.
 */
const ONE = 65_536;

const fixed = (value: number): number => Math.round(value * ONE);

/** 16.16 fixed point: the weights of R, G, B, and what is added before the fraction is cut off. */
export interface FixedRow {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly offset: number;
}

const [RED, GREEN, BLUE] = [0.299, 0.587, 0.114];

export const FORWARD_COLOR: readonly [y: FixedRow, cb: FixedRow, cr: FixedRow] = [
  { red: fixed(RED), green: fixed(GREEN), blue: fixed(BLUE), offset: ONE / 2 },
  {
    red: fixed(-RED / (2 * (1 - BLUE))),
    green: fixed(-GREEN / (2 * (1 - BLUE))),
    blue: ONE / 2,
    offset: 128 * ONE + ONE / 2 - 1,
  },
  {
    red: ONE / 2,
    green: fixed(-GREEN / (2 * (1 - RED))),
    blue: fixed(-BLUE / (2 * (1 - RED))),
    offset: 128 * ONE + ONE / 2 - 1,
  },
];

/** One component's samples of a picture, not yet subsampled. */
export function forwardColor(rgba: Uint8ClampedArray | Uint8Array, component: number): Uint8Array {
  const { red, green, blue, offset } = FORWARD_COLOR[component];
  const samples = new Uint8Array(rgba.length / 4);
  for (let i = 0, at = 0; i < samples.length; i++, at += 4)
    samples[i] = (red * rgba[at] + green * rgba[at + 1] + blue * rgba[at + 2] + offset) >> 16;
  return samples;
}
