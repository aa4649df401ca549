/** The project's own transforms on the GPU: the picture lies there already, the clock stops when the queue is done. */
import type { Gpu } from '../../src/gpu/gpu';
import { readTensor } from '../../src/gpu/readback';
import { createTensor } from '../../src/gpu/tensor';
import {
  coefficientShape,
  rankShape,
  type Transform,
  type TransformSpec,
  type TransformTensors,
} from '../../src/gpu/transforms/transform';
import { relativeError } from './accuracy';
import type { Contestant } from './alternate';

export type CreateTransform = (gpu: Gpu, spec: TransformSpec, tensors: TransformTensors) => Promise<Transform>;

export interface GpuContestantRequest {
  readonly contestant: string;
  readonly label: string;
  readonly create: CreateTransform;
  readonly spec: TransformSpec;
  readonly picture: Float32Array;
  /** The f64 coefficients. */
  readonly expected: Float64Array;
}

export async function gpuContestant(
  gpu: Gpu,
  request: GpuContestantRequest,
): Promise<Contestant & { destroy(): void }> {
  const { contestant, label, create, spec, picture, expected } = request;
  const plane = [spec.channels, spec.height, spec.width];
  const tensors: TransformTensors = {
    picture: createTensor(gpu, { label: 'picture', shape: plane, data: picture }),
    coefficients: createTensor(gpu, { label: 'coefficients', shape: coefficientShape(spec) }),
    ranks: createTensor(gpu, { label: 'ranks', shape: rankShape(spec), type: 'u32' }),
    rebuilt: createTensor(gpu, { label: 'rebuilt', shape: plane }),
  };
  const transform = await create(gpu, spec, tensors);
  return {
    contestant,
    label,
    run: async (times) => {
      for (let i = 0; i < times; i++) transform.encodeForward();
      gpu.frame.submit();
      await gpu.device.queue.onSubmittedWorkDone();
    },
    // A complex mean is two numbers.
    error: async () =>
      relativeError(await readTensor(gpu, tensors.coefficients), expected, spec.transform === 'dft' ? 2 : 1),
    destroy: () => {
      transform.destroy();
      for (const tensor of Object.values(tensors) as TransformTensors['picture'][]) tensor.buffer.destroy();
    },
  };
}
