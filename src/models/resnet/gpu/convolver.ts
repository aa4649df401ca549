/** Makes the passes of a network's convolutions in the form that the plan asks for. */
import type { Gpu } from '../../../gpu/gpu';
import type { Convolution } from '../network';
import type { RunPlan } from '../run-plan';
import { createDenseConvolution, createDenseScratch } from './dense-convolution';
import type { DenseShape } from './dense-plan';
import { createFactoredPass, createShiftScratch, scratchSize } from './factored-pass';
import type { GpuMap } from './gpu-map';
import { createMixingPass } from './mixing-pass';
import type { Pass, Workspace } from './pass';

/** From input map to result map; `bias` is added per channel, null adds none. */
export type Convolver = (
  convolution: Convolution,
  bias: Float32Array | null,
  input: GpuMap,
  result: GpuMap,
) => Promise<Pass>;

/** A convolution that the network has, and what it reads. */
export interface ConvolutionUse {
  readonly convolution: Convolution;
  readonly input: GpuMap;
}

export function createConvolver(
  gpu: Gpu,
  workspace: Workspace,
  plan: RunPlan,
  uses: readonly ConvolutionUse[],
): Convolver {
  if (plan.domain === 'spatial') {
    return (convolution, bias, input, result) =>
      createMixingPass(gpu, workspace, convolution, bias, input.tensor, result, {
        rows: result.height,
        columns: result.width,
        source_rows: input.height,
        source_columns: input.width,
        source_size: plan.batch * input.height * input.width,
        stride: convolution.stride,
      });
  }
  if (plan.form === 'factored') {
    const sizes = uses.map(({ convolution, input }) => scratchSize(convolution, input, plan.batch));
    const scratch = createShiftScratch(workspace, sizes);
    return (convolution, bias, input, result) =>
      createFactoredPass(gpu, workspace, convolution, bias, input, result, scratch);
  }
  const { form } = plan;
  const shapeOf = ({ height, width, coefficients }: GpuMap): DenseShape => ({
    batch: plan.batch,
    rows: height / 8,
    columns: width / 8,
    n: coefficients,
    form,
  });
  const scratch = createDenseScratch(
    gpu,
    uses.map(({ convolution, input }) => ({ convolution, shape: shapeOf(input) })),
  );
  workspace.own(scratch.gathered);
  workspace.own(scratch.slice);
  return async (convolution, bias, input, result) => {
    const dense = await createDenseConvolution(gpu, convolution, { ...shapeOf(input), bias, scratch });
    return { encode: () => dense.encode(input.tensor, result.tensor), destroy: () => dense.destroy() };
  };
}
