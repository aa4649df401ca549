/**
 * Batch norm per channel, at test time, and folded into the convolution before it.
 *
 *     y = γ·(x − μ)/√(σ² + ε) + β  =  scale·x + shift,   scale = γ/√(σ² + ε),  shift = β − scale·μ
 *
 * Folded: w'[o, …] = scale[o]·w[o, …], and shift is the bias. Batch statistics: μ the mean over all pixels of a channel,
 * σ² its biased variance, as PyTorch normalises by while it trains. f64; against PyTorch ≤ 1e-14 relative.
 */
import type { ConvolutionWeights } from './convolution';
import type { PixelMap } from './pixel-map';

export interface NormParameters {
  /** γ, β, μ and σ² of each channel. */
  readonly gain: ArrayLike<number>;
  readonly offset: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
  readonly variance: ArrayLike<number>;
  readonly epsilon: number;
}

export interface ScaleShift {
  readonly scale: Float64Array;
  readonly shift: Float64Array;
}

export interface Statistics {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

export function scaleShift({ gain, offset, mean, variance, epsilon }: NormParameters): ScaleShift {
  const scale = Float64Array.from(gain, (g, c) => g / Math.sqrt(variance[c] + epsilon));
  return { scale, shift: scale.map((s, c) => offset[c] - s * mean[c]) };
}

export function normalise(x: PixelMap, norm: NormParameters): PixelMap {
  const { scale, shift } = scaleShift(norm);
  const size = x.height * x.width;
  return { ...x, data: x.data.map((value, at) => scale[Math.floor(at / size)] * value + shift[Math.floor(at / size)]) };
}

/** The convolution with the norm's scale in its weights, and the bias that is left. */
export function foldNorm<Folding extends ConvolutionWeights>(
  convolution: Folding,
  norm: NormParameters,
): { readonly convolution: Folding & { readonly weights: Float64Array }; readonly bias: Float64Array } {
  const { scale, shift } = scaleShift(norm);
  const each = convolution.weights.length / convolution.outputs;
  const weights = Float64Array.from(convolution.weights, (w, at) => w * scale[Math.floor(at / each)]);
  return { convolution: { ...convolution, weights }, bias: shift };
}

export function statistics(x: PixelMap): Statistics {
  const size = x.height * x.width;
  const mean = new Float64Array(x.channels);
  const variance = new Float64Array(x.channels);
  for (let c = 0; c < x.channels; c++) {
    const plane = x.data.subarray(c * size, (c + 1) * size);
    mean[c] = plane.reduce((sum, value) => sum + value, 0) / size;
    variance[c] = plane.reduce((sum, value) => sum + (value - mean[c]) ** 2, 0) / size;
  }
  return { mean, variance };
}
