import { describe, expect, test } from 'vitest';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { BLOCK_SIZES, blockDctCase } from '../testing/block-dct-case';
import { relativeL2, runKernel, sentinelTensor } from '../testing/kernel-test';
import { blockDctTileForward } from './block-dct-tile-forward';

const gpu = await openGpu({ gpu: navigator.gpu });

describe.each([4, 8, 16, 32])('block-dct-tile-forward %i', (block) => {
  test.each(BLOCK_SIZES)('%i×%i', async (width, height) => {
    const truth = blockDctCase(width, height, block);
    const picture = createTensor(gpu, { label: 'picture', shape: truth.pictureShape, data: truth.picture });
    const coefficients = sentinelTensor(gpu, 'coefficients', truth.coefficientShape);
    const slots = { 'block-line': `block-dct-line-${block}` };
    await runKernel(gpu, blockDctTileForward, { slots }, { picture, coefficients }, truth.uniforms);
    expect(relativeL2(await readTensor(gpu, coefficients), truth.coefficients)).toBeLessThan(1e-6);
  });
});
