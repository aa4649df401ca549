/** What kernel tests share: sentinel-filled outputs, one dispatch, and how far an answer is from the truth. */
import type { Gpu } from '../gpu';
import type { Kernel, KernelVariant, UniformValues } from '../kernel';
import { createTensor, type Tensor } from '../tensor';

/** No kernel writes this by itself, so an element that still holds it was never written. */
export const SENTINEL = -98765.4375;

/** An output that shows what was left unwritten. */
export function sentinelTensor(gpu: Gpu, label: string, shape: readonly number[]): Tensor {
  const length = shape.reduce((product, side) => product * side, 1);
  return createTensor(gpu, { label, shape, data: new Float32Array(length).fill(SENTINEL) });
}

/** Runs a kernel once and hands it to the queue. */
export async function runKernel<K extends Kernel>(
  gpu: Gpu,
  kernel: K,
  variant: KernelVariant<K>,
  tensors: { readonly [N in keyof K['bindings']]: Tensor },
  uniforms: UniformValues<K['uniforms']>,
): Promise<void> {
  const compiled = await gpu.pipelines.get(kernel, variant);
  gpu.frame.dispatch(compiled.bind(tensors), uniforms);
  gpu.frame.submit();
}

/** ‖actual − expected‖₂ / ‖expected‖₂; NaN where a value is not a number. */
export function relativeL2(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) throw new Error(`Lengths differ: ${actual.length} and ${expected.length}.`);
  let error = 0;
  let norm = 0;
  for (let i = 0; i < expected.length; i++) {
    error += (actual[i] - expected[i]) ** 2;
    norm += expected[i] ** 2;
  }
  return Math.sqrt(error / norm);
}

/** The same numbers on every run: 0…255, seeded. */
export function testPixels(length: number, seed = 1): Float32Array<ArrayBuffer> {
  let state = seed >>> 0;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 24;
  });
}
