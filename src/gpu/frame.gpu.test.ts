import { expect, test } from 'vitest';
import { openGpu } from './gpu';
import { mapAdd } from './kernels/network/map-add';
import { readTensor } from './readback';
import { createTensor } from './tensor';

const gpu = await openGpu({ gpu: navigator.gpu });

test('more dispatches than a frame has room for run, in their order', async () => {
  const tensor = (label: string, value: number) =>
    createTensor(gpu, { label, shape: [4], data: new Float32Array(4).fill(value) });
  const [one, even, odd] = [tensor('one', 1), tensor('even', 0), tensor('odd', 0)];
  const kernel = await gpu.pipelines.get(mapAdd);
  const steps = [kernel.bind({ one, other: even, sum: odd }), kernel.bind({ one, other: odd, sum: even })];
  for (let i = 0; i < 1100; i++) gpu.frame.dispatch(steps[i % 2], { quads: 1 });
  gpu.frame.submit();
  expect([...(await readTensor(gpu, even))]).toEqual([1100, 1100, 1100, 1100]);
});
