import { afterAll, expect, test } from 'vitest';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { fftAxis, fftReference } from '../testing/fft-case';
import { relativeL2, runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { createTables } from '../transforms/fft-chain';
import { linePass } from '../transforms/fft-line-pass';
import { keepUniforms } from '../keep-uniforms';
import { fftLine } from './fft-line';

const gpu = await openGpu({ gpu: navigator.gpu, shape: 'workgroup' });
afterAll(() => gpu.device.destroy());

test.each([
  { radices: [1], columns: false, lines: 3 },
  { radices: [7], columns: true, lines: 5 },
  { radices: [8, 8], columns: false, lines: 5 },
  { radices: [2, 5, 3], columns: true, lines: 21 },
  { radices: [2, 2, 3, 2, 2], columns: false, lines: 9 },
])('passes $radices, columns $columns, $lines lines', async ({ radices, columns, lines }) => {
  const axis = fftAxis(radices, { columns, lines, batches: 2 });
  const pass = linePass(axis, gpu.device.limits);
  if (pass?.shape !== 'workgroup') throw new Error('Such short lines fit into any workgroup memory.');
  const data = testPixels(2 * axis.source.size, 5);
  const source = createTensor(gpu, { label: 'source', shape: [data.length], data });
  const result = sentinelTensor(gpu, 'result', [data.length]);
  const tables = createTables(gpu, 'tables', axis.tables);
  await runKernel(gpu, fftLine, pass.variant, { source, result, tables, ranks: tables }, keepUniforms(null));
  expect(relativeL2(await readTensor(gpu, result), fftReference(axis, data))).toBeLessThan(3e-7);
});

test('a line that is too long for the workgroup memory is left to passes over storage', () => {
  const axis = fftAxis([16, 16, 16], { columns: true, lines: 5, batches: 1 });
  const limits = {
    maxComputeWorkgroupStorageSize: 16384,
    maxComputeInvocationsPerWorkgroup: 256,
    maxComputeWorkgroupSizeX: 256,
  };
  expect(linePass(axis, limits)).toBeNull();
  expect(linePass(axis, { ...limits, maxComputeWorkgroupStorageSize: 32768 })).not.toBeNull();
  expect(linePass(fftAxis([2, 2, 2, 2, 2, 2], { columns: true, lines: 5, batches: 1 }), limits)).toBeNull();
});
