import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNetwork } from '../../models/resnet/read-network';
import { lensPlace } from './lens-place';
import { networkInfo } from './network-info';

const info = networkInfo(readNetwork(readFileSync('public/weights/toy.safetensors'), 'toy'), null);

test.each([
  // Nothing picked, or what no network has: the first ReLU.
  [{ mapLayer: '', mapChannel: 0, mapBlock: '1.1' }, ['relu', 0, 1, 1]],
  [{ mapLayer: 'constructor', mapChannel: 4095, mapBlock: '999.999' }, ['relu', 3, 3, 3]],
  [{ mapLayer: 'logits', mapChannel: 9, mapBlock: '0.2' }, ['relu', 3, 0, 2]],
  // A map on the way to a ReLU means that one, its channels counted as the picked map has them.
  [{ mapLayer: 'layer2.0.downsample.1', mapChannel: 7, mapBlock: '1.0' }, ['layer2.0.relu2', 7, 1, 0]],
  [{ mapLayer: 'input', mapChannel: 3, mapBlock: '0.0' }, ['relu', 2, 0, 0]],
  // One block is all there is at the end.
  [{ mapLayer: 'layer3.0.relu2', mapChannel: 15, mapBlock: '3.3' }, ['layer3.0.relu2', 15, 0, 0]],
] as const)('%j', (settings, [id, channel, row, column]) => {
  const place = lensPlace(info, settings);
  expect([place?.site.id, place?.channel, place?.row, place?.column]).toEqual([id, channel, row, column]);
});
