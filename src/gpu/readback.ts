/** The only place that maps GPU memory. Never awaited by a frame. */
import type { GpuContext } from './device';
import type { Tensor } from './tensor';

/** The content of a tensor, or of `length` elements from `start`, after all submitted work. */
export async function readTensor(
  { device }: GpuContext,
  tensor: Tensor,
  start = 0,
  length = tensor.length - start,
): Promise<Float32Array<ArrayBuffer>> {
  return new Float32Array(await readBytes(device, tensor, start, length));
}

/** The same for a u32 tensor. */
export async function readTensorU32(
  { device }: GpuContext,
  tensor: Tensor,
  start = 0,
  length = tensor.length - start,
): Promise<Uint32Array<ArrayBuffer>> {
  return new Uint32Array(await readBytes(device, tensor, start, length));
}

async function readBytes(device: GPUDevice, tensor: Tensor, start: number, length: number): Promise<ArrayBuffer> {
  const staging = device.createBuffer({
    label: `${tensor.label} read`,
    size: Math.max(4, length * 4),
    usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
  });
  try {
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(tensor.buffer, start * 4, staging, 0, length * 4);
    device.queue.submit([encoder.finish()]);
    await staging.mapAsync(GPUMapMode.READ);
    return staging.getMappedRange().slice(0, length * 4);
  } finally {
    staging.destroy();
  }
}
