/**
 * One frame's worth of GPU commands: one encoder, one upload of all uniform blocks, one submit.
 *
 * Usage: `frame.dispatch(bound, uniforms)` any number of times, render passes in between, then `frame.submit()`.
 * Nothing is allocated on the GPU. A frame object is reused. Dispatches beyond its room are handed over early, by a submit
 * of what came before.
 */
import { GpuError } from './errors';
import { UNIFORM_STRIDE, type BoundKernel } from './pipelines';
import type { UniformType, UniformValues } from './kernel';
import type { GpuContext } from './device';
import type { Tensor } from './tensor';

/** Blocks at once; a forward and an inverse transform of three channels and all views take under a hundred. */
const UNIFORM_BLOCKS = 512;

/** Where a tensor made with `indirect` holds the numbers of workgroups along x, y and z; the offset in bytes. */
export interface IndirectArguments {
  readonly tensor: Tensor;
  readonly offset: number;
}

export class Frame {
  readonly uniforms: GPUBuffer;
  readonly #device: GPUDevice;
  readonly #staging = new ArrayBuffer(UNIFORM_BLOCKS * UNIFORM_STRIDE);
  readonly #view = new DataView(this.#staging);
  readonly #offset = new Uint32Array(1);
  #used = 0;
  #encoder: GPUCommandEncoder | null = null;
  #pass: GPUComputePassEncoder | null = null;
  readonly #retired: Tensor[] = [];

  constructor({ device }: GpuContext) {
    this.#device = device;
    this.uniforms = device.createBuffer({
      label: 'uniforms',
      size: this.#staging.byteLength,
      usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
    });
  }

  /** The encoder outside any pass, for render passes and copies. */
  get encoder(): GPUCommandEncoder {
    this.#endPass();
    return (this.#encoder ??= this.#device.createCommandEncoder());
  }

  /** Workgroups as the kernel says, or as a tensor written by an earlier dispatch does. */
  dispatch<U extends Readonly<Record<string, UniformType>>>(
    bound: BoundKernel<U>,
    values: UniformValues<U>,
    indirect?: IndirectArguments,
  ): void {
    // The order of the commands stays; only what is retired goes earlier, and nothing after it may use that anyway.
    if (this.#used === UNIFORM_BLOCKS) this.submit();
    this.#encoder ??= this.#device.createCommandEncoder();
    this.#pass ??= this.#encoder.beginComputePass();
    this.#offset[0] = this.writeUniforms(bound.uniformNames, bound.uniformTypes, values);
    this.#pass.setPipeline(bound.pipeline);
    this.#pass.setBindGroup(0, bound.bindGroup, this.#offset, 0, 1);
    if (indirect) {
      this.#pass.dispatchWorkgroupsIndirect(indirect.tensor.buffer, indirect.offset);
      return;
    }
    const [x, y, z] = bound.workgroups(values);
    this.#pass.dispatchWorkgroups(x, y, z);
  }

  /** Stages one uniform block and returns its dynamic offset. */
  writeUniforms(
    names: readonly string[],
    types: readonly UniformType[],
    values: Readonly<Record<string, number>>,
  ): number {
    if (this.#used === UNIFORM_BLOCKS)
      throw new GpuError('validation', `A frame takes at most ${UNIFORM_BLOCKS} uniform blocks.`);
    const start = this.#used++ * UNIFORM_STRIDE;
    for (let i = 0; i < names.length; i++) {
      const value = values[names[i]];
      if (types[i] === 'f32') this.#view.setFloat32(start + 4 * i, value, true);
      else if (types[i] === 'i32') this.#view.setInt32(start + 4 * i, value, true);
      else this.#view.setUint32(start + 4 * i, value, true);
    }
    return start;
  }

  /** Copies all of `source` over the beginning of `target`. */
  copy(source: Tensor, target: Tensor): void {
    this.encoder.copyBufferToBuffer(source.buffer, 0, target.buffer, 0, source.length * 4);
  }

  /** Fills a tensor with zeros. */
  clear(tensor: Tensor): void {
    this.encoder.clearBuffer(tensor.buffer);
  }

  /** Frees a tensor that commands of this frame may still use, once they are handed over. */
  retire(tensor: Tensor): void {
    this.#retired.push(tensor);
  }

  submit(): void {
    this.#endPass();
    const encoder = this.#encoder;
    this.#encoder = null;
    if (this.#used > 0) this.#device.queue.writeBuffer(this.uniforms, 0, this.#staging, 0, this.#used * UNIFORM_STRIDE);
    this.#used = 0;
    if (encoder) this.#device.queue.submit([encoder.finish()]);
    for (const { buffer } of this.#retired.splice(0)) buffer.destroy();
  }

  #endPass(): void {
    this.#pass?.end();
    this.#pass = null;
  }
}
