/** Passes of the network's end: the mean over the picture, and the linear layer. */
import type { Gpu } from '../../../gpu/gpu';
import { linearLayer } from '../../../gpu/kernels/network/linear-layer';
import { mapMean } from '../../../gpu/kernels/network/map-mean';
import type { Step } from '../network';
import type { GpuMap } from './gpu-map';
import type { Pass, Workspace } from './pass';

/** Read off the DCs where the map is one of coefficients: a block's DC is 8 times its mean. */
export async function createPoolPass(gpu: Gpu, source: GpuMap, means: GpuMap): Promise<Pass> {
  const kernel = await gpu.pipelines.get(mapMean);
  const bound = kernel.bind({ source: source.tensor, means: means.tensor });
  const jpeg = source.domain === 'jpeg';
  const count = jpeg ? (source.height / 8) * (source.width / 8) : source.height * source.width;
  const uniforms = {
    pictures: means.tensor.length,
    count,
    step: jpeg ? source.coefficients : 1,
    scale: 1 / (jpeg ? 8 * count : count),
  };
  return { encode: () => gpu.frame.dispatch(bound, uniforms) };
}

export async function createLinearPass(
  gpu: Gpu,
  workspace: Workspace,
  { weights, bias, channels: classes }: Step & { kind: 'linear' },
  source: GpuMap,
  logits: GpuMap,
): Promise<Pass> {
  const kernel = await gpu.pipelines.get(linearLayer);
  const bound = kernel.bind({
    source: source.tensor,
    weights: workspace.upload('linear weights', weights),
    bias: workspace.upload('linear bias', bias),
    logits: logits.tensor,
  });
  const uniforms = { batch: logits.tensor.shape[0], inputs: source.channels, classes };
  return { encode: () => gpu.frame.dispatch(bound, uniforms) };
}
