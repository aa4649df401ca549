import { expect, test } from 'vitest';
import { openGpu } from '../../gpu';
import { readTensor } from '../../readback';
import { runKernel, SENTINEL, sentinelTensor } from '../../testing/kernel-test';
import { mapRangeReset } from './map-range-reset';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([1, 64, 67])('%i channels and the map, and nothing else', async (channels) => {
  const ranges = sentinelTensor(gpu, 'ranges', [80]);
  await runKernel(gpu, mapRangeReset, {}, { ranges }, { channels, map_range: 2, first_channel_range: 5 });
  const zero = (_: unknown, at: number) => at === 2 || (at >= 5 && at < 5 + channels);
  expect([...(await readTensor(gpu, ranges))]).toEqual(
    Array.from({ length: 80 }, (_, at) => (zero(_, at) ? 0 : SENTINEL)),
  );
});
