/** What the runner knows of a convolution in any form: sizes, where it reads and writes, and its (folded) weights. */
import type { Convolution } from '../network';
import type { CpuMap } from './cpu-map';

export interface ConvolutionTask {
  /** `weights` with the norm's scale in them, if it is folded. */
  readonly convolution: Convolution;
  /** Added to every pixel of a channel; null where the norm is a step of its own. */
  readonly bias: Float32Array | null;
  readonly input: CpuMap;
  readonly output: CpuMap;
}

export interface CpuConvolution {
  run(): void;
  /** Of its map kept in memory; 0 where there is none. */
  readonly residentBytes: number;
}

/** What the dense forms may keep, all convolutions together; the rest is made slice by slice in every run. */
export const RESIDENT_BYTES = 512 * 1024 * 1024;

/** The bias alone: on every pixel, or as 8 times itself on the DC. */
export function fillWithBias({ bias, output }: ConvolutionTask): void {
  const { data, channels, coefficients } = output;
  const size = data.length / channels;
  if (!bias) {
    data.fill(0);
  } else if (coefficients === 0) {
    for (let c = 0; c < channels; c++) data.fill(bias[c], c * size, (c + 1) * size);
  } else {
    data.fill(0);
    for (let c = 0; c < channels; c++) {
      for (let at = c * size; at < (c + 1) * size; at += coefficients) data[at] = 8 * bias[c];
    }
  }
}
