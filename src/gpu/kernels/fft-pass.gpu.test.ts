import { afterAll, describe, expect, test } from 'vitest';
import { createFft } from '../../math/fft';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { relativeL2, sentinelTensor, testPixels } from '../testing/kernel-test';
import { axisPasses } from '../transforms/fft-passes';
import { createChain, createScratch, createTables } from '../transforms/fft-chain';
import { fftAxis, fftReference } from '../testing/fft-case';
import { FFT_RADICES } from './fft-constants';

const gpu = await openGpu({ gpu: navigator.gpu, shape: 'storage' });
afterAll(() => gpu.device.destroy());

async function transformed(radices: readonly number[], columns: boolean, lines: number) {
  const axis = fftAxis(radices, { columns, lines, batches: 2 });
  const data = testPixels(2 * axis.source.size, 5);
  const input = createTensor(gpu, { label: 'source', shape: [data.length], data });
  const output = sentinelTensor(gpu, 'result', [data.length]);
  const tables = createTables(gpu, 'tables', axis.tables);
  const links = axisPasses(axis).map((pass) => ({ pass, tables }));
  const chain = await createChain(gpu, links, { input, output, scratch: createScratch(gpu, 'test', [links]) });
  chain.encode(null);
  gpu.frame.submit();
  return { actual: await readTensor(gpu, output), expected: fftReference(axis, data) };
}

describe.each(FFT_RADICES)('radix %i', (radix) => {
  test('as the first and the last pass, along rows', async () => {
    const { actual, expected } = await transformed([radix, radix], false, 3);
    expect(relativeL2(actual, expected)).toBeLessThan(3e-7);
  });

  test('between two others, along columns', async () => {
    const { actual, expected } = await transformed([2, radix, 3], true, 5);
    expect(relativeL2(actual, expected)).toBeLessThan(3e-7);
  });
});

test('math/fft is the unnormalised DFT with the minus sign', () => {
  const fft = createFft(3);
  fft.inRe.set([0, 1, 0]);
  fft.run(1);
  expect(fft.outIm[1]).toBeCloseTo(-Math.sin((2 * Math.PI) / 3), 12);
});
