import { expect, test } from 'vitest';
import type { Atlas, AtlasTile, MapInfo } from '../../../engine/network/api';
import { shortcutPath, shortcutsOf } from './shortcuts';

const map = (id: string, kind: MapInfo['kind'], inputs: string[]): MapInfo => ({
  ...{ id, kind, inputs, channels: 1, height: 8, width: 8, site: -1 },
});
const MAPS = [
  map('relu', 'relu', ['bn1']),
  map('layer1.0.bn2', 'norm', ['layer1.0.conv2']),
  map('layer1.0.downsample.0', 'convolution', ['relu']),
  map('layer1.0.add', 'add', ['layer1.0.bn2', 'layer1.0.downsample.0']),
];
const tile = (id: string, x: number, y = 10): AtlasTile => ({
  ...{ id, x, y, columns: 1, channels: 1, width: 8, height: 8, stepX: 9, stepY: 9, range: null },
});
const atlas = (...tiles: AtlasTile[]): Atlas => ({ width: 100, height: 40, tiles });

test('a shortcut through a step without a map starts where that step reads', () => {
  const [shortcut] = shortcutsOf(MAPS, atlas(tile('relu', 0), tile('layer1.0.bn2', 20), tile('layer1.0.add', 40)));
  expect([shortcut.from.id, shortcut.to.id]).toEqual(['relu', 'layer1.0.add']);
});

test('where the step has a map, the shortcut starts there', () => {
  const all = atlas(tile('relu', 0), tile('layer1.0.downsample.0', 20), tile('layer1.0.add', 40));
  expect(shortcutsOf(MAPS, all)[0].from.id).toBe('layer1.0.downsample.0');
});

test('within a row the curve dips below both maps; to the next row it comes from above', () => {
  const same = shortcutPath({ from: tile('a', 0), to: tile('b', 40) }, (x, y) => ({ x, y }));
  expect(same).toBe('M4,18C4,28.5 44,28.5 44,18');
  const next = shortcutPath({ from: tile('a', 80, 0), to: tile('b', 0, 50) }, (x, y) => ({ x, y }));
  expect(next).toBe('M84,8C84,29 4,29 4,50');
});
