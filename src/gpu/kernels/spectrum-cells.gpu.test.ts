import { describe, expect, test } from 'vitest';
import { coefficientLayout } from '../../math/layout';
import { cellAngles, cellEnergies } from '../../math/spectrum-cells';
import { openGpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { relativeL2, runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { spectrumCells } from './spectrum-cells';

const gpu = await openGpu({ gpu: navigator.gpu });

describe.each(['dft', 'dct'] as const)('spectrum-cells of a %s', (transform) => {
  const layout = coefficientLayout({ transform, channels: 3, width: 61, height: 23 });
  const { rows, columns, parts } = layout;
  const data = testPixels(layout.entries * parts, 3).map((value) => value - 128);
  // Exact zeros, where atan2 is delicate.
  data.fill(0, 10, 14);
  data.fill(0, 4 * parts * columns, 5 * parts * columns);
  const coefficients = createTensor(gpu, { label: 'coefficients', shape: [layout.entries, parts], data });

  test.each([
    [0, 3],
    [1, 2],
  ])('channels %i to %i', async (channel_from, channel_to) => {
    for (const ANGLE of [0, 1]) {
      const cells = sentinelTensor(gpu, 'cells', [rows, columns]);
      const overrides = { COMPLEX: parts - 1, ANGLE };
      await runKernel(
        gpu,
        spectrumCells,
        { overrides },
        { coefficients, cells },
        { cells: rows * columns, channel_from, channel_to },
      );
      const expected = (ANGLE === 1 ? cellAngles : cellEnergies)(data, layout, [channel_from, channel_to]);
      expect(relativeL2(await readTensor(gpu, cells), expected)).toBeLessThan(ANGLE === 1 ? 1e-5 : 1e-6);
    }
  });
});
