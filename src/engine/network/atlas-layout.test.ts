import { describe, expect, it } from 'vitest';
import type { AtlasTile, MapInfo } from './api';
import { layoutAtlas } from './atlas-layout';

const map = (id: string, channels: number, side: number): MapInfo => ({
  ...{ id, kind: 'relu', channels, height: side, width: side, site: 0, inputs: [] },
});

const right = ({ x, columns, channels, stepX, width }: AtlasTile): number =>
  x + (Math.min(columns, channels) - 1) * stepX + width;
const bottom = ({ y, columns, channels, stepY, height }: AtlasTile): number =>
  y + (Math.ceil(channels / columns) - 1) * stepY + height;

describe('layoutAtlas', () => {
  const maps = [
    map('input', 3, 32),
    map('relu', 32, 32),
    map('layer1.0.relu1', 32, 32),
    map('layer1.0.relu2', 32, 32),
    map('layer2.0.relu1', 64, 16),
    map('layer3.1.relu2', 96, 8),
    map('layer3.1.odd', 7, 8),
  ];
  const atlas = layoutAtlas(maps);

  it('has a place for every map, wholly inside, none over another', () => {
    expect(atlas.tiles.map(({ id }) => id)).toEqual(maps.map(({ id }) => id));
    for (const tile of atlas.tiles) {
      expect(right(tile)).toBeLessThanOrEqual(atlas.width);
      expect(bottom(tile)).toBeLessThanOrEqual(atlas.height);
      for (const other of atlas.tiles) {
        if (other === tile) continue;
        const apart =
          right(tile) < other.x || right(other) < tile.x || bottom(tile) < other.y || bottom(other) < tile.y;
        expect(apart).toBe(true);
      }
    }
  });

  it('gives each residual block a row of its own', () => {
    const rowOf = (id: string) => atlas.tiles.find((tile) => tile.id === id)?.y;
    expect(rowOf('layer1.0.relu1')).toBe(rowOf('layer1.0.relu2'));
    expect(rowOf('relu')).toBe(rowOf('input'));
    expect(new Set(atlas.tiles.map(({ y }) => y)).size).toBe(4);
  });

  it('lays channels in whole rows where that is possible', () => {
    expect(atlas.tiles.map(({ columns }) => columns)).toEqual([3, 8, 8, 8, 8, 12, 4]);
  });

  it('refuses a network without maps', () => {
    expect(() => layoutAtlas([{ ...map('logits', 10, 1), kind: 'linear' }])).toThrow(/no feature map/);
  });
});
