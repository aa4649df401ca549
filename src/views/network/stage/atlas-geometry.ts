/**
 * Where things lie in the atlas of maps, in atlas pixels: a value is a pixel, a map a mosaic of its channels, a channel
 * made of 8×8 blocks. The layout itself is the engine's (`Atlas` in engine/network/api.ts).
 */
import type { Atlas, AtlasTile, MapInfo } from '../../../engine/network/api';
import type { Rect } from '../../../settings/viewport';
import type { MapPlace } from '../map-place';

export function tileRect({ x, y, columns, channels, width, height, stepX, stepY }: AtlasTile): Rect {
  const across = Math.min(columns, channels);
  const down = Math.ceil(channels / columns);
  return { x, y, width: (across - 1) * stepX + width, height: (down - 1) * stepY + height };
}

export function channelRect(tile: AtlasTile, channel: number): Rect {
  return {
    x: tile.x + (channel % tile.columns) * tile.stepX,
    y: tile.y + Math.floor(channel / tile.columns) * tile.stepY,
    width: tile.width,
    height: tile.height,
  };
}

export function blockRect(tile: AtlasTile, { channel, row, column }: Omit<MapPlace, 'id'>): Rect {
  const { x, y, width, height } = channelRect(tile, channel);
  return {
    x: x + 8 * column,
    y: y + 8 * row,
    width: Math.min(8, width - 8 * column),
    height: Math.min(8, height - 8 * row),
  };
}

/** What lies under a point; null between the maps, and in the gaps between channels. */
export function placeAt({ tiles }: Atlas, x: number, y: number): MapPlace | null {
  for (const tile of tiles) {
    const [across, down] = [x - tile.x, y - tile.y];
    if (across < 0 || down < 0) continue;
    const [channelColumn, channelRow] = [Math.floor(across / tile.stepX), Math.floor(down / tile.stepY)];
    const channel = channelRow * tile.columns + channelColumn;
    const [inX, inY] = [across - channelColumn * tile.stepX, down - channelRow * tile.stepY];
    if (channelColumn >= tile.columns || channel >= tile.channels || inX >= tile.width || inY >= tile.height) continue;
    return { id: tile.id, channel, row: Math.floor(inY / 8), column: Math.floor(inX / 8) };
  }
  return null;
}

/** Free room to the right of a tile, up to the next one in its row or the atlas' edge. */
export function roomBeside({ tiles, width }: Atlas, tile: AtlasTile): number {
  const own = tileRect(tile);
  const next = tiles
    .filter((other) => other.x > tile.x && other.y < own.y + own.height && tile.y < other.y + tileRect(other).height)
    .reduce((nearest, other) => Math.min(nearest, other.x), width);
  return next - tile.x;
}

/** Free room above a tile, up to the row before; null where it is in the first one. */
export function roomAbove({ tiles }: Atlas, tile: AtlasTile): number | null {
  const before = tiles.filter(({ y }) => y < tile.y).map((other) => other.y + tileRect(other).height);
  return before.length === 0 ? null : tile.y - Math.max(...before);
}

/** The tile of a map; of a convolution that batch norm is folded into, the norm's. */
export function tileOfMap(maps: readonly MapInfo[], { tiles }: Atlas, id: string): AtlasTile | undefined {
  const own = tiles.find((tile) => tile.id === id);
  const next = own ? undefined : maps.find(({ inputs }) => inputs.includes(id));
  return own ?? tiles.find((tile) => tile.id === next?.id);
}
