/**
 * Compiled kernels, one per linked source and overrides. A variant asked for twice, even while it still compiles,
 * compiles once; compilation is asynchronous, so asking for many at once compiles them side by side.
 */
import { GpuError } from './errors';
import { linkSource, type LinkedSource } from './link';
import type { GpuContext } from './device';
import type { Kernel, KernelVariant, UniformType, UniformValues } from './kernel';
import type { Tensor } from './tensor';

/** The largest uniform block: 64 four-byte fields, and the spacing of dynamic offsets. */
export const UNIFORM_STRIDE = 256;

export interface CompiledKernel<K extends Kernel> {
  readonly kernel: K;
  readonly overrides: Readonly<Record<string, number>>;
  readonly pipeline: GPUComputePipeline;
  /** Ties the tensors to the kernel, once; the result is dispatched any number of times. */
  bind(tensors: { readonly [N in keyof K['bindings']]: Tensor }): BoundKernel<K['uniforms']>;
}

export interface BoundKernel<U extends Readonly<Record<string, UniformType>>> {
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  readonly uniformNames: readonly string[];
  readonly uniformTypes: readonly UniformType[];
  readonly workgroups: (uniforms: UniformValues<U>) => readonly [number, number, number];
}

export class PipelineCache {
  readonly #context: GpuContext;
  readonly #uniforms: GPUBuffer;
  readonly #compiled = new Map<string, Promise<CompiledKernel<Kernel>>>();
  readonly #compiledNow = new Map<string, CompiledKernel<Kernel>>();

  constructor(context: GpuContext, uniforms: GPUBuffer) {
    this.#context = context;
    this.#uniforms = uniforms;
  }

  get<K extends Kernel>(kernel: K, variant: KernelVariant<K> = {}): Promise<CompiledKernel<K>> {
    const request = requestOf(kernel, variant);
    let entry = this.#compiled.get(request.key);
    if (!entry) {
      entry = this.#compile(request);
      this.#compiled.set(request.key, entry);
    }
    return entry as unknown as Promise<CompiledKernel<K>>;
  }

  /**
   * The same without waiting: commands that use it wait in the queue for its compilation. For small kernels that are
   * seldom needed, and then at once. A mistake in one comes as an uncaptured error; validation.test.ts finds it first.
   */
  getNow<K extends Kernel>(kernel: K, variant: KernelVariant<K> = {}): CompiledKernel<K> {
    const request = requestOf(kernel, variant);
    let entry = this.#compiledNow.get(request.key);
    if (!entry) {
      const { device } = this.#context;
      const layout = this.#layoutOf(kernel);
      const module = device.createShaderModule({ label: kernel.name, code: request.source.code });
      entry = this.#wrap(request, layout, device.createComputePipeline(this.#descriptorOf(request, layout, module)));
      this.#compiledNow.set(request.key, entry);
    }
    return entry as unknown as CompiledKernel<K>;
  }

  async #compile(request: CompileRequest): Promise<CompiledKernel<Kernel>> {
    const { device } = this.#context;
    const { name } = request.kernel;
    const layout = this.#layoutOf(request.kernel);
    const module = await compileModule(device, name, request.source);
    try {
      return this.#wrap(
        request,
        layout,
        await device.createComputePipelineAsync(this.#descriptorOf(request, layout, module)),
      );
    } catch (error) {
      throw new GpuError('validation', `${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #layoutOf({ name, bindings }: Kernel): GPUBindGroupLayout {
    return this.#context.device.createBindGroupLayout({
      label: name,
      entries: [
        { binding: 0, visibility: GPUShaderStage.COMPUTE, buffer: { type: 'uniform', hasDynamicOffset: true } },
        ...Object.values(bindings).map((access, index) => ({
          binding: index + 1,
          visibility: GPUShaderStage.COMPUTE,
          buffer: { type: access === 'read' ? ('read-only-storage' as const) : ('storage' as const) },
        })),
      ],
    });
  }

  #descriptorOf(
    request: CompileRequest,
    layout: GPUBindGroupLayout,
    module: GPUShaderModule,
  ): GPUComputePipelineDescriptor {
    return {
      label: request.kernel.name,
      layout: this.#context.device.createPipelineLayout({ bindGroupLayouts: [layout] }),
      compute: { module, constants: request.overrides },
    };
  }

  #wrap(
    { kernel, overrides, constants }: CompileRequest,
    layout: GPUBindGroupLayout,
    pipeline: GPUComputePipeline,
  ): CompiledKernel<Kernel> {
    const { device } = this.#context;
    const uniforms = this.#uniforms;
    return {
      kernel,
      overrides,
      pipeline,
      bind(tensors) {
        const bindGroup = device.createBindGroup({
          label: kernel.name,
          layout,
          entries: [
            { binding: 0, resource: { buffer: uniforms, size: UNIFORM_STRIDE } },
            ...Object.keys(kernel.bindings).map((name, index) => ({
              binding: index + 1,
              resource: { buffer: tensors[name].buffer },
            })),
          ],
        });
        return {
          pipeline,
          bindGroup,
          uniformNames: Object.keys(kernel.uniforms),
          uniformTypes: Object.values(kernel.uniforms),
          workgroups: (values) => kernel.workgroups(values, overrides, constants),
        };
      },
    };
  }
}

/** A kernel with everything that its compilation depends on. */
interface CompileRequest {
  readonly kernel: Kernel;
  readonly overrides: Record<string, number>;
  readonly constants: Readonly<Record<string, number>>;
  readonly source: LinkedSource;
  readonly key: string;
}

function requestOf<K extends Kernel>(kernel: K, variant: KernelVariant<K>): CompileRequest {
  const overrides = { ...kernel.overrides, ...variant.overrides } as Record<string, number>;
  const constants = variant.constants ?? {};
  const source = linkSource({ ...kernel, slots: { ...kernel.slots, ...variant.slots }, values: constants });
  return { kernel, overrides, constants, source, key: `${JSON.stringify(overrides)}\n${source.code}` };
}

/** Compiles WGSL; throws GpuError 'validation' with file, line and message of every error. */
export async function compileModule(device: GPUDevice, label: string, source: LinkedSource): Promise<GPUShaderModule> {
  device.pushErrorScope('validation');
  const module = device.createShaderModule({ label, code: source.code });
  const scope = device.popErrorScope();
  const { messages } = await module.getCompilationInfo();
  const errors = messages.filter((message) => message.type === 'error');
  const failed = await scope;
  if (errors.length === 0 && !failed) return module;
  const lines = errors.map((message) => {
    const at = source.origin[message.lineNum - 1];
    return `${at ? `${at.file}:${at.line}` : label}: ${message.message} (${source.code.split('\n')[message.lineNum - 1]?.trim() ?? ''})`;
  });
  throw new GpuError('validation', lines.join('\n') || `${label}: ${failed?.message ?? 'did not compile'}`);
}
