/**
 * Every kernel's pipeline in every variant, and every painter's, built by Dawn without a GPU: a shader that does not
 * compile, a binding that does not fit or a barrier in divergent flow fails here, named by file and line.
 */
import { create, globals } from 'webgpu';
import { beforeAll, describe, expect, test } from 'vitest';
import { GpuError } from './errors';
import { openGpu, type Gpu } from './gpu';
import { defineKernel, type Kernel, type KernelVariant } from './kernel';
import { defineRenderKernel, RenderProgram, type RenderKernel } from './render/render-kernel';

interface KernelFile {
  readonly VARIANTS?: readonly KernelVariant<Kernel>[];
  readonly [name: string]: unknown;
}

const files = import.meta.glob<KernelFile>(['./kernels/**/*.ts', '!./kernels/**/*.test.ts'], { eager: true });

const isKernel = (value: unknown): value is Kernel | RenderKernel =>
  typeof value === 'object' && value !== null && 'wgsl' in value && 'bindings' in value;

const cases = Object.values(files).flatMap((file) =>
  Object.values(file)
    .filter(isKernel)
    .flatMap((kernel) => (file.VARIANTS ?? [{}]).map((variant) => ({ name: kernel.name, kernel, variant }))),
);

const FORMATS = ['bgra8unorm', 'rgba8unorm'] as const;

/** Kept, because Dawn ends with the object that opened it. */
let dawn: GPU;
let gpu: Gpu;

beforeAll(async () => {
  Object.assign(globalThis, globals);
  dawn = create(['backend=null']);
  gpu = await openGpu({ gpu: dawn });
});

async function build(kernel: Kernel | RenderKernel, variant: KernelVariant<Kernel>): Promise<void> {
  if (!('stage' in kernel)) {
    await gpu.pipelines.get(kernel, variant);
    return;
  }
  for (const format of FORMATS) {
    const program = await RenderProgram.create(gpu, kernel, format);
    await program.prepare(variant.overrides ?? {});
  }
}

describe('every shader builds', () => {
  test.each(cases)('$name $variant', ({ kernel, variant }) => build(kernel, variant));

  test('and none is overlooked', () => {
    const shaders = Object.keys(import.meta.glob(['./shaders/**/*.wgsl', '!./shaders/shared/*'], { query: '?raw' }));
    const built = new Set(cases.map(({ name }) => `${name}.wgsl`));
    expect(shaders.length).toBeGreaterThan(40);
    expect(shaders.filter((shader) => !built.has(shader.replace(/.*\//, '')))).toEqual([]);
  });
});

describe('what is broken does not build', () => {
  const compute = (wgsl: string, bindings: Kernel['bindings'] = { values: 'write' }) =>
    defineKernel({ name: 'broken', wgsl, bindings, uniforms: { count: 'u32' }, workgroups: () => [1, 1, 1] });
  const HEAD = '#uniforms\n@group(0) @binding(1) var<storage, read_write> values: array<f32>;\n';
  const MAIN = '@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {';

  test('the test kernel itself does, unbroken', async () => {
    await build(compute(`${HEAD}${MAIN} if (id.x < u.count) { values[id.x] = 1.0; } }`), {});
  });

  test('an unknown name, told by file and line', async () => {
    const kernel = compute(`${HEAD}${MAIN}\n  values[id.x] = nothing;\n}`);
    await expect(build(kernel, {})).rejects.toThrow(/^broken\.wgsl:4: .*nothing/);
  });

  test('a binding that the definition lists otherwise', async () => {
    const kernel = compute(`${HEAD}${MAIN} values[id.x] = f32(u.count); }`, { values: 'read' });
    await expect(build(kernel, {})).rejects.toThrow(GpuError);
  });

  test('a barrier that not every thread reaches', async () => {
    const kernel = compute(`${HEAD}${MAIN} if (id.x < u.count) { workgroupBarrier(); } values[id.x] = 1.0; }`);
    await expect(build(kernel, {})).rejects.toThrow(/broken/);
  });

  test('an override that the shader has not', async () => {
    const kernel = compute(`${HEAD}${MAIN} values[id.x] = f32(u.count); }`);
    await expect(build(kernel, { overrides: { MISSING: 1 } })).rejects.toThrow(GpuError);
  });

  test('an import of nothing', async () => {
    const wgsl = `${HEAD}#import no-such-file\n${MAIN} values[id.x] = f32(u.count); }`;
    await expect(async () => build(compute(wgsl), {})).rejects.toThrow(
      "broken.wgsl:3: no shared shader named 'no-such-file'.",
    );
  });

  test('a painter without a vertex stage', async () => {
    const painter = defineRenderKernel({
      name: 'broken-painter',
      wgsl: '#uniforms\n@fragment fn fragment() -> @location(0) vec4f { return vec4f(f32(u.count)); }',
      bindings: {},
      uniforms: { count: 'u32' },
      overrides: {},
    });
    await expect(build(painter, {})).rejects.toThrow(GpuError);
  });
});
