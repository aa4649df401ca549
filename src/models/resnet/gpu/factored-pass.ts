/**
 * A convolution of coefficients in factored form: the input map is shifted by −1, 0 and +1 pixel along each axis (and
 * decimated at stride 2), which is two small matrices an axis, and the nine maps are mixed as pixels would be, n values a
 * block. The shifts come first on both axes, so that what is mixed is cut to the band: arithmetic falls with n.
 */
import { BAND_SIZES } from '../../../math/jpeg-domain/band';
import type { Gpu } from '../../../gpu/gpu';
import { blockPlaces } from '../../../gpu/kernels/network/block-relu';
import { shiftAcross } from '../../../gpu/kernels/network/shift-across';
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
  readonly places: Tensor;
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
    across: size * inputs * batch * rows * (columns / stride) * linesOf(input) * 8,
    down: size * size * inputs * batch * (rows / stride) * (columns / stride) * input.coefficients,
  };
}

export function createShiftScratch(workspace: Workspace, sizes: readonly ScratchSize[]): ShiftScratch {
  const largest = (of: (size: ScratchSize) => number) => Math.max(4, ...sizes.map(of));
  return {
    across: workspace.zeros('shifted across', [largest(({ across }) => across)]),
    down: workspace.zeros('shifted both ways', [largest(({ down }) => down)]),
    places: workspace.upload('zig-zag places', blockPlaces().slice(0, 64)),
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
  const variant = { slots: { 'pixel-shift': `pixel-shift-${stride}` } };
  const [across, down, mixing] = await Promise.all([
    gpu.pipelines.get(shiftAcross, variant),
    gpu.pipelines.get(shiftDown, variant),
    createMixingPass(gpu, workspace, convolution, bias, scratch.down, result, null),
  ]);
  const { coefficients, tensor } = input;
  const batch = tensor.shape[1];
  const [rows, columns] = [result.height / 8, result.width / 8];
  const shared = { columns, coefficients, lines: linesOf(input), taps: size };
  const acrossUniforms = {
    ...shared,
    block_rows: inputs * batch * (input.height / 8),
    source_columns: input.width / 8,
  };
  const downUniforms = { ...shared, maps: size * inputs * batch, source_rows: input.height / 8, rows };
  const boundAcross = across.bind({ source: tensor, places: scratch.places, shifted: scratch.across });
  const boundDown = down.bind({ shifted: scratch.across, places: scratch.places, result: scratch.down });
  return {
    encode() {
      gpu.frame.dispatch(boundAcross, acrossUniforms);
      gpu.frame.dispatch(boundDown, downUniforms);
      mixing.encode();
    },
  };
}

/** Frequencies of one axis in the map's band: min(ψ, 8). */
function linesOf({ coefficients }: GpuMap): number {
  return Math.min(8, BAND_SIZES.indexOf(coefficients) + 1);
}

/** A 1×1 convolution of stride 1 moves nothing. */
function isMixingAlone({ size, stride }: Convolution): boolean {
  return size === 1 && stride === 1;
}
