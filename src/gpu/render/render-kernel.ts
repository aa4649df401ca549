/**
 * What a painter's shader is: a WGSL file with a `vertex` and a `fragment` entry point and the typed list of what it
 * takes. The compute kernels' rules (kernel.ts) hold: binding 0 is the uniform block, 1… are read-only tensors in order.
 */
import { GpuError } from '../errors';
import type { Frame } from '../frame';
import type { Gpu } from '../gpu';
import type { UniformType, UniformValues } from '../kernel';
import { linkSource } from '../link';
import { compileModule, UNIFORM_STRIDE } from '../pipelines';
import type { Tensor } from '../tensor';

type Bindings = Readonly<Record<string, 'read'>>;
type Uniforms = Readonly<Record<string, UniformType>>;
type Overrides = Readonly<Record<string, number>>;

export interface RenderKernel<
  B extends Bindings = Bindings,
  U extends Uniforms = Uniforms,
  O extends Overrides = Overrides,
> {
  readonly stage: 'render';
  /** Also the basename of its files. */
  readonly name: string;
  readonly wgsl: string;
  readonly bindings: B;
  readonly uniforms: U;
  readonly overrides: O;
  /** Names in `#import` and the shared files that they stand for: one shader can paint from different tensors. */
  readonly slots: Readonly<Record<string, string>>;
}

export function defineRenderKernel<const B extends Bindings, const U extends Uniforms, O extends Overrides>(
  definition: Omit<RenderKernel<B, U, O>, 'stage' | 'slots'> & { slots?: Readonly<Record<string, string>> },
): RenderKernel<B, U, O> {
  return { stage: 'render', ...definition, slots: definition.slots ?? {} };
}

export interface Scissor {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A painter's shader, compiled for one format of canvas. Variants compile when first drawn. */
export class RenderProgram<K extends RenderKernel> {
  readonly #gpu: Gpu;
  readonly #kernel: K;
  readonly #module: GPUShaderModule;
  readonly #format: GPUTextureFormat;
  readonly #layout: GPUBindGroupLayout;
  readonly #pipelineLayout: GPUPipelineLayout;
  readonly #pipelines = new Map<string, GPURenderPipeline>();
  readonly #bound = new Map<string, { readonly buffers: readonly GPUBuffer[]; readonly group: GPUBindGroup }>();
  readonly #names: readonly string[];
  readonly #types: readonly UniformType[];
  readonly #offset = new Uint32Array(1);

  private constructor(gpu: Gpu, kernel: K, module: GPUShaderModule, format: GPUTextureFormat) {
    this.#gpu = gpu;
    this.#kernel = kernel;
    this.#module = module;
    this.#format = format;
    this.#names = Object.keys(kernel.uniforms);
    this.#types = Object.values(kernel.uniforms);
    this.#layout = gpu.device.createBindGroupLayout({
      label: kernel.name,
      entries: [
        { binding: 0, visibility: GPUShaderStage.FRAGMENT, buffer: { type: 'uniform', hasDynamicOffset: true } },
        ...Object.keys(kernel.bindings).map((_, index) => ({
          binding: index + 1,
          visibility: GPUShaderStage.FRAGMENT,
          buffer: { type: 'read-only-storage' as const },
        })),
      ],
    });
    this.#pipelineLayout = gpu.device.createPipelineLayout({ bindGroupLayouts: [this.#layout] });
  }

  static async create<K extends RenderKernel>(
    gpu: Gpu,
    kernel: K,
    format: GPUTextureFormat,
  ): Promise<RenderProgram<K>> {
    const module = await compileModule(gpu.device, kernel.name, linkSource(kernel));
    return new RenderProgram(gpu, kernel, module, format);
  }

  /** Compiles a variant ahead of its first use; throws GpuError 'validation'. */
  async prepare(overrides: Partial<K['overrides']>): Promise<void> {
    const { key, descriptor } = this.#describe(overrides);
    if (this.#pipelines.has(key)) return;
    try {
      this.#pipelines.set(key, await this.#gpu.device.createRenderPipelineAsync(descriptor));
    } catch (error) {
      throw new GpuError(
        'validation',
        `${this.#kernel.name}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  /**
   * Draws inside `scissor`. `place` names the bind group: it is made again only when its tensors change.
   */
  draw(
    pass: GPURenderPassEncoder,
    frame: Frame,
    call: {
      readonly overrides: Partial<K['overrides']>;
      readonly place: string;
      readonly tensors: { readonly [N in keyof K['bindings']]: Tensor };
      readonly uniforms: UniformValues<K['uniforms']>;
      readonly scissor: Scissor;
    },
  ): void {
    const { x, y, width, height } = call.scissor;
    if (width <= 0 || height <= 0) return;
    this.#offset[0] = frame.writeUniforms(this.#names, this.#types, call.uniforms);
    pass.setPipeline(this.#pipeline(call.overrides));
    pass.setBindGroup(0, this.#bind(call.place, call.tensors), this.#offset, 0, 1);
    pass.setScissorRect(x, y, width, height);
    pass.draw(3);
  }

  #describe(overrides: Partial<K['overrides']>): { key: string; descriptor: GPURenderPipelineDescriptor } {
    const constants = { ...this.#kernel.overrides, ...overrides } as Record<string, number>;
    const descriptor: GPURenderPipelineDescriptor = {
      label: this.#kernel.name,
      layout: this.#pipelineLayout,
      vertex: { module: this.#module, entryPoint: 'vertex' },
      fragment: { module: this.#module, entryPoint: 'fragment', targets: [{ format: this.#format }], constants },
    };
    return { key: JSON.stringify(constants), descriptor };
  }

  #pipeline(overrides: Partial<K['overrides']>): GPURenderPipeline {
    const { key, descriptor } = this.#describe(overrides);
    let pipeline = this.#pipelines.get(key);
    if (!pipeline) {
      pipeline = this.#gpu.device.createRenderPipeline(descriptor);
      this.#pipelines.set(key, pipeline);
    }
    return pipeline;
  }

  #bind(place: string, tensors: Readonly<Record<string, Tensor>>): GPUBindGroup {
    const buffers = Object.keys(this.#kernel.bindings).map((name) => tensors[name].buffer);
    const before = this.#bound.get(place);
    if (before?.buffers.every((buffer, index) => buffer === buffers[index])) return before.group;
    const group = this.#gpu.device.createBindGroup({
      label: this.#kernel.name,
      layout: this.#layout,
      entries: [
        { binding: 0, resource: { buffer: this.#gpu.frame.uniforms, size: UNIFORM_STRIDE } },
        ...buffers.map((buffer, index) => ({ binding: index + 1, resource: { buffer } })),
      ],
    });
    this.#bound.set(place, { buffers, group });
    return group;
  }
}
