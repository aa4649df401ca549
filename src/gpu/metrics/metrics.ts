/**
 * How far the rebuilt picture is from the original, measured where both lie: squared error, squared norm, SSIM.
 *
 * Units and formulas: math/metrics.ts, math/ssim.ts. The sums are those of the shown channels (R, G, B, or luma) before
 * rounding and clamping. Encoding records dispatches; reading maps a few KB after the frame is submitted.
 */
import { LUMA_WEIGHTS, YCBCR_GRAM, type ColorMode } from '../../math/color';
import { ShapeError } from '../errors';
import type { Gpu } from '../gpu';
import { errorSum } from '../kernels/error-sum';
import { readTensor } from '../readback';
import { createTensor, type Tensor } from '../tensor';
import { reductionOf } from './reduction';
import { createSsim } from './ssim';

export interface Metrics {
  encodeError(): void;
  encodeSsim(): void;
  /** Of the last encoded and submitted `encodeError`. */
  readError(): Promise<{ readonly squaredError: number; readonly squaredNorm: number }>;
  /** Of the last encoded and submitted `encodeSsim`; null where the picture is smaller than a window. */
  readSsim(): Promise<number | null>;
  destroy(): void;
}

export interface MetricsSpec {
  readonly width: number;
  readonly height: number;
  readonly color: ColorMode;
}

export async function createMetrics(
  gpu: Gpu,
  { width, height, color }: MetricsSpec,
  { picture, rebuilt }: { readonly picture: Tensor; readonly rebuilt: Tensor },
): Promise<Metrics> {
  const channels = color === 'luma' ? 1 : 3;
  const pixels = width * height;
  for (const tensor of [picture, rebuilt]) {
    if (tensor.length !== channels * pixels)
      throw new ShapeError(tensor.label, [channels, height, width], tensor.shape);
  }
  const reduction = reductionOf(gpu.shape, pixels);
  const { overrides, slots } = reduction.variant;
  const [kernel, ssim] = await Promise.all([
    gpu.pipelines.get(errorSum, { overrides: { ...overrides, CHANNELS: channels }, slots }),
    createSsim(gpu, { width, height, channels, luma: LUMA[color] }, { picture, rebuilt }),
  ]);
  const sums = createTensor(gpu, { label: 'metrics.error', shape: [reduction.partials, 2] });
  const bound = kernel.bind({ picture, rebuilt, sums });
  const uniforms = { pixels, ...reduction.uniforms, ...gramUniforms(color === 'ycbcr' ? YCBCR_GRAM : IDENTITY) };
  return {
    encodeError: () => gpu.frame.dispatch(bound, uniforms),
    encodeSsim: () => ssim?.encode(),
    async readError() {
      const [squaredError, squaredNorm] = sumPairs(await readTensor(gpu, sums));
      return { squaredError, squaredNorm };
    },
    readSsim: async () => (ssim ? ssim.read() : null),
    destroy() {
      sums.buffer.destroy();
      ssim?.destroy();
    },
  };
}

/** Sums of the first and of the second of every pair, in f64. */
export function sumPairs(pairs: Float32Array): readonly [number, number] {
  let [first, second] = [0, 0];
  for (let i = 0; i < pairs.length; i += 2) {
    first += pairs[i];
    second += pairs[i + 1];
  }
  return [first, second];
}

const IDENTITY = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const { red, green, blue } = LUMA_WEIGHTS;
const LUMA: Readonly<Record<ColorMode, readonly number[]>> = {
  rgb: [red, green, blue],
  ycbcr: [1, 0, 0],
  luma: [1, 0, 0],
};

function gramUniforms(g: readonly number[]) {
  return { gram_00: g[0], gram_01: g[1], gram_02: g[2], gram_11: g[4], gram_12: g[5], gram_22: g[8] };
}
