import { describe, expect, it } from 'vitest';
import type { MapInfo } from '../../../engine/network/api';
import { labelPlace } from './label-place';

const MAP: MapInfo = {
  ...{ id: 'layer2.0.conv1', kind: 'convolution', channels: 8, height: 16, width: 16 },
  ...{ site: -1, inputs: ['layer1.0.relu2'] },
};
const PANE = { width: 800, height: 500 };
const tile = (x: number, y: number, width = 200, height = 120) => ({ x, y, width, height });

describe('the label of a map', () => {
  it('says all of it where there is room, above the map', () => {
    const label = labelPlace(MAP, tile(100, 100), 300, 60, PANE);
    expect(label).toMatchObject({ name: 'layer2.0 · conv 1 · 8 × 16×16', size: '', left: 100, top: 83 });
  });

  it('takes two lines, then a shorter name, then only the part’s name, then nothing', () => {
    expect(labelPlace(MAP, tile(100, 100), 150, 60, PANE)).toMatchObject({
      name: 'layer2.0 · conv 1',
      size: '8 × 16×16',
    });
    expect(labelPlace(MAP, tile(100, 100), 110, 60, PANE)).toMatchObject({ name: '2.0 · conv 1', size: '8 × 16×16' });
    expect(labelPlace(MAP, tile(100, 100, 60), 60, 20, PANE)).toMatchObject({ name: 'conv 1', size: '' });
    expect(labelPlace(MAP, tile(100, 100, 20), 20, 20, PANE)).toBeNull();
  });

  it('stays in the pane while part of its map does, and goes with it', () => {
    const label = labelPlace(MAP, tile(-300, -400, 600, 600), 620, 60, PANE);
    expect(label?.left).toBe(4);
    expect(label?.top).toBe(4);
    expect(labelPlace(MAP, tile(-700, 100, 600), 620, 60, PANE)).toBeNull();
  });

  it('never stands beyond the map’s own right edge when that is nearly out of sight', () => {
    const label = labelPlace(MAP, tile(-560, 100, 600), 620, 60, PANE);
    expect(label?.name).toBe('layer2.0 · conv 1 · 8 × 16×16');
    expect(label?.left).toBeLessThan(-100);
  });
});
