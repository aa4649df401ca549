import { describe, expect, test } from 'vitest';
import { dctMatrix } from '../../math/block-dct';
import { isKept, NO_RANK } from '../../math/selection';
import { openGpu } from '../gpu';
import { keepUniforms } from '../keep-uniforms';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { BLOCK_SIZES, blockDctCase } from '../testing/block-dct-case';
import { relativeL2, runKernel, sentinelTensor } from '../testing/kernel-test';
import { blockDctRowsInverse } from './block-dct-rows-inverse';

const gpu = await openGpu({ gpu: navigator.gpu });

describe.each([16, 32])('block-dct-rows-inverse %i', (block) => {
  test.each(BLOCK_SIZES)('%i×%i', async (width, height) => {
    const truth = blockDctCase(width, height, block);
    const shape = truth.coefficientShape;
    const { length } = truth.coefficients;
    const order = Uint32Array.from({ length }, (_, i) => (i * 7919) % length);
    const coefficients = createTensor(gpu, {
      label: 'coefficients',
      shape,
      data: Float32Array.from(truth.coefficients),
    });
    const ranks = createTensor(gpu, { label: 'ranks', shape, data: order });
    const rows = sentinelTensor(gpu, 'rows', shape);
    const slots = { 'block-line': `block-dct-line-${block}` };
    const selection = { from: 2, to: length >> 1, include: length - 1, exclude: 5, split: NO_RANK, count: 0 };
    const uniforms = { ...truth.uniforms, ...keepUniforms(selection) };
    await runKernel(gpu, blockDctRowsInverse, { slots }, { coefficients, ranks, rows }, uniforms);
    const kept = truth.coefficients.map((value, i) => (isKept(order[i], selection) ? value : 0));
    const matrix = dctMatrix(block);
    const expected = kept.map((_, at) => {
      const start = at - (at % block);
      let sum = 0;
      for (let k = 0; k < block; k++) sum += matrix[k * block + (at % block)] * kept[start + k];
      return Math.sqrt(block) * sum;
    });
    expect(relativeL2(await readTensor(gpu, rows), expected)).toBeLessThan(1e-6);
  });
});
