import { describe, expect, it } from 'vitest';
import type { Atlas, AtlasTile, MapInfo } from '../../../engine/network/api';
import { blockRect, channelRect, placeAt, roomAbove, roomBeside, tileOfMap, tileRect } from './atlas-geometry';

const tile = (id: string, x: number, y: number): AtlasTile => ({
  ...{ id, x, y, columns: 3, channels: 5, width: 16, height: 16, stepX: 17, stepY: 17, range: null },
});
const ATLAS: Atlas = { width: 140, height: 60, tiles: [tile('input', 6, 10), tile('conv1', 70, 10)] };

describe('the atlas of maps', () => {
  it('lays channels in rows, with a gap between them', () => {
    expect(tileRect(ATLAS.tiles[0])).toEqual({ x: 6, y: 10, width: 50, height: 33 });
    expect(channelRect(ATLAS.tiles[0], 4)).toEqual({ x: 23, y: 27, width: 16, height: 16 });
    expect(blockRect(ATLAS.tiles[0], { channel: 4, row: 1, column: 0 })).toEqual({ x: 23, y: 35, width: 8, height: 8 });
  });

  it('finds every block again under its middle', () => {
    for (const each of ATLAS.tiles) {
      for (let channel = 0; channel < 5; channel++) {
        for (const [row, column] of [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
        ]) {
          const rect = blockRect(each, { channel, row, column });
          expect(placeAt(ATLAS, rect.x + 4, rect.y + 4)).toEqual({ id: each.id, channel, row, column });
        }
      }
    }
  });

  it('finds nothing in a gap, beside a map, or where a last row of channels is not full', () => {
    expect(placeAt(ATLAS, 6 + 16.5, 12)).toBeNull();
    expect(placeAt(ATLAS, 2, 2)).toBeNull();
    expect(placeAt(ATLAS, 6 + 2 * 17 + 4, 10 + 17 + 4)).toBeNull();
  });

  it('leaves a label the room up to the next map, or to the edge', () => {
    expect(roomBeside(ATLAS, ATLAS.tiles[0])).toBe(64);
    expect(roomBeside(ATLAS, ATLAS.tiles[1])).toBe(70);
  });

  it('knows how far the row before is', () => {
    const rows = { ...ATLAS, tiles: [...ATLAS.tiles, tile('relu', 6, 50)] };
    expect(roomAbove(rows, rows.tiles[2])).toBe(50 - 43);
    expect(roomAbove(rows, rows.tiles[1])).toBeNull();
  });

  it('has the norm stand for the convolution that it is folded into', () => {
    const map = (id: string, inputs: string[]): MapInfo => ({
      ...{ id, inputs, kind: 'norm', channels: 1, height: 8, width: 8, site: -1 },
    });
    const folded = { ...ATLAS, tiles: [tile('bn1', 6, 10)] };
    expect(tileOfMap([map('conv1', ['input']), map('bn1', ['conv1'])], folded, 'conv1')?.id).toBe('bn1');
    expect(tileOfMap([map('conv1', ['input']), map('bn1', ['conv1'])], folded, 'fc')).toBeUndefined();
  });
});
