import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { costsOf } from './costs';
import type { ConvolutionCost } from './run-plan';
import { readNetwork } from './read-network';

const file = readFileSync(new URL('../../../public/weights/toy.safetensors', import.meta.url));
const toy = readNetwork(new Uint8Array(file), 'toy');

function costOf(id: string, form: ConvolutionCost['form'], psi?: number): ConvolutionCost {
  const found = costsOf(toy, psi).find((cost) => cost.id === id && cost.form === form);
  if (!found) throw new Error(`${id} has no cost as ${form}`);
  return found;
}

test('every convolution has its four forms', () => {
  const costs = costsOf(toy);
  expect(costs).toHaveLength(4 * toy.steps.filter(({ kind }) => kind === 'convolution').length);
  expect(new Set(costs.map(({ id, form }) => `${id} ${form}`)).size).toBe(costs.length);
  for (const { bytes, multiplyAdds } of costs) {
    expect(Number.isInteger(bytes) && bytes > 0).toBe(true);
    expect(multiplyAdds).toBeGreaterThan(0);
  }
});

test('the first convolution, counted by hand', () => {
  expect(costOf('conv1', 'spatial')).toMatchObject({ bytes: 432, multiplyAdds: 108 * 1024 });
  // The paper's: a pair of channels at 32×32 is 1024×1024 floats, 4 MiB.
  expect(costOf('conv1', 'exploded')).toMatchObject({ bytes: 12 * 4 * 2 ** 20, multiplyAdds: 12 * 2 ** 20 });
  // Four blocks an axis reach 2 + 3 + 3 + 2 blocks.
  expect(costOf('conv1', 'windowed')).toMatchObject({ bytes: 12 * 9 * 4096 * 4, multiplyAdds: 12 * 100 * 4096 });
  // Taps −1 and +1 reach two blocks, tap 0 one.
  expect(costOf('conv1', 'factored').bytes).toBe(432 + 5 * 256);
});

test('on a single block exploded and windowed cost the same', () => {
  expect(costOf('layer3.0.conv2', 'windowed').multiplyAdds).toBe(costOf('layer3.0.conv2', 'exploded').multiplyAdds);
});

test('a shortcut of stride 2 reaches four blocks', () => {
  expect(costOf('layer2.0.downsample.0', 'windowed')).toMatchObject({
    bytes: 32 * 4 * 4096 * 4,
    multiplyAdds: 32 * 16 * 4096,
  });
  expect(costOf('layer2.0.downsample.0', 'spatial').multiplyAdds).toBe(32 * 256);
});

test('a band of 15 coefficients makes maps (15/64)² as large', () => {
  for (const form of ['exploded', 'windowed'] as const) {
    const [all, band] = [costOf('layer1.0.conv1', form), costOf('layer1.0.conv1', form, 5)];
    expect(band.bytes / all.bytes).toBeCloseTo((15 / 64) ** 2, 12);
    expect(band.multiplyAdds / all.multiplyAdds).toBeCloseTo((15 / 64) ** 2, 12);
  }
  expect(costOf('layer1.0.conv1', 'factored', 5).multiplyAdds).toBeLessThan(
    costOf('layer1.0.conv1', 'factored').multiplyAdds,
  );
  expect(() => costsOf(toy, 0)).toThrow(RangeError);
});
