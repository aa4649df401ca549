/**
 * kissfft-wasm. Real transforms need an even width; where it is odd, its complex transform is what there is.
 * Its `rfft2d` makes a plan and copies in and out at each call; its plan kept between calls is measured beside it.
 */
import { ComplexArray, fft2d, RealArray, RealFFTNDConfig, rfft2d, wasmKissFFT } from 'kissfft-wasm';
import { relativeError } from './accuracy';
import type { Contestant } from './alternate';

export interface FftTask {
  readonly width: number;
  readonly height: number;
  readonly picture: Float32Array<ArrayBuffer>;
  /** The f64 half spectrum, orthonormal. */
  readonly expected: Float64Array;
}

/** The module loads by itself once imported; its main file exports no promise for that. */
export async function kissfftReady(): Promise<void> {
  const start = performance.now();
  while ((wasmKissFFT as unknown) === undefined) {
    if (performance.now() - start > 10_000) throw new Error('kissfft.wasm did not load within 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** `rfft2d`, called as its documentation says. */
export function kissfftCall({ width, height, picture, expected }: FftTask): Contestant {
  const real = width % 2 === 0;
  const input = real ? picture : complexOf(picture);
  let answer = new Float32Array(0);
  return {
    contestant: 'kissfft',
    label: `kissfft-wasm ${real ? 'rfft2d' : 'fft2d'}`,
    note: real ? '' : 'its real transform refuses an odd width, so its complex one',
    run: (times) => {
      for (let i = 0; i < times; i++) {
        answer = (real ? rfft2d(input, height, width) : fft2d(input, height, width)) as Float32Array<ArrayBuffer>;
      }
    },
    error: () =>
      relativeError(real ? answer : firstColumns(answer, width, height), expected, 2, 1 / Math.sqrt(width * height)),
  };
}

/** The transform alone: plan and memory kept, nothing copied. For even widths. */
export function kissfftPlan({ width, height, picture, expected }: FftTask): Contestant & { destroy(): void } {
  const input = RealArray.fromArray(picture);
  // The package checks for this length, though only half is written.
  const output = new ComplexArray(width * height);
  const plan = new RealFFTNDConfig([height, width]);
  return {
    contestant: 'kissfft-plan',
    label: 'kissfft-wasm, plan kept',
    note: 'nothing copied in or out',
    run: (times) => {
      for (let i = 0; i < times; i++) plan.work(input, output);
    },
    error: () => relativeError(output.asFloat32Array(), expected, 2, 1 / Math.sqrt(width * height)),
    destroy: () => [input, output, plan].forEach((owned) => owned.free()),
  };
}

function complexOf(plane: Float32Array): Float32Array {
  const complex = new Float32Array(2 * plane.length);
  plane.forEach((value, at) => (complex[2 * at] = value));
  return complex;
}

/** Columns 0…⌊W/2⌋ of a full complex spectrum. */
function firstColumns(full: Float32Array, width: number, height: number): Float32Array {
  const halfWidth = Math.floor(width / 2) + 1;
  const half = new Float32Array(2 * height * halfWidth);
  for (let v = 0; v < height; v++) {
    half.set(full.subarray(2 * v * width, 2 * (v * width + halfWidth)), 2 * v * halfWidth);
  }
  return half;
}
