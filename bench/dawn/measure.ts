/** Times the transforms on a device of Dawn's, forward and inverse, in both kernel shapes. */
import { createBlockDct as createBlockReference } from '../../src/math/block-dct';
import { createDct2d } from '../../src/math/dct';
import { createRealDft2d } from '../../src/math/dft';
import type { KernelShape } from '../../src/gpu/device';
import { openGpu, type Gpu } from '../../src/gpu/gpu';
import { readTensor } from '../../src/gpu/readback';
import { createTensor, type Tensor } from '../../src/gpu/tensor';
import { createBlockDct } from '../../src/gpu/transforms/block-dct';
import { createDct } from '../../src/gpu/transforms/dct';
import { createDft } from '../../src/gpu/transforms/dft';
import { coefficientShape, rankShape, type TransformSpec } from '../../src/gpu/transforms/transform';
import { relativeError } from '../page/accuracy';
import { alternate, type Contestant } from '../page/alternate';
import { benchPicture } from '../page/picture';
import type { DawnResults, DawnRow } from './report';
import { leastBytes, nominalFlops, TASKS } from './tasks';

export interface DawnOptions {
  readonly rounds: number;
  /** Only tasks whose name holds this: "DCT", "real FFT, 1024". */
  readonly only: string | undefined;
  readonly say: (line: string) => void;
}

const CREATE = { dft: createDft, dct: createDct, block: createBlockDct };
/** A timing lasts this long at least, so that the wait for the queue (about a millisecond in Node) does not weigh. */
const SHORTEST_TIMING = 50;
const MOST_AT_ONCE = 1024;
/** Transforms in one submit: a frame takes a limited number of dispatches. */
const PER_SUBMIT = 8;

export async function measureOnDawn(api: GPU, { rounds, only, say }: DawnOptions): Promise<DawnResults> {
  const rows: DawnRow[] = [];
  let [adapter, software] = ['', false];
  for (const shape of ['workgroup', 'storage'] as const) {
    const gpu = await openGpu({ gpu: api, shape });
    adapter = gpu.adapterName;
    software = gpu.software;
    for (const { name, spec } of TASKS.filter((task) => task.name.includes(only ?? ''))) {
      say(`${adapter}: ${name}, ${shape} …`);
      rows.push(...(await measureTask(gpu, name, spec, shape, rounds)));
    }
    gpu.device.destroy();
  }
  return { date: new Date().toISOString().slice(0, 10), adapter, software, rounds, rows };
}

async function measureTask(
  gpu: Gpu,
  name: string,
  spec: TransformSpec,
  shape: KernelShape,
  rounds: number,
): Promise<DawnRow[]> {
  const plane = [1, spec.height, spec.width];
  const pixels = benchPicture(spec.width, spec.height);
  const tensors = {
    picture: createTensor(gpu, { label: 'picture', shape: plane, data: pixels }),
    coefficients: createTensor(gpu, { label: 'coefficients', shape: coefficientShape(spec) }),
    ranks: createTensor(gpu, { label: 'ranks', shape: rankShape(spec), type: 'u32' }),
    rebuilt: createTensor(gpu, { label: 'rebuilt', shape: plane }),
  };
  const transform = await CREATE[spec.transform](gpu, spec, tensors);
  const contestant = (
    direction: string,
    encode: () => void,
    tensor: Tensor,
    expected: ArrayLike<number>,
  ): Contestant => ({
    contestant: direction,
    label: direction,
    run: async (times) => {
      for (let i = 1; i <= times; i++) {
        encode();
        if (i % PER_SUBMIT === 0) gpu.frame.submit();
      }
      gpu.frame.submit();
      await gpu.device.queue.onSubmittedWorkDone();
    },
    error: async () => relativeError(await readTensor(gpu, tensor), expected, 0),
  });
  const directions = [
    contestant('forward', () => transform.encodeForward(), tensors.coefficients, reference(spec, pixels)),
    contestant('inverse', () => transform.encodeInverse(null), tensors.rebuilt, pixels),
  ];
  const batch = await batchFor(directions[0]);
  const series = await alternate(directions, { rounds, warmups: 2 }, batch);
  transform.destroy();
  Object.values(tensors).forEach((tensor) => tensor.buffer.destroy());
  return series.map(({ label, milliseconds, error }) => ({
    task: name,
    direction: label,
    shape,
    batch,
    milliseconds,
    relativeError: error ?? Number.NaN,
    flops: nominalFlops(spec),
    bytes: leastBytes(spec),
  }));
}

/** How many transforms make a timing long enough. */
async function batchFor(contestant: Contestant): Promise<number> {
  await contestant.run(1);
  for (let batch = 1; ; batch *= 2) {
    const start = performance.now();
    await contestant.run(batch);
    if (performance.now() - start >= SHORTEST_TIMING || batch >= MOST_AT_ONCE) return batch;
  }
}

function reference(spec: TransformSpec, pixels: Float32Array): Float64Array {
  const { transform, width, height, block } = spec;
  const coefficients = new Float64Array(coefficientShape(spec).reduce((product, side) => product * side, 1));
  if (transform === 'dft') createRealDft2d(width, height).forward(pixels, coefficients);
  else if (transform === 'dct') createDct2d(width, height).forward(pixels, coefficients);
  else createBlockReference(width, height, block).forward(pixels, coefficients);
  return coefficients;
}
