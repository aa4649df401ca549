/**
 * Convolution of feature maps in pixels, as networks have it: a correlation, zeros beyond the edge, no bias.
 *
 *     y[o, i, j] = Σ_c Σ_ky Σ_kx w[o, c, ky, kx]·x[c, s·i + ky − p, s·j + kx − p],   p = ⌊size/2⌋
 *
 * Layout: maps f64 [channels, height, width]; weights [outputs, inputs, size, size]; the output's sides are ⌈side/s⌉.
 * The f64 reference of the kernels and of the JPEG domain; straight from the sum. Against PyTorch: ≤ 1e-14 relative.
 */
import { pixelMap, type PixelMap } from './pixel-map';

export interface ConvolutionWeights {
  readonly outputs: number;
  readonly inputs: number;
  readonly size: 1 | 3;
  readonly stride: 1 | 2;
  /** [outputs, inputs, size, size] */
  readonly weights: ArrayLike<number>;
}

export function requireInputs(convolution: ConvolutionWeights, channels: number): void {
  const { outputs, inputs, size, weights } = convolution;
  if (channels !== inputs) throw new RangeError(`The convolution reads ${inputs} channels; the map has ${channels}`);
  const expected = outputs * inputs * size * size;
  if (weights.length !== expected) {
    throw new RangeError(`The convolution must have ${expected} weights; got ${weights.length}`);
  }
}

export function convolve(x: PixelMap, convolution: ConvolutionWeights): PixelMap {
  requireInputs(convolution, x.channels);
  const { outputs, inputs, size, stride, weights } = convolution;
  const padding = size >> 1;
  const y = pixelMap(outputs, Math.ceil(x.height / stride), Math.ceil(x.width / stride));
  for (let o = 0, out = 0; o < outputs; o++) {
    for (let i = 0; i < y.height; i++) {
      for (let j = 0; j < y.width; j++, out++) {
        let sum = 0;
        for (let c = 0; c < inputs; c++) {
          for (let ky = 0; ky < size; ky++) {
            const row = stride * i + ky - padding;
            if (row < 0 || row >= x.height) continue;
            for (let kx = 0; kx < size; kx++) {
              const column = stride * j + kx - padding;
              if (column < 0 || column >= x.width) continue;
              const weight = weights[((o * inputs + c) * size + ky) * size + kx];
              sum += weight * x.data[(c * x.height + row) * x.width + column];
            }
          }
        }
        y.data[out] = sum;
      }
    }
  }
  return y;
}
