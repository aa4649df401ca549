/**
 * The block DCT on the GPU: orthonormal DCT-II of every B×B block (4, 8, 16, 32), edges padded by repetition.
 *
 * Storage shape: a thread a block for 4 and 8, a pass along columns and one along rows for 16 and 32. Workgroup shape:
 * one pass with a strip of blocks in workgroup memory. Layout, units and tolerance: the kernels'; truth: math/block-dct.ts.
 */
import { blockDctColumnsForward } from '../kernels/block-dct-columns-forward';
import { blockDctColumnsInverse } from '../kernels/block-dct-columns-inverse';
import { blockDctForward } from '../kernels/block-dct-forward';
import { blockDctInverse } from '../kernels/block-dct-inverse';
import { blockDctRowsForward } from '../kernels/block-dct-rows-forward';
import { blockDctRowsInverse } from '../kernels/block-dct-rows-inverse';
import { blockDctTileForward } from '../kernels/block-dct-tile-forward';
import { blockDctTileInverse } from '../kernels/block-dct-tile-inverse';
import { ShapeError } from '../errors';
import type { Gpu } from '../gpu';
import { keepUniforms } from '../keep-uniforms';
import { createTensor, type Tensor } from '../tensor';
import { coefficientShape, type Transform, type TransformSpec, type TransformTensors } from './transform';

export async function createBlockDct(gpu: Gpu, spec: TransformSpec, tensors: TransformTensors): Promise<Transform> {
  const { width, height, channels, block } = spec;
  requireShape('The picture', [channels, height, width], tensors.picture);
  requireShape('The rebuilt picture', [channels, height, width], tensors.rebuilt);
  requireShape('The coefficients', coefficientShape(spec), tensors.coefficients);
  requireShape('The ranks', coefficientShape(spec), tensors.ranks);
  const blocks = { blocks_x: Math.ceil(width / block), blocks_y: Math.ceil(height / block) };
  const size: BlockSize = { width, height, channels, block, ...blocks };
  const passes =
    gpu.shape === 'workgroup'
      ? await tilePasses(gpu, size, tensors)
      : block <= 8
        ? await wholePasses(gpu, size, tensors)
        : await linePasses(gpu, size, tensors);
  return {
    spec,
    encodeForward: passes.forward,
    encodeInverse: (selection) => passes.inverse({ ...size, ...keepUniforms(selection) }),
    destroy: () => passes.scratch?.buffer.destroy(),
  };
}

type BlockSize = Readonly<Record<'width' | 'height' | 'channels' | 'block' | 'blocks_x' | 'blocks_y', number>>;

interface Passes {
  readonly forward: () => void;
  readonly inverse: (uniforms: BlockSize & ReturnType<typeof keepUniforms>) => void;
  readonly scratch?: Tensor;
}

async function tilePasses(gpu: Gpu, size: BlockSize, tensors: TransformTensors): Promise<Passes> {
  const slots = { 'block-line': `block-dct-line-${size.block}` };
  const [forward, inverse] = await Promise.all([
    gpu.pipelines.get(blockDctTileForward, { slots }),
    gpu.pipelines.get(blockDctTileInverse, { slots }),
  ]);
  const { picture, coefficients, ranks, rebuilt } = tensors;
  const boundForward = forward.bind({ picture, coefficients });
  const boundInverse = inverse.bind({ coefficients, ranks, picture: rebuilt });
  return {
    forward: () => gpu.frame.dispatch(boundForward, size),
    inverse: (uniforms) => gpu.frame.dispatch(boundInverse, uniforms),
  };
}

async function wholePasses(gpu: Gpu, size: BlockSize, tensors: TransformTensors): Promise<Passes> {
  const whole = `block-dct-whole-${size.block}`;
  const access = size.width % 4 === 0 ? 'vec4' : 'any';
  const [forward, inverse] = await Promise.all([
    gpu.pipelines.get(blockDctForward, { slots: { 'whole-block': whole, 'picture-load': `picture-load-${access}` } }),
    gpu.pipelines.get(blockDctInverse, { slots: { 'whole-block': whole, 'picture-store': `picture-store-${access}` } }),
  ]);
  const { picture, coefficients, ranks, rebuilt } = tensors;
  const boundForward = forward.bind({ picture, coefficients });
  const boundInverse = inverse.bind({ picture: rebuilt, coefficients, ranks });
  return {
    forward: () => gpu.frame.dispatch(boundForward, size),
    inverse: (uniforms) => gpu.frame.dispatch(boundInverse, uniforms),
  };
}

async function linePasses(gpu: Gpu, size: BlockSize, tensors: TransformTensors): Promise<Passes> {
  const slots = { 'block-line': `block-dct-line-${size.block}` };
  const [columnsForward, rowsForward, rowsInverse, columnsInverse] = await Promise.all([
    gpu.pipelines.get(blockDctColumnsForward, { slots }),
    gpu.pipelines.get(blockDctRowsForward, { slots }),
    gpu.pipelines.get(blockDctRowsInverse, { slots }),
    gpu.pipelines.get(blockDctColumnsInverse, { slots }),
  ]);
  const { picture, coefficients, ranks, rebuilt } = tensors;
  const scratch = createTensor(gpu, { label: 'block-dct.lines', shape: coefficients.shape });
  const bound = {
    columnsForward: columnsForward.bind({ picture, columns: scratch }),
    rowsForward: rowsForward.bind({ columns: scratch, coefficients }),
    rowsInverse: rowsInverse.bind({ coefficients, ranks, rows: scratch }),
    columnsInverse: columnsInverse.bind({ picture: rebuilt, rows: scratch }),
  };
  return {
    scratch,
    forward: () => {
      gpu.frame.dispatch(bound.columnsForward, size);
      gpu.frame.dispatch(bound.rowsForward, size);
    },
    inverse: (uniforms) => {
      gpu.frame.dispatch(bound.rowsInverse, uniforms);
      gpu.frame.dispatch(bound.columnsInverse, size);
    },
  };
}

function requireShape(what: string, expected: readonly number[], { shape }: Tensor): void {
  const same = shape.length === expected.length && shape.every((side, axis) => side === expected[axis]);
  if (!same) throw new ShapeError(what, expected, shape);
}
