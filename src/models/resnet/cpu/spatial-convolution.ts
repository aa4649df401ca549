/**
 * Convolution in pixels: each picture's taps are laid side by side ([inputs·size², positions]), then mixed.
 * Layout: maps f32 [channels, batch, height, width]; zeros beyond the edge. Against math/layers/convolution.ts ≤ 1e-5.
 */
import { fillWithBias, type ConvolutionTask, type CpuConvolution } from './cpu-convolution';
import { numbersOf } from './cpu-map';
import { mixChannels } from './mix-channels';

export function createSpatialConvolution(task: ConvolutionTask): CpuConvolution {
  const { convolution, input, output } = task;
  const { inputs, outputs, size, stride, weights } = convolution;
  const positions = numbersOf(output);
  const depth = inputs * size * size;
  const taps = new Float32Array(depth * positions);
  const inputSize = numbersOf(input);
  const mixing = {
    ...{ x: taps, depth, positions, weights, outputs, out: output.data, outPitch: output.batch * positions },
  };
  return {
    residentBytes: 0,
    run() {
      fillWithBias(task);
      for (let b = 0; b < input.batch; b++) {
        for (let c = 0, tap = 0; c < inputs; c++) {
          const from = (c * input.batch + b) * inputSize;
          for (let ky = 0; ky < size; ky++) {
            for (let kx = 0; kx < size; kx++, tap++) {
              copyTap(
                input.data,
                from,
                input.width,
                input.height,
                ky - (size >> 1),
                kx - (size >> 1),
                stride,
                taps,
                tap,
              );
            }
          }
        }
        mixChannels(mixing, 0, b * positions);
      }
    },
  };

  function copyTap(
    x: Float32Array,
    from: number,
    width: number,
    height: number,
    dy: number,
    dx: number,
    step: number,
    to: Float32Array,
    tap: number,
  ): void {
    const first = dx < 0 ? 1 : 0;
    const last = step === 1 && dx > 0 ? output.width - 1 : output.width;
    for (let i = 0, at = tap * positions; i < output.height; i++, at += output.width) {
      const row = step * i + dy;
      if (row < 0 || row >= height) {
        to.fill(0, at, at + output.width);
        continue;
      }
      if (first === 1) to[at] = 0;
      if (last < output.width) to[at + last] = 0;
      const start = from + row * width + dx;
      for (let j = first; j < last; j++) to[at + j] = x[start + step * j];
    }
  }
}
