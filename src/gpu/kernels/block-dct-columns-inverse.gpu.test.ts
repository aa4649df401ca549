import { describe, expect, test } from 'vitest';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { BLOCK_SIZES, blockDctCase, columnsOfBlocks } from '../testing/block-dct-case';
import { relativeL2, runKernel, sentinelTensor } from '../testing/kernel-test';
import { blockDctColumnsInverse } from './block-dct-columns-inverse';

const gpu = await openGpu({ gpu: navigator.gpu });

describe.each([16, 32])('block-dct-columns-inverse %i', (block) => {
  test.each(BLOCK_SIZES)('%i×%i', async (width, height) => {
    const truth = blockDctCase(width, height, block);
    const shape = truth.coefficientShape;
    const data = Float32Array.from(truth.coefficients);
    const rows = createTensor(gpu, { label: 'rows', shape, data });
    const picture = sentinelTensor(gpu, 'picture', truth.pictureShape);
    const slots = { 'block-line': `block-dct-line-${block}` };
    await runKernel(gpu, blockDctColumnsInverse, { slots }, { picture, rows }, truth.uniforms);
    const padded = columnsOfBlocks(truth, truth.coefficients, true);
    const columns = shape[2];
    const expected = truth.picture.map((_, at) => {
      const [c, y, x] = [Math.floor(at / width / height), Math.floor(at / width) % height, at % width];
      return padded[(c * shape[1] + y) * columns + x] / block;
    });
    expect(relativeL2(await readTensor(gpu, picture), expected)).toBeLessThan(1e-6);
  });
});
