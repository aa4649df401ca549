/**
 * Pictures to planes and back, in the three colour settings.
 *
 *     Y = K_R·R + K_G·G + K_B·B,   Cb = (B − Y)/(2(1 − K_B)),   Cr = (R − Y)/(2(1 − K_R))
 *
 * JFIF full range, Rec. 601 weights, Cb and Cr centred at 0; the inverse is derived from the same three numbers, so
 * it is exact. Units: 0…255, sRGB code values. Layout: planes f32 or f64 [C,H,W]; rgba [H,W,4] bytes, alpha ignored.
 * Source: ITU-T T.871 (JFIF), clause 7. Tolerance: 1e-13 there and back in f64.
 */
export type ColorMode = 'rgb' | 'ycbcr' | 'luma';

type Plane = Float32Array | Float64Array;

export const LUMA_WEIGHTS = { red: 0.299, green: 0.587, blue: 0.114 } as const;

const { red: KR, green: KG, blue: KB } = LUMA_WEIGHTS;
const CB_RANGE = 2 * (1 - KB);
const CR_RANGE = 2 * (1 - KR);

/** RGB → YCbCr, row-major 3×3. */
export const RGB_TO_YCBCR: readonly number[] = Object.freeze([
  ...[KR, KG, KB],
  ...[-KR / CB_RANGE, -KG / CB_RANGE, (1 - KB) / CB_RANGE],
  ...[(1 - KR) / CR_RANGE, -KG / CR_RANGE, -KB / CR_RANGE],
]);

/** YCbCr → RGB, row-major 3×3. */
export const YCBCR_TO_RGB: readonly number[] = Object.freeze([
  ...[1, 0, CR_RANGE],
  ...[1, (-KB * CB_RANGE) / KG, (-KR * CR_RANGE) / KG],
  ...[1, CB_RANGE, 0],
]);

/** MᵀM of YCbCr → RGB, row-major 3×3: an error e in Y, Cb, Cr is an error of energy eᵀ·G·e in R, G, B. */
export const YCBCR_GRAM: readonly number[] = Object.freeze(
  Array.from({ length: 9 }, (_, at) => {
    const [i, j] = [Math.floor(at / 3), at % 3];
    return [0, 1, 2].reduce((sum, row) => sum + YCBCR_TO_RGB[3 * row + i] * YCBCR_TO_RGB[3 * row + j], 0);
  }),
);

/** Planes that are transformed. */
export function channelCount(mode: ColorMode): number {
  return mode === 'luma' ? 1 : 3;
}

/** Channels that are shown and measured: RGB, also for ycbcr; luma alone for luma. */
export function shownChannels(mode: ColorMode): number {
  return mode === 'luma' ? 1 : 3;
}

/** The planes [C,H,W] of a picture, f32; `out` is filled and returned where it is given. */
export function rgbaToPlanes(rgba: Uint8ClampedArray | Uint8Array, mode: ColorMode, out?: Float32Array<ArrayBuffer>) {
  const pixels = rgba.length / 4;
  if (!Number.isInteger(pixels)) throw new RangeError(`rgba has ${rgba.length} bytes, expected a multiple of 4`);
  const planes = out ?? new Float32Array(channelCount(mode) * pixels);
  requirePlanes(planes, mode, pixels);
  for (let i = 0, at = 0; i < pixels; i++, at += 4) {
    const r = rgba[at];
    const g = rgba[at + 1];
    const b = rgba[at + 2];
    if (mode === 'rgb') {
      planes[i] = r;
      planes[i + pixels] = g;
      planes[i + 2 * pixels] = b;
    } else {
      const y = KR * r + KG * g + KB * b;
      planes[i] = y;
      if (mode === 'ycbcr') {
        planes[i + pixels] = (b - y) / CB_RANGE;
        planes[i + 2 * pixels] = (r - y) / CR_RANGE;
      }
    }
  }
  return planes;
}

/** Planes of `mode` to the shown channels [C,H,W]: R, G, B, or luma as it is. `out` may be `planes` itself. */
export function planesToShown<T extends Plane>(planes: Plane, mode: ColorMode, out: T): T {
  const pixels = planes.length / channelCount(mode);
  requirePlanes(out, mode, pixels);
  if (mode !== 'ycbcr') {
    out.set(planes);
    return out;
  }
  const [, , rCr, , gCb, gCr, , bCb] = YCBCR_TO_RGB;
  for (let i = 0; i < pixels; i++) {
    const y = planes[i];
    const cb = planes[i + pixels];
    const cr = planes[i + 2 * pixels];
    out[i] = y + rCr * cr;
    out[i + pixels] = y + gCb * cb + gCr * cr;
    out[i + 2 * pixels] = y + bCb * cb;
  }
  return out;
}

/** R, G, B planes [3,H,W] of any mode; luma becomes grey. */
export function planesToRgb<T extends Plane>(planes: Plane, mode: ColorMode, out: T): T {
  if (mode !== 'luma') return planesToShown(planes, mode, out);
  if (out.length !== 3 * planes.length)
    throw new RangeError(`out has ${out.length} elements, expected ${3 * planes.length}`);
  for (let c = 0; c < 3; c++) out.set(planes, c * planes.length);
  return out;
}

/** Luma [H,W] of shown channels: of R, G, B, or the one plane itself. */
export function shownToLuma<T extends Plane>(shown: Plane, mode: ColorMode, out: T): T {
  const pixels = shown.length / shownChannels(mode);
  if (out.length !== pixels) throw new RangeError(`out has ${out.length} elements, expected ${pixels}`);
  if (mode === 'luma') {
    out.set(shown);
    return out;
  }
  for (let i = 0; i < pixels; i++) out[i] = KR * shown[i] + KG * shown[i + pixels] + KB * shown[i + 2 * pixels];
  return out;
}

function requirePlanes(planes: Plane, mode: ColorMode, pixels: number): void {
  const expected = channelCount(mode) * pixels;
  if (planes.length !== expected) throw new RangeError(`planes have ${planes.length} elements, expected ${expected}`);
}
