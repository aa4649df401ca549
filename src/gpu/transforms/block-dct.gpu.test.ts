import { describe, expect, test } from 'vitest';
import { ShapeError } from '../errors';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { blockDctCase } from '../testing/block-dct-case';
import { relativeL2, sentinelTensor } from '../testing/kernel-test';
import { createBlockDct } from './block-dct';
import type { TransformSpec } from './transform';

describe.each(['storage', 'workgroup'] as const)('block DCT, %s shape', async (shape) => {
  const gpu = await openGpu({ gpu: navigator.gpu, shape });

  test.each([4, 8, 16, 32] as const)('blocks of %i there and back', async (block) => {
    const [width, height] = [131, 70];
    const truth = blockDctCase(width, height, block, 3);
    const spec: TransformSpec = { transform: 'block', width, height, channels: 3, block, basis: 'exact' };
    const picture = createTensor(gpu, { label: 'picture', shape: truth.pictureShape, data: truth.picture });
    const coefficients = sentinelTensor(gpu, 'coefficients', truth.coefficientShape);
    const rebuilt = sentinelTensor(gpu, 'rebuilt', truth.pictureShape);
    const ranks = createTensor(gpu, { label: 'ranks', shape: truth.coefficientShape, type: 'u32' });
    const transform = await createBlockDct(gpu, spec, { picture, coefficients, ranks, rebuilt });
    transform.encodeForward();
    transform.encodeInverse(null);
    gpu.frame.submit();
    expect(relativeL2(await readTensor(gpu, coefficients), truth.coefficients)).toBeLessThan(1e-6);
    expect(relativeL2(await readTensor(gpu, rebuilt), truth.picture)).toBeLessThan(1e-6);
    transform.destroy();
  });
});

test('a tensor of another shape is refused by name', async () => {
  const gpu = await openGpu({ gpu: navigator.gpu });
  const spec: TransformSpec = { transform: 'block', width: 9, height: 8, channels: 1, block: 8, basis: 'exact' };
  const plane = createTensor(gpu, { label: 'plane', shape: [1, 8, 9] });
  const tensors = { picture: plane, rebuilt: plane, coefficients: plane, ranks: plane };
  await expect(createBlockDct(gpu, spec, tensors)).rejects.toThrow(ShapeError);
  await expect(createBlockDct(gpu, spec, tensors)).rejects.toThrow('The coefficients: expected [1×8×16], got [1×8×9].');
});
