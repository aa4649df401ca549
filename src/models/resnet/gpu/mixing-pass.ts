/** A convolution as the kernel channel-mixing runs it: directly on pixels, or as the mixing of the factored form. */
import type { Gpu } from '../../../gpu/gpu';
import { channelMixing, mixingVariant, OUTPUT_TILE } from '../../../gpu/kernels/network/channel-mixing';
import type { Tensor } from '../../../gpu/tensor';
import type { Convolution } from '../network';
import { biasShare, positionsOf, type GpuMap } from './gpu-map';
import type { Pass, Workspace } from './pass';

/** Where the kernel's windows lie. */
export interface MixingGeometry {
  readonly rows: number;
  readonly columns: number;
  readonly source_rows: number;
  readonly source_columns: number;
  /** Values of one channel of the source. */
  readonly source_size: number;
  readonly stride: number;
}

/**
 * `geometry` with 9 taps for a 3×3 convolution; with null, the source is [taps × inputs, positions] already: maps that were
 * shifted beforehand.
 */
export async function createMixingPass(
  gpu: Gpu,
  workspace: Workspace,
  convolution: Convolution,
  bias: Float32Array | null,
  source: Tensor,
  result: GpuMap,
  geometry: MixingGeometry | null,
): Promise<Pass> {
  const { outputs, inputs, size } = convolution;
  const padded = Math.ceil(outputs / OUTPUT_TILE) * OUTPUT_TILE;
  const paddedBias = new Float32Array(padded);
  if (bias) paddedBias.set(bias);
  const positions = positionsOf(result);
  const kernel = await gpu.pipelines.get(channelMixing, mixingVariant(gpu.shape, positions, outputs));
  const bound = kernel.bind({
    source,
    weights: workspace.upload('mixing weights', arrangeWeights(convolution, padded)),
    bias: workspace.upload('mixing bias', paddedBias),
    result: result.tensor,
  });
  const taps = size * size;
  const flat = { rows: 1, columns: positions, source_rows: 1, source_columns: positions, source_size: positions };
  const uniforms = {
    positions,
    outputs,
    padded_outputs: padded,
    ...(geometry ? { ...geometry, taps, inputs } : { ...flat, stride: 1, taps: 1, inputs: taps * inputs }),
    ...biasShare(result),
  };
  return { encode: () => gpu.frame.dispatch(bound, uniforms) };
}

/** [outputs, inputs, size, size] → [taps, inputs, padded outputs]: a thread reads its outputs' weights in one piece. */
export function arrangeWeights({ outputs, inputs, size, weights }: Convolution, padded: number): Float32Array {
  const taps = size * size;
  const arranged = new Float32Array(taps * inputs * padded);
  for (let o = 0; o < outputs; o++) {
    for (let i = 0; i < inputs; i++) {
      for (let tap = 0; tap < taps; tap++) {
        arranged[(tap * inputs + i) * padded + o] = weights[(o * inputs + i) * taps + tap];
      }
    }
  }
  return arranged;
}
