/**
 * The ground that every kernel test stands on: WebGPU is here and computes. No adapter fails; it never skips, because a
 * run in which no kernel ran must not look like a run in which all were right.
 */
import { expect, test } from 'vitest';

const DOUBLE = /* wgsl */ `
@group(0) @binding(0) var<storage, read_write> values: array<f32>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < arrayLength(&values)) { values[id.x] = 2.0 * values[id.x]; }
}`;

async function adapterHere(): Promise<GPUAdapter> {
  const adapter = await navigator.gpu.requestAdapter();
  if (adapter === null)
    throw new Error('Chromium gave no WebGPU adapter, so no kernel can be tested: see scripts/chromium.mjs.');
  return adapter;
}

test('there is an adapter', async () => {
  const adapter = await adapterHere();
  expect(adapter.limits.maxComputeWorkgroupSizeX).toBeGreaterThanOrEqual(128);
});

test('a compute shader doubles numbers', async () => {
  const device = await (await adapterHere()).requestDevice();
  const input = Float32Array.from({ length: 1000 }, (_, index) => index - 333.25);
  const values = device.createBuffer({
    size: input.byteLength,
    usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST,
  });
  const answer = device.createBuffer({
    size: input.byteLength,
    usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
  });
  device.queue.writeBuffer(values, 0, input);
  const pipeline = await device.createComputePipelineAsync({
    layout: 'auto',
    compute: { module: device.createShaderModule({ code: DOUBLE }), entryPoint: 'main' },
  });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(
    0,
    device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: [{ binding: 0, resource: { buffer: values } }],
    }),
  );
  pass.dispatchWorkgroups(Math.ceil(input.length / 64));
  pass.end();
  encoder.copyBufferToBuffer(values, 0, answer, 0, input.byteLength);
  device.queue.submit([encoder.finish()]);
  await answer.mapAsync(GPUMapMode.READ);
  expect(Array.from(new Float32Array(answer.getMappedRange()))).toEqual(Array.from(input, (value) => 2 * value));
  device.destroy();
});
