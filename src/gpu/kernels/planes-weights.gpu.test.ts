import { expect, test } from 'vitest';
import { coefficientLayout } from '../../math/layout';
import { planeEnergies } from '../../math/spectrum-cells';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { relativeL2, runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { planesWeights } from './planes-weights';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  [16, 12],
  [17, 9],
  [1, 8],
  [8, 1],
])('planes-weights of %i×%i', async (width, height) => {
  const layout = coefficientLayout({ transform: 'dft', channels: 2, width, height });
  const { rows, columns } = layout;
  const data = testPixels(2 * layout.entries, 5).map((value) => value - 128);
  const coefficients = createTensor(gpu, { label: 'coefficients', shape: [layout.entries, 2], data });
  for (const [channel_from, channel_to] of [
    [0, 2],
    [1, 2],
  ]) {
    const planes = sentinelTensor(gpu, 'planes', [4, Math.floor(rows / 2) + 1, columns]);
    await runKernel(
      gpu,
      planesWeights,
      {},
      { coefficients, planes },
      { rows, columns, width, channel_from, channel_to },
    );
    const expected = planeEnergies(data, layout, [channel_from, channel_to]);
    expect(relativeL2(await readTensor(gpu, planes), expected)).toBeLessThan(1e-6);
  }
});
