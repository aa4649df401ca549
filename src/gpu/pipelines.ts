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

  constructor(context: GpuContext, uniforms: GPUBuffer) {
    this.#context = context;
    this.#uniforms = uniforms;
  }

  get<K extends Kernel>(kernel: K, variant: KernelVariant<K> = {}): Promise<CompiledKernel<K>> {
    const overrides = { ...kernel.overrides, ...variant.overrides } as Record<string, number>;
    const constants = variant.constants ?? {};
    const source = linkSource({ ...kernel, slots: { ...kernel.slots, ...variant.slots }, values: constants });
    const key = `${JSON.stringify(overrides)}\n${source.code}`;
    let entry = this.#compiled.get(key);
    if (!entry) {
      entry = this.#compile(kernel, overrides, constants, source);
      this.#compiled.set(key, entry);
    }
    return entry as unknown as Promise<CompiledKernel<K>>;
  }

  async #compile(
    kernel: Kernel,
    overrides: Record<string, number>,
    constants: Readonly<Record<string, number>>,
    source: LinkedSource,
  ): Promise<CompiledKernel<Kernel>> {
    const { device } = this.#context;
    const names = Object.keys(kernel.bindings);
    const layout = device.createBindGroupLayout({
      label: kernel.name,
      entries: [
        { binding: 0, visibility: GPUShaderStage.COMPUTE, buffer: { type: 'uniform', hasDynamicOffset: true } },
        ...names.map((name, index) => ({
          binding: index + 1,
          visibility: GPUShaderStage.COMPUTE,
          buffer: { type: kernel.bindings[name] === 'read' ? ('read-only-storage' as const) : ('storage' as const) },
        })),
      ],
    });
    const module = await compileModule(device, kernel.name, source);
    let pipeline: GPUComputePipeline;
    try {
      pipeline = await device.createComputePipelineAsync({
        label: kernel.name,
        layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
        compute: { module, constants: overrides },
      });
    } catch (error) {
      throw new GpuError('validation', `${kernel.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
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
            ...names.map((name, index) => ({ binding: index + 1, resource: { buffer: tensors[name].buffer } })),
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
