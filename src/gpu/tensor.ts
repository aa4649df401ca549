/**
 * A GPU buffer with a shape: dense, row-major, 4-byte elements. Complex values are a last axis of 2 (re, im).
 */
import { GpuError, ShapeError } from './errors';
import type { GpuContext } from './device';

export type ElementType = 'f32' | 'u32';

export interface Tensor {
  readonly buffer: GPUBuffer;
  readonly shape: readonly number[];
  readonly type: ElementType;
  /** Also the buffer's label, so that the driver's messages name it. */
  readonly label: string;
  readonly length: number;
}

export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** A new tensor: zeros, or a copy of `data` (whose length must fit `shape`). Throws GpuError 'oom' beyond the limits. */
export function createTensor(
  { device }: GpuContext,
  spec: {
    label: string;
    shape: readonly number[];
    type?: ElementType;
    data?: Float32Array | Uint32Array;
    indirect?: boolean;
  },
): Tensor {
  const { label, shape, data } = spec;
  const type = spec.type ?? (data instanceof Uint32Array ? 'u32' : 'f32');
  const length = elementCount(shape);
  const bytes = Math.max(4, length * 4);
  if (data && data.length !== length) throw new ShapeError(`Data of tensor ${label}`, shape, [data.length]);
  if (bytes > Math.min(device.limits.maxBufferSize, device.limits.maxStorageBufferBindingSize)) {
    throw new GpuError(
      'oom',
      `Tensor ${label} needs ${bytes} bytes; this adapter binds at most ${device.limits.maxStorageBufferBindingSize} at once.`,
    );
  }
  const buffer = device.createBuffer({
    label,
    size: bytes,
    usage:
      GPUBufferUsage.STORAGE |
      GPUBufferUsage.COPY_SRC |
      GPUBufferUsage.COPY_DST |
      (spec.indirect ? GPUBufferUsage.INDIRECT : 0),
  });
  if (data && length > 0)
    device.queue.writeBuffer(buffer, 0, data as Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>);
  return { buffer, shape, type, label, length };
}

/** Replaces the whole content of a tensor. */
export function writeTensor({ device }: GpuContext, tensor: Tensor, data: Float32Array | Uint32Array): void {
  if (data.length !== tensor.length)
    throw new ShapeError(`Data of tensor ${tensor.label}`, tensor.shape, [data.length]);
  device.queue.writeBuffer(tensor.buffer, 0, data as Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>);
}
