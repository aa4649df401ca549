import { expect, test } from 'vitest';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { createTensor } from '../../tensor';
import { relativeL2, runKernel, sentinelTensor } from '../../testing/kernel-test';
import { signedNumbers } from '../../testing/network-case';
import { channelNorm } from './channel-norm';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  { channels: 1, positions: 1, step: 1, scale: 1 },
  { channels: 5, positions: 131, step: 1, scale: 1 },
  { channels: 3, positions: 150, step: 15, scale: 8 },
  { channels: 7, positions: 128, step: 64, scale: 8 },
])('$channels channels of $positions, a constant every $step', async ({ channels, positions, step, scale }) => {
  const source = signedNumbers(channels * positions, 51);
  const affine = signedNumbers(2 * channels, 52);
  const result = sentinelTensor(gpu, 'result', [channels, positions]);
  await runKernel(
    gpu,
    channelNorm,
    {},
    {
      source: createTensor(gpu, { label: 'source', shape: [source.length], data: source }),
      affine: createTensor(gpu, { label: 'affine', shape: [channels, 2], data: affine }),
      result,
    },
    { channels, positions, bias_step: step, bias_scale: scale },
  );
  const expected = Float64Array.from(source, (value, at) => {
    const c = Math.floor(at / positions);
    return affine[2 * c] * value + ((at % positions) % step === 0 ? scale * affine[2 * c + 1] : 0);
  });
  expect(relativeL2(await readTensor(gpu, result), expected)).toBeLessThan(1e-6);
});
