import { describe, expect, test } from 'vitest';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { BLOCK_SIZES, blockDctCase, columnsOfBlocks, paddedPlanes } from '../testing/block-dct-case';
import { relativeL2, runKernel, sentinelTensor } from '../testing/kernel-test';
import { blockDctColumnsForward } from './block-dct-columns-forward';

const gpu = await openGpu({ gpu: navigator.gpu });

describe.each([16, 32])('block-dct-columns-forward %i', (block) => {
  test.each(BLOCK_SIZES)('%i×%i', async (width, height) => {
    const truth = blockDctCase(width, height, block);
    const picture = createTensor(gpu, { label: 'picture', shape: truth.pictureShape, data: truth.picture });
    const columns = sentinelTensor(gpu, 'columns', truth.coefficientShape);
    const slots = { 'block-line': `block-dct-line-${block}` };
    await runKernel(gpu, blockDctColumnsForward, { slots }, { picture, columns }, truth.uniforms);
    const expected = columnsOfBlocks(truth, paddedPlanes(truth));
    expect(relativeL2(await readTensor(gpu, columns), expected)).toBeLessThan(1e-6);
  });
});
