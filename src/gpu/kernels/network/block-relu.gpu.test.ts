import { expect, test } from 'vitest';
import { harmonicRelu } from '../../../math/jpeg-domain/harmonic-relu';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { relativeL2, runKernel, sentinelTensor } from '../../testing/kernel-test';
import { bandMap, storedBlocks } from '../../testing/network-case';
import { blockPlaces, blockRelu, RELU_MODES } from './block-relu';

const gpu = await openGpu({ gpu: navigator.gpu });

const CHANNELS = 5;
const BATCH = 3;
const PICTURE_BLOCKS = 2;
const BLOCKS = CHANNELS * BATCH * PICTURE_BLOCKS;
/** Two sites; the second is the one under test. */
const SITE = 1;

async function run(psi: number, mode: keyof typeof RELU_MODES, phis: readonly number[]) {
  const { n, stored, natural } = bandMap(BLOCKS, psi, psi);
  const result = sentinelTensor(gpu, 'result', [BLOCKS, n]);
  const all = Uint32Array.from([...phis.map((phi) => 16 - phi), ...phis]);
  await runKernel(
    gpu,
    blockRelu,
    {},
    {
      source: createTensor(gpu, { label: 'source', shape: [BLOCKS, n], data: stored }),
      phis: createTensor(gpu, { label: 'φ', shape: [2, BATCH], data: all }),
      places: createTensor(gpu, { label: 'places', shape: [80], data: blockPlaces() }),
      result,
    },
    {
      blocks: BLOCKS,
      picture_blocks: PICTURE_BLOCKS,
      batch: BATCH,
      coefficients: n,
      site: SITE,
      mode: RELU_MODES[mode],
    },
  );
  const expected = new Float64Array(natural.length);
  for (let b = 0; b < BLOCKS; b++) {
    const phi = phis[Math.floor(b / PICTURE_BLOCKS) % BATCH];
    expected.set(harmonicRelu(natural.subarray(64 * b, 64 * b + 64), mode, phi), 64 * b);
  }
  return { actual: await readTensor(gpu, result), expected: storedBlocks(expected, n) };
}

test.each([15, 14, 9, 5, 2, 1])('blocks of the band %i in all modes, a φ for every picture', async (psi) => {
  for (const phis of [
    [1, 8, 15],
    [5, 2, 14],
    [4, 11, 7],
  ]) {
    for (const mode of ['exact', 'asm', 'apx'] as const) {
      const { actual, expected } = await run(psi, mode, phis);
      expect(relativeL2(actual, expected), mode).toBeLessThan(1e-6);
    }
  }
});

test('with φ = 15 all three are the same; with a φ of another picture they are not', async () => {
  const exact = await run(15, 'exact', [1, 1, 1]);
  for (const mode of ['asm', 'apx'] as const) {
    expect((await run(15, mode, [15, 15, 15])).actual).toEqual(exact.actual);
    const { actual } = await run(15, mode, [5, 2, 14]);
    const { expected } = await run(15, mode, [2, 5, 14]);
    expect(relativeL2(actual, expected)).toBeGreaterThan(0.01);
  }
});
