/** Passes of the steps that are no convolutions. */
import { scaleShift } from '../../../math/layers/norm';
import { ShapeError } from '../../../gpu/errors';
import type { Gpu } from '../../../gpu/gpu';
import { blockPlaces, blockRelu, RELU_MODES } from '../../../gpu/kernels/network/block-relu';
import { channelNorm } from '../../../gpu/kernels/network/channel-norm';
import { inputCoefficients } from '../../../gpu/kernels/network/input-coefficients';
import { inputPixels, pixelWaves } from '../../../gpu/kernels/network/input-pixels';
import { mapAdd } from '../../../gpu/kernels/network/map-add';
import { pixelRelu } from '../../../gpu/kernels/network/pixel-relu';
import { writeTensor, type Tensor } from '../../../gpu/tensor';
import type { InputMap, Norm } from '../network';
import type { Rectifying, ReluMode } from '../run-plan';
import { biasShare, positionsOf, type GpuMap } from './gpu-map';
import type { Pass, Workspace } from './pass';

/** Raw coefficients to the first map; in the spatial domain with the inverse DCT. */
export async function createInputPass(
  gpu: Gpu,
  workspace: Workspace,
  { matrix, offset }: InputMap,
  raw: Tensor,
  result: GpuMap,
): Promise<Pass> {
  if (matrix.length !== 9 || offset.length !== 3) {
    throw new ShapeError('Input map', [3, 3], [matrix.length / 3, offset.length]);
  }
  const rows = workspace.upload(
    'input map',
    Float32Array.from({ length: 12 }, (_, at) => (at % 4 === 3 ? offset[at >> 2] : matrix[3 * (at >> 2) + (at % 4)])),
  );
  const blocks = raw.length / 192;
  if (result.domain === 'spatial') {
    const kernel = await gpu.pipelines.get(inputPixels);
    const places = workspace.upload('zig-zag places', blockPlaces().slice(0, 64));
    const bound = kernel.bind({
      raw,
      rows,
      places,
      waves: workspace.upload('waves', pixelWaves()),
      pixels: result.tensor,
    });
    return { encode: () => gpu.frame.dispatch(bound, { blocks, columns: result.width / 8 }) };
  }
  const kernel = await gpu.pipelines.get(inputCoefficients);
  const bound = kernel.bind({ raw, rows, result: result.tensor });
  return { encode: () => gpu.frame.dispatch(bound, { blocks, coefficients: result.coefficients }) };
}

/** Batch norm as a step of its own. */
export async function createNormPass(
  gpu: Gpu,
  workspace: Workspace,
  norm: Norm,
  source: GpuMap,
  result: GpuMap,
): Promise<Pass> {
  const { scale, shift } = scaleShift(norm);
  return createAffinePass(gpu, workspace, scale, shift, source.tensor, result);
}

/** scale·x + shift per channel. */
export async function createAffinePass(
  gpu: Gpu,
  workspace: Workspace,
  scale: ArrayLike<number>,
  shift: ArrayLike<number>,
  source: Tensor,
  result: GpuMap,
): Promise<Pass> {
  const affine = workspace.upload(
    'norm',
    Float32Array.from({ length: 2 * result.channels }, (_, at) => (at % 2 === 0 ? scale : shift)[at >> 1]),
  );
  const kernel = await gpu.pipelines.get(channelNorm);
  const bound = kernel.bind({ source, affine, result: result.tensor });
  const uniforms = { channels: result.channels, positions: positionsOf(result), ...biasShare(result) };
  return { encode: () => gpu.frame.dispatch(bound, uniforms) };
}

export async function createAddPass(gpu: Gpu, one: GpuMap, other: GpuMap, sum: GpuMap): Promise<Pass> {
  if (one.tensor.length !== sum.tensor.length || other.tensor.length !== sum.tensor.length) {
    throw new ShapeError(`Maps added into ${sum.tensor.label}`, one.tensor.shape, other.tensor.shape);
  }
  const kernel = await gpu.pipelines.get(mapAdd);
  const bound = kernel.bind({ one: one.tensor, other: other.tensor, sum: sum.tensor });
  const quads = Math.ceil(sum.tensor.length / 4);
  return { encode: () => gpu.frame.dispatch(bound, { quads }) };
}

export interface ReluPasses {
  pass(site: number, source: GpuMap, result: GpuMap): Promise<Pass>;
  set(rectifying: Rectifying): void;
}

/** Exact at first. In the spatial domain it stays so. */
export function createReluPasses(gpu: Gpu, workspace: Workspace, sites: number, batch: number): ReluPasses {
  const phis = workspace.upload('φ', new Uint32Array(sites * batch).fill(15), [sites, batch]);
  const places = workspace.upload('zig-zag places and bands', blockPlaces());
  let mode: ReluMode = 'exact';
  return {
    async pass(site, source, result) {
      if (result.domain === 'spatial') {
        const kernel = await gpu.pipelines.get(pixelRelu);
        const bound = kernel.bind({ source: source.tensor, result: result.tensor });
        const quads = Math.ceil(result.tensor.length / 4);
        return { encode: () => gpu.frame.dispatch(bound, { quads }) };
      }
      const kernel = await gpu.pipelines.get(blockRelu);
      const bound = kernel.bind({ source: source.tensor, phis, places, result: result.tensor });
      const { coefficients, height, width } = result;
      const picture_blocks = (height / 8) * (width / 8);
      const blocks = result.channels * batch * picture_blocks;
      const shape = { blocks, picture_blocks, batch, coefficients, site };
      return { encode: () => gpu.frame.dispatch(bound, { ...shape, mode: RELU_MODES[mode] }) };
    },
    set(rectifying) {
      if (rectifying.phi.some((phi) => phi < 1 || phi > 15)) {
        throw new ShapeError('φ of the ReLUs', '1…15', String(rectifying.phi));
      }
      writeTensor(gpu, phis, rectifying.phi);
      mode = rectifying.mode;
    },
  };
}
