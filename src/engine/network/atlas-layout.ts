/**
 * Where each feature map lies in the one picture of them all: a value is a pixel, a map a mosaic of its channels, maps
 * follow each other in rows, and a new row begins where the maps become smaller or the row is full.
 */
import type { Atlas, AtlasTile, MapInfo } from './api';

/** Width over height that a stage usually has. */
const ASPECT = 1.7;
/** Between the channels of a map. */
const GAP = 1;

/** Shapes that look like the stage, with the channels in whole rows where that is possible. */
function columnsOf({ channels }: MapInfo): number {
  const best = Math.ceil(Math.sqrt(channels * 1.5));
  for (let columns = best; columns > Math.sqrt(channels) - 1 && columns > 0; columns--) {
    if (channels % columns === 0) return columns;
  }
  return best;
}

function tileOf(map: MapInfo, x: number, y: number): AtlasTile {
  const { id, channels, width, height } = map;
  const columns = columnsOf(map);
  return { id, x, y, columns, channels, width, height, stepX: width + GAP, stepY: height + GAP, range: null };
}

const tileWidth = ({ columns, stepX }: AtlasTile): number => columns * stepX - GAP;
const tileHeight = ({ columns, channels, stepY }: AtlasTile): number => Math.ceil(channels / columns) * stepY - GAP;

/** The maps that are painted: all but the single numbers at the end. */
export const isPainted = ({ kind }: MapInfo): boolean => kind !== 'pool' && kind !== 'linear';

/** `maps` are those that a run makes, in order. Throws where there is none. */
export function layoutAtlas(maps: readonly MapInfo[]): Atlas {
  const painted = maps.filter(isPainted);
  if (painted.length === 0) throw new Error('There is no feature map to paint: expected at least one, got none.');
  const area = painted.reduce((sum, map) => {
    const tile = tileOf(map, 0, 0);
    return sum + tileWidth(tile) * tileHeight(tile);
  }, 0);
  // Labels need room that grows with the picture, which is shown smaller then.
  const margin = Math.max(6, Math.round(Math.sqrt(area) / 24));
  const full = Math.sqrt(area * ASPECT) * 1.25;
  const tiles: AtlasTile[] = [];
  let [x, y, rowHeight, width] = [margin, 2 * margin, 0, 0];
  for (const map of painted) {
    const tile = tileOf(map, x, y);
    if (x > margin && x + tileWidth(tile) > full) {
      [x, y, rowHeight] = [margin, y + rowHeight + 3 * margin, 0];
    }
    tiles.push({ ...tile, x, y });
    x += tileWidth(tile) + 2 * margin;
    rowHeight = Math.max(rowHeight, tileHeight(tile));
    width = Math.max(width, x - margin);
  }
  return { width, height: y + rowHeight + margin, tiles };
}
