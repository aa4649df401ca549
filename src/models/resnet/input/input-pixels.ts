/**
 * What a network reads, as pixels: for showing, and for measuring how far compressing took it.
 *
 *     plane = Dᵀ·F·D of each block + 128;   R = Y + 1.402 Cr', G = Y − 0.344136 Cb' − 0.714136 Cr', B = Y + 1.772 Cb'
 *
 * Cb', Cr' are samples less 128 (ITU-T T.871). Input: f32 [3, 1, 4, 4, 64], zig-zag. Planes: f64 [32,32], 0…255, not
 * rounded or clamped; pixels: rounded and clamped RGBA. Chroma is that of network-input.ts, a little smoother than what
 * image viewers draw. PSNR and SSIM: math/metrics.ts and math/ssim.ts, of luma planes.
 */
import { ZIGZAG_INDEX } from '../../../codec/jpeg';
import { inverseDct } from '../../../math/jpeg/inverse-dct';
import { psnrOf, squaredError } from '../../../math/metrics';
import { createSsim } from '../../../math/ssim';
import { INPUT_LENGTH, INPUT_SIDE, PLANE_LENGTH } from './network-input';

const PIXELS = INPUT_SIDE * INPUT_SIDE;
const BLOCKS = INPUT_SIDE / 8;

/** One channel's samples: Y, Cb, Cr for 0, 1, 2. */
export function inputPlane(input: Float32Array, channel: 0 | 1 | 2): Float64Array {
  if (input.length !== INPUT_LENGTH)
    throw new RangeError(`An input of ${input.length} numbers, expected ${INPUT_LENGTH}`);
  const plane = new Float64Array(PIXELS);
  const block = new Float64Array(64);
  for (let b = 0; b < BLOCKS * BLOCKS; b++) {
    const from = channel * PLANE_LENGTH + 64 * b;
    for (let i = 0; i < 64; i++) block[i] = input[from + ZIGZAG_INDEX[i]];
    const samples = inverseDct(block);
    const to = 8 * (Math.floor(b / BLOCKS) * INPUT_SIDE + (b % BLOCKS));
    for (let i = 0; i < 64; i++) plane[to + (i >> 3) * INPUT_SIDE + (i & 7)] = samples[i] + 128;
  }
  return plane;
}

/** 32×32 RGBA, opaque. */
export function inputPixels(input: Float32Array): Uint8ClampedArray<ArrayBuffer> {
  const [luma, blue, red] = [inputPlane(input, 0), inputPlane(input, 1), inputPlane(input, 2)];
  const rgba = new Uint8ClampedArray(4 * PIXELS).fill(255);
  for (let i = 0; i < PIXELS; i++) {
    const [y, cb, cr] = [luma[i], blue[i] - 128, red[i] - 128];
    rgba[4 * i] = y + 1.402 * cr;
    rgba[4 * i + 1] = y - 0.344136 * cb - 0.714136 * cr;
    rgba[4 * i + 2] = y + 1.772 * cb;
  }
  return rgba;
}

export interface LumaError {
  /** dB; null where nothing differs. */
  readonly psnr: number | null;
  /** 1 where nothing differs. */
  readonly ssim: number | null;
}

/** Of the luma that a network reads from `actual`, against `expected`. */
export function inputLumaError(actual: Float32Array, expected: Float32Array): LumaError {
  const [a, b] = [inputPlane(actual, 0), inputPlane(expected, 0)];
  const squared = squaredError(a, b);
  return {
    psnr: squared === 0 ? null : psnrOf(squared, PIXELS),
    ssim: createSsim(INPUT_SIDE, INPUT_SIDE).measure(a, b),
  };
}
