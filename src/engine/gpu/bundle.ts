/**
 * Everything on the GPU that belongs to one picture, colour and transform: tensors, transform, metrics. Built whole,
 * shown whole, freed whole, so that what is on the screen never mixes two pictures.
 */
import {
  coefficientShape,
  rankShape,
  type Transform,
  type TransformSpec,
  type TransformTensors,
} from '../../gpu/transforms/transform';
import { createBlockDct } from '../../gpu/transforms/block-dct';
import { createDct } from '../../gpu/transforms/dct';
import { createDft } from '../../gpu/transforms/dft';
import { createNaiveDft } from '../../gpu/transforms/naive-dft';
import { createMetrics, type Metrics } from '../../gpu/metrics/metrics';
import { GpuError } from '../../gpu/errors';
import { createTensor, type Tensor } from '../../gpu/tensor';
import type { Gpu } from '../../gpu/gpu';
import { keyText, type CoefficientKey } from '../analysis/questions';

export interface Bundle {
  readonly key: CoefficientKey;
  readonly spec: TransformSpec;
  readonly tensors: TransformTensors;
  readonly transform: Transform;
  readonly metrics: Metrics;
  destroy(): void;
}

/** What makes a bundle the one that is asked for. */
export interface BundleRequest {
  readonly key: CoefficientKey;
  readonly width: number;
  readonly height: number;
}

export function requestText({ key, width, height }: BundleRequest): string {
  return `${width}×${height} ${keyText(key)}`;
}

/** A bundle with its kernels compiled; `tensors.picture` is still empty. */
export async function buildBundle(gpu: Gpu, { key, width, height }: BundleRequest): Promise<Bundle> {
  const spec: TransformSpec = {
    transform: key.transform,
    width,
    height,
    channels: key.color === 'luma' ? 1 : 3,
    block: key.block,
    basis: key.basis,
  };
  const pictureShape = [spec.channels, height, width];
  const owned: { destroy(): void }[] = [];
  const destroy = (): void => {
    for (const thing of owned) thing.destroy();
  };
  const own = (tensor: Tensor): Tensor => {
    owned.push(tensor.buffer);
    return tensor;
  };
  gpu.device.pushErrorScope('out-of-memory');
  let outOfMemory: Promise<GPUError | null> | null = null;
  try {
    const tensors: TransformTensors = {
      picture: own(createTensor(gpu, { label: 'picture.planes', shape: pictureShape })),
      coefficients: own(createTensor(gpu, { label: `${key.transform}.coefficients`, shape: coefficientShape(spec) })),
      ranks: own(createTensor(gpu, { label: 'rank.order', shape: rankShape(spec), type: 'u32' })),
      rebuilt: own(createTensor(gpu, { label: 'inverse.picture', shape: pictureShape })),
    };
    const metrics = createMetrics(gpu, { width, height, color: key.color }, tensors);
    owned.push(metrics);
    const making = createTransform(gpu, spec, tensors);
    outOfMemory = gpu.device.popErrorScope();
    const transform = await making;
    owned.push(transform);
    const error = await outOfMemory;
    if (error)
      throw new GpuError('oom', `A picture of ${width}×${height} pixels needs more graphics memory than there is.`);
    return { key, spec, tensors, transform, metrics, destroy };
  } catch (error) {
    if (!outOfMemory) void gpu.device.popErrorScope();
    destroy();
    throw error;
  }
}

function createTransform(gpu: Gpu, spec: TransformSpec, tensors: TransformTensors): Promise<Transform> {
  if (spec.transform === 'dct') return createDct(gpu, spec, tensors);
  if (spec.transform === 'block') return createBlockDct(gpu, spec, tensors);
  return spec.basis === 'naive' ? createNaiveDft(gpu, spec, tensors) : createDft(gpu, spec, tensors);
}
