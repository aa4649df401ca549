import { describe, expect, test } from 'vitest';
import { isKept, NO_RANK, type Selection } from '../../math/selection';
import { openGpu } from '../gpu';
import { keepUniforms } from '../keep-uniforms';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { BLOCK_SIZES, blockDctCase, inverseOfBlocks } from '../testing/block-dct-case';
import { relativeL2, runKernel, sentinelTensor } from '../testing/kernel-test';
import { blockDctInverse } from './block-dct-inverse';

const gpu = await openGpu({ gpu: navigator.gpu });

describe.each([4, 8])('block-dct-inverse %i', (block) => {
  test.each(BLOCK_SIZES)('%i×%i, all and some kept', async (width, height) => {
    const truth = blockDctCase(width, height, block);
    const { length } = truth.coefficients;
    const order = Uint32Array.from({ length }, (_, i) => (i * 7919) % length);
    const coefficients = createTensor(gpu, {
      label: 'coefficients',
      shape: truth.coefficientShape,
      data: Float32Array.from(truth.coefficients),
    });
    const ranks = createTensor(gpu, { label: 'ranks', shape: truth.coefficientShape, data: order });
    const access = width % 4 === 0 ? 'vec4' : 'any';
    const slots = { 'whole-block': `block-dct-whole-${block}`, 'picture-store': `picture-store-${access}` };
    const some: Selection = { from: 2, to: length >> 1, include: length - 1, exclude: 5, split: NO_RANK, count: 0 };
    for (const selection of [null, some]) {
      const picture = sentinelTensor(gpu, 'picture', truth.pictureShape);
      const uniforms = { ...truth.uniforms, ...keepUniforms(selection) };
      await runKernel(gpu, blockDctInverse, { slots }, { picture, coefficients, ranks }, uniforms);
      const kept = truth.coefficients.map((value, i) => (!selection || isKept(order[i], selection) ? value : 0));
      expect(relativeL2(await readTensor(gpu, picture), inverseOfBlocks(truth, kept))).toBeLessThan(1e-6);
    }
  });
});
