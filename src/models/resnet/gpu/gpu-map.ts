/** A feature map on the GPU, laid out as run-plan.ts says. */
import { ShapeError } from '../../../gpu/errors';
import type { GpuContext } from '../../../gpu/device';
import { createTensor, elementCount, type Tensor } from '../../../gpu/tensor';
import type { Domain } from '../run-plan';

export interface GpuMap {
  /** Pixels [channels, batch, height, width]; coefficients [channels, batch, height/8, width/8, n]. */
  readonly tensor: Tensor;
  readonly channels: number;
  /** In pixels, in both domains. */
  readonly height: number;
  readonly width: number;
  readonly domain: Domain;
  /** n of a block; 0 for pixels. */
  readonly coefficients: number;
}

/** What all maps of one run have in common. */
export interface MapFormat {
  readonly domain: Domain;
  readonly batch: number;
  /** n of a block; 0 for pixels. */
  readonly coefficients: number;
}

interface Side {
  readonly id: string;
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

/** A map for a step's result. Its buffer is rounded up to four values, so that kernels may take it as vec4. */
export function createMap(gpu: GpuContext, { domain, batch, coefficients }: MapFormat, step: Side): GpuMap {
  const { id, channels, height, width } = step;
  if (domain === 'jpeg' && (height % 8 !== 0 || width % 8 !== 0)) {
    throw new ShapeError(`Map ${id} in the JPEG domain`, 'sides of whole blocks', `${width}×${height}`);
  }
  const shape =
    domain === 'jpeg' ? [channels, batch, height / 8, width / 8, coefficients] : [channels, batch, height, width];
  return { tensor: roundedTensor(gpu, id, shape), channels, height, width, domain, coefficients };
}

/** A tensor of zeros whose buffer ends on a whole vec4. */
export function roundedTensor(gpu: GpuContext, label: string, shape: readonly number[]): Tensor {
  const length = elementCount(shape);
  return { ...createTensor(gpu, { label, shape: [4 * Math.ceil(length / 4)] }), shape, length };
}

/** Values of one channel of a map, all pictures. */
export function positionsOf({ tensor, channels }: GpuMap): number {
  return tensor.length / channels;
}

/** How a constant is added to a map: channel-mixing.ts. */
export function biasShare({ coefficients }: Pick<GpuMap, 'coefficients'>): { bias_step: number; bias_scale: number } {
  return coefficients === 0 ? { bias_step: 1, bias_scale: 1 } : { bias_step: coefficients, bias_scale: 8 };
}
