/**
 * A convolution of coefficients by its dense map: the paper's exploded map of a whole picture's channel, or the same map
 * windowed, one n×n window for each pair of channels and each neighbour. Made on the GPU from the weights.
 *
 * A map of at most 256 MiB is kept, in as many buffers as the adapter's limits ask for; a larger one is made again in
 * each run, some rows at a time, in a scratch that several convolutions may share. Bands ψ: rows and columns beyond n
 * coefficients are left out.
 */
import { ShapeError } from '../../../gpu/errors';
import type { Gpu } from '../../../gpu/gpu';
import { denseApply } from '../../../gpu/kernels/dense/dense-apply';
import { denseBuild } from '../../../gpu/kernels/dense/dense-build';
import { denseGather } from '../../../gpu/kernels/dense/dense-gather';
import { createTensor, type Tensor } from '../../../gpu/tensor';
import type { Convolution } from '../network';
import { planDense, type DenseLimits, type DensePlan, type DenseShape } from './dense-plan';
import { denseWindows } from './dense-windows';

export interface DenseSpec extends DenseShape {
  /** Added per channel. */
  readonly bias?: Float32Array | null;
  /** Where more than one convolution is open; one of its own otherwise. */
  readonly scratch?: DenseScratch;
  readonly limits?: DenseLimits;
}

export interface DenseConvolution {
  /** Of the whole map, whether it is kept or not. */
  readonly bytes: number;
  readonly resident: boolean;
  /**
   * Records into gpu.frame. `input` is f32 [inputs, batch, rows, columns, n], `output` the same of the result. A map that
   * is not kept takes many dispatches: they are submitted in between, with what the frame held before.
   */
  encode(input: Tensor, output: Tensor): void;
  destroy(): void;
}

/** Room for gathered input, and for pieces of maps that are not kept; used by one convolution after another. */
export interface DenseScratch {
  readonly gathered: Tensor;
  readonly slice: Tensor;
  destroy(): void;
}

/**
 * Dispatches that a convolution leaves in the frame, which has room for 512 in all; more are submitted in between. Few,
 * for each may take half a second on a software adapter.
 */
const MOST_RECORDED = 12;

export interface DenseUse {
  readonly convolution: Convolution;
  readonly shape: DenseShape & { readonly limits?: DenseLimits };
}

/** For all of `uses`, one at a time. */
export function createDenseScratch(gpu: Gpu, uses: readonly DenseUse[]): DenseScratch {
  const plans = uses.map(({ convolution, shape }) => planOf(gpu, convolution, shape));
  const most = (sizes: readonly number[]) => Math.max(4, ...sizes);
  const gathered = most(plans.map(({ positionsAtOnce, quads }) => 4 * positionsAtOnce * quads));
  const slice = most(
    plans.map(({ resident, quads, unitsAtOnce }, at) => (resident ? 0 : 4 * quads * unitsAtOnce * uses[at].shape.n)),
  );
  const tensors = {
    gathered: createTensor(gpu, { label: 'dense columns', shape: [gathered] }),
    slice: createTensor(gpu, { label: 'dense map, a slice', shape: [slice] }),
  };
  return {
    ...tensors,
    destroy() {
      tensors.gathered.buffer.destroy();
      tensors.slice.buffer.destroy();
    },
  };
}

export async function createDenseConvolution(
  gpu: Gpu,
  convolution: Convolution,
  spec: DenseSpec,
): Promise<DenseConvolution> {
  const { frame } = gpu;
  const { inputs, outputs, size, stride } = convolution;
  const { batch, rows, columns, n, form } = spec;
  const plan = planOf(gpu, convolution, spec);
  const overrides = { EXPLODED: form === 'exploded' ? 1 : 0 };
  const [gather, build, apply] = await Promise.all([
    gpu.pipelines.get(denseGather, { overrides }),
    gpu.pipelines.get(denseBuild, { overrides }),
    gpu.pipelines.get(denseApply, {
      overrides: { ROWS: gpu.shape === 'storage' ? 4 : 1, POSITIONS: plan.positions === 1 ? 1 : 4 },
    }),
  ]);
  const owned: { destroy(): void }[] = [];
  const own = (tensor: Tensor): Tensor => {
    owned.push(tensor.buffer);
    return tensor;
  };
  const upload = (label: string, data: Float32Array | Uint32Array) =>
    own(createTensor(gpu, { label, shape: [data.length], data }));
  const release = () => {
    for (const resource of owned) resource.destroy();
  };
  try {
    const scratch = spec.scratch ?? createDenseScratch(gpu, [{ convolution, shape: spec }]);
    if (!spec.scratch) owned.push(scratch);
    const { reach, lowest, windows, parts } = denseWindows(size, stride, n, plan.neighbours);
    const tables = {
      weights: upload('dense weights', convolution.weights),
      windows: upload('dense windows', windows),
      parts: upload('dense window parts', parts),
    };
    const bias = upload('dense bias', spec.bias ?? new Float32Array(outputs));
    const common = { inputs, rows, columns, n, stride, reach, lowest, quads: plan.quads };

    const pieces = piecesOf(plan).map(({ first, count }) => {
      const map_rows = count * n;
      const dense = plan.resident
        ? own(createTensor(gpu, { label: `dense map, rows from ${first}`, shape: [plan.quads, map_rows, 4] }))
        : scratch.slice;
      const bound = build.bind({ ...tables, dense });
      const place = { map_rows, first_unit: first, unit_blocks: plan.unitBlocks };
      return { dense, place, build: () => frame.dispatch(bound, { ...common, ...place, taps: size * size }) };
    });
    if (plan.resident) {
      for (const piece of pieces) piece.build();
      frame.submit();
    }

    const bind = (input: Tensor, output: Tensor) => ({
      input,
      output,
      gather: gather.bind({ map: input, gathered: scratch.gathered }),
      applies: pieces.map(({ dense }) => apply.bind({ dense, gathered: scratch.gathered, bias, result: output })),
    });
    let bound: ReturnType<typeof bind> | null = null;
    return {
      bytes: plan.bytes,
      resident: plan.resident,
      encode(input, output) {
        requireLength('Input of a dense convolution', input, inputs * batch * rows * columns * n);
        requireLength('Result of a dense convolution', output, (outputs * batch * rows * columns * n) / stride ** 2);
        if (bound?.input !== input || bound.output !== output) bound = bind(input, output);
        const { gather: gatherInput, applies } = bound;
        const chunks = chunksOf(plan);
        const long = pieces.length * (2 * chunks.length + 1) > MOST_RECORDED;
        if (long) frame.submit();
        let recorded = 0;
        pieces.forEach((piece, at) => {
          if (!plan.resident) piece.build();
          for (const chunk of chunks) {
            // What all pieces read alike is gathered once.
            if (chunks.length > 1 || at === 0) frame.dispatch(gatherInput, { ...common, batch, ...chunk });
            const place = { ...piece.place, ...chunk, all_positions: plan.positions };
            frame.dispatch(applies[at], { n, quads: plan.quads, ...place });
            recorded += 2;
            if (recorded < MOST_RECORDED) continue;
            frame.submit();
            recorded = 0;
          }
        });
        if (long) frame.submit();
      },
      destroy: release,
    };
  } catch (error) {
    release();
    throw error;
  }
}

function planOf({ device }: Gpu, convolution: Convolution, shape: DenseUse['shape']): DensePlan {
  const { maxStorageBufferBindingSize, maxBufferSize } = device.limits;
  return planDense(convolution, shape, Math.min(maxStorageBufferBindingSize, maxBufferSize), shape.limits);
}

function piecesOf({ units, unitsAtOnce }: DensePlan): { first: number; count: number }[] {
  return Array.from({ length: Math.ceil(units / unitsAtOnce) }, (_, piece) => {
    const first = piece * unitsAtOnce;
    return { first, count: Math.min(unitsAtOnce, units - first) };
  });
}

function chunksOf({ positions, positionsAtOnce }: DensePlan): { positions: number; first_position: number }[] {
  return Array.from({ length: Math.ceil(positions / positionsAtOnce) }, (_, chunk) => {
    const first = chunk * positionsAtOnce;
    return { positions: Math.min(positionsAtOnce, positions - first), first_position: first };
  });
}

function requireLength(what: string, tensor: Tensor, length: number): void {
  if (tensor.length !== length) throw new ShapeError(what, `${length} values`, `${tensor.length}`);
}
