import { describe, expect, test } from 'vitest';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { BLOCK_SIZES, blockDctCase, columnsOfBlocks, paddedPlanes } from '../testing/block-dct-case';
import { relativeL2, runKernel, sentinelTensor } from '../testing/kernel-test';
import { blockDctRowsForward } from './block-dct-rows-forward';

const gpu = await openGpu({ gpu: navigator.gpu });

describe.each([16, 32])('block-dct-rows-forward %i', (block) => {
  test.each(BLOCK_SIZES)('%i×%i', async (width, height) => {
    const truth = blockDctCase(width, height, block);
    const shape = truth.coefficientShape;
    const data = Float32Array.from(columnsOfBlocks(truth, paddedPlanes(truth)));
    const columns = createTensor(gpu, { label: 'columns', shape, data });
    const coefficients = sentinelTensor(gpu, 'coefficients', shape);
    const slots = { 'block-line': `block-dct-line-${block}` };
    await runKernel(gpu, blockDctRowsForward, { slots }, { columns, coefficients }, truth.uniforms);
    expect(relativeL2(await readTensor(gpu, coefficients), truth.coefficients)).toBeLessThan(1e-6);
  });
});
