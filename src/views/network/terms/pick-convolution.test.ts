import { expect, test } from 'vitest';
import type { MapInfo } from '../../../engine/network/api';
import { convolutionBefore, kernelSize, mapOfConvolution, strideOf } from './pick-convolution';

const map = (id: string, kind: MapInfo['kind'], height: number, ...inputs: string[]): MapInfo => ({
  ...{ id, kind, channels: 4, height, width: height, site: -1, inputs },
});
const maps = [
  map('input', 'input', 32),
  map('conv1', 'convolution', 32, 'input'),
  map('bn1', 'norm', 32, 'conv1'),
  map('relu', 'relu', 32, 'bn1'),
  map('layer2.0.conv1', 'convolution', 16, 'relu'),
  map('layer2.0.bn1', 'norm', 16, 'layer2.0.conv1'),
  map('layer2.0.downsample.0', 'convolution', 16, 'relu'),
  map('layer2.0.downsample.1', 'norm', 16, 'layer2.0.downsample.0'),
  map('layer2.0.add', 'add', 16, 'layer2.0.bn1', 'layer2.0.downsample.1'),
];

test.each([
  ['layer2.0.conv1', 'layer2.0.conv1'],
  ['layer2.0.add', 'layer2.0.conv1'],
  ['layer2.0.downsample.1', 'layer2.0.downsample.0'],
  ['relu', 'conv1'],
  ['input', 'conv1'],
  ['nothing', 'conv1'],
])('%s means %s', (id, convolution) => {
  expect(convolutionBefore(maps, id)?.id).toBe(convolution);
});

test('what is picked for a convolution leads back to it', () => {
  expect(mapOfConvolution(maps, 'layer2.0.downsample.0')).toBe('layer2.0.downsample.1');
  expect(convolutionBefore([], 'conv1')).toBeNull();
});

test('the stride is what the maps’ sizes say', () => {
  expect([strideOf(maps, maps[1]), strideOf(maps, maps[4])]).toEqual([1, 2]);
});

test('the kernel’s size is what its cost says', () => {
  const cost = (id: string, multiplyAdds: number) => ({ id, form: 'spatial', bytes: 0, multiplyAdds }) as const;
  const costs = [cost('layer2.0.conv1', 4 * 4 * 9 * 256), cost('layer2.0.downsample.0', 4 * 4 * 256)];
  expect([kernelSize({ maps, costs }, maps[4]), kernelSize({ maps, costs }, maps[6])]).toEqual([3, 1]);
});
