/**
 * A convolution of coefficients in factored form: the input map is shifted by −1, 0 and +1 pixel along each axis (and
 * decimated at stride 2), which is two small matrices an axis, and the nine maps are mixed as pixels would be, n values a
 * block. The shifts come first on both axes, so that what is mixed is cut to the band: arithmetic falls with n.
 */
import type { Gpu } from '../../../gpu/gpu';
import { blockPlaces } from '../../../gpu/kernels/network/block-relu';
import { acrossPlaces, shiftAcross } from '../../../gpu/kernels/network/shift-across';
import { shiftDown } from '../../../gpu/kernels/network/shift-down';
import type { Tensor } from '../../../gpu/tensor';
import type { Convolution } from '../network';
import type { GpuMap } from './gpu-map';
import { createMixingPass } from './mixing-pass';
import type { Pass, Workspace } from './pass';

/** Shared by all convolutions of a network, one after another: each as large as the largest needs. */
export interface ShiftScratch {
  readonly across: Tensor;
  readonly down: Tensor;
  readonly acrossPlaces: Tensor;
  readonly downPlaces: Tensor;
}

/** Values that a convolution puts into the two scratch buffers. */
export interface ScratchSize {
  readonly across: number;
  readonly down: number;
}

const NO_SCRATCH: ScratchSize = { across: 0, down: 0 };

export function scratchSize(convolution: Convolution, input: GpuMap, batch: number): ScratchSize {
  if (isMixingAlone(convolution)) return NO_SCRATCH;
  const { inputs, size, stride } = convolution;
  const [rows, columns] = [input.height / 8, input.width / 8];
  return {
    across: size * inputs * batch * rows * (columns / stride) * 64,
    down: size * size * inputs * batch * (rows / stride) * (columns / stride) * input.coefficients,
  };
}

export function createShiftScratch(workspace: Workspace, sizes: readonly ScratchSize[]): ShiftScratch {
  const largest = (of: (size: ScratchSize) => number) => Math.max(4, ...sizes.map(of));
  return {
    across: workspace.zeros('shifted across', [largest(({ across }) => across)]),
    down: workspace.zeros('shifted both ways', [largest(({ down }) => down)]),
    acrossPlaces: workspace.upload('zig-zag places, transposed', acrossPlaces()),
    downPlaces: workspace.upload('zig-zag places', blockPlaces().slice(0, 64)),
  };
}

export async function createFactoredPass(
  gpu: Gpu,
  workspace: Workspace,
  convolution: Convolution,
  bias: Float32Array | null,
  input: GpuMap,
  result: GpuMap,
  scratch: ShiftScratch,
): Promise<Pass> {
  if (isMixingAlone(convolution)) {
    return createMixingPass(gpu, workspace, convolution, bias, input.tensor, result, null);
  }
  const { inputs, size, stride } = convolution;
  const variant = { overrides: { STRIDE: stride } };
  const [across, down, mixing] = await Promise.all([
    gpu.pipelines.get(shiftAcross, variant),
    gpu.pipelines.get(shiftDown, variant),
    createMixingPass(gpu, workspace, convolution, bias, scratch.down, result, null),
  ]);
  const { coefficients, tensor } = input;
  const batch = tensor.shape[1];
  const [rows, columns] = [result.height / 8, result.width / 8];
  const shared = { columns, coefficients, halves: coefficients <= HALF_BAND ? 1 : 2, taps: size };
  const acrossUniforms = {
    ...shared,
    block_rows: inputs * batch * (input.height / 8),
    source_columns: input.width / 8,
  };
  const downUniforms = { ...shared, maps: size * inputs * batch, source_rows: input.height / 8, rows };
  const boundAcross = across.bind({ source: tensor, places: scratch.acrossPlaces, shifted: scratch.across });
  const boundDown = down.bind({ shifted: scratch.across, places: scratch.downPlaces, result: scratch.down });
  return {
    encode() {
      gpu.frame.dispatch(boundAcross, acrossUniforms);
      gpu.frame.dispatch(boundDown, downUniforms);
      mixing.encode();
    },
  };
}

/** Coefficients of the widest band that has no frequency above 3 on either axis: ψ = 4. */
const HALF_BAND = 10;

/** A 1×1 convolution of stride 1 moves nothing. */
function isMixingAlone({ size, stride }: Convolution): boolean {
  return size === 1 && stride === 1;
}
