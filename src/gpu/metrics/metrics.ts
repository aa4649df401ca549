/**
 * How far the rebuilt picture is from the original, measured where both lie: squared error, squared norm, SSIM.
 *
 * Units and formulas: math/metrics.ts, math/ssim.ts. The sums are those of the shown channels (R, G, B, or luma) before
 * rounding and clamping. Encoding records dispatches; reading maps a few KB after the frame is submitted. The kernels
 * compile when a measure is first read.
 */
import { LUMA_WEIGHTS, YCBCR_GRAM, type ColorMode } from '../../math/color';
import { ShapeError } from '../errors';
import type { Gpu } from '../gpu';
import { errorSum } from '../kernels/error-sum';
import { readTensor } from '../readback';
import { createTensor, type Tensor } from '../tensor';
import { deferMeasurement, type Measurement } from './deferred';
import { reductionOf } from './reduction';
import { isMeasurable, openSsim } from './ssim';

export interface PixelError {
  readonly squaredError: number;
  readonly squaredNorm: number;
}

export interface ComparedTensors {
  readonly picture: Tensor;
  readonly rebuilt: Tensor;
}

export interface Metrics {
  encodeError(): void;
  encodeSsim(): void;
  /** Of the last encoded and submitted `encodeError`. */
  readError(): Promise<PixelError>;
  /** Of the last encoded and submitted `encodeSsim`; null where the picture is smaller than a window. */
  readSsim(): Promise<number | null>;
  destroy(): void;
}

export interface MetricsSpec {
  readonly width: number;
  readonly height: number;
  readonly color: ColorMode;
}

export function createMetrics(gpu: Gpu, spec: MetricsSpec, tensors: ComparedTensors): Metrics {
  const { width, height, color } = spec;
  const channels = color === 'luma' ? 1 : 3;
  for (const tensor of [tensors.picture, tensors.rebuilt]) {
    if (tensor.length !== channels * width * height)
      throw new ShapeError(tensor.label, [channels, height, width], tensor.shape);
  }
  const error = deferMeasurement(gpu, () => openError(gpu, spec, tensors));
  const size = { width, height, channels, luma: LUMA[color] };
  const ssim = isMeasurable(width, height) ? deferMeasurement(gpu, () => openSsim(gpu, size, tensors)) : null;
  return {
    encodeError: () => error.encode(),
    encodeSsim: () => ssim?.encode(),
    readError: () => error.read(),
    readSsim: async () => (ssim ? ssim.read() : null),
    destroy() {
      error.destroy();
      ssim?.destroy();
    },
  };
}

async function openError(
  gpu: Gpu,
  { width, height, color }: MetricsSpec,
  compared: ComparedTensors,
): Promise<Measurement<PixelError>> {
  const pixels = width * height;
  const reduction = reductionOf(gpu.shape, pixels);
  const { overrides, slots } = reduction.variant;
  const variant = { overrides: { ...overrides, CHANNELS: color === 'luma' ? 1 : 3 }, slots };
  const kernel = await gpu.pipelines.get(errorSum, variant);
  const sums = createTensor(gpu, { label: 'metrics.error', shape: [reduction.partials, 2] });
  const bound = kernel.bind({ ...compared, sums });
  const uniforms = { pixels, ...reduction.uniforms, ...gramUniforms(color === 'ycbcr' ? YCBCR_GRAM : IDENTITY) };
  return {
    encode: () => gpu.frame.dispatch(bound, uniforms),
    async read() {
      const [squaredError, squaredNorm] = sumPairs(await readTensor(gpu, sums));
      return { squaredError, squaredNorm };
    },
    destroy: () => sums.buffer.destroy(),
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
