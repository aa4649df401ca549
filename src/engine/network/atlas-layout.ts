/**
 * Where each feature map lies in the one picture of them all: a value is a pixel, a map a mosaic of its channels. The
 * stem is the first row, and each residual block a row of its own.
 */
import type { Atlas, AtlasTile, MapInfo } from './api';

/** Between the channels of a map. */
const GAP = 1;
/** Columns over rows that a mosaic should have, and how far from it whole rows may take it. */
const MOSAIC = 1.5;
const TOLERANCE = 1.6;
/** A map takes at least this share of the widest row, so that its name has room. */
const LEAST_SHARE = 1 / 7;

/** Whole rows of channels where that is possible without a long strip. */
function columnsOf(channels: number): number {
  const wanted = Math.max(1, Math.sqrt(channels * MOSAIC));
  const away = (columns: number): number => Math.abs(Math.log(columns / wanted));
  const whole = Array.from({ length: channels }, (_, i) => i + 1)
    .filter((columns) => channels % columns === 0)
    .sort((a, b) => away(a) - away(b))[0];
  return whole !== undefined && away(whole) <= Math.log(TOLERANCE) ? whole : Math.ceil(wanted);
}

function tileOf({ id, channels, width, height }: MapInfo): AtlasTile {
  const columns = columnsOf(channels);
  return { id, x: 0, y: 0, columns, channels, width, height, stepX: width + GAP, stepY: height + GAP, range: null };
}

const tileWidth = ({ columns, stepX }: AtlasTile): number => columns * stepX - GAP;
const tileHeight = ({ columns, channels, stepY }: AtlasTile): number => Math.ceil(channels / columns) * stepY - GAP;

/** `layer2.0` of `layer2.0.conv1`; empty for the stem. */
const blockOf = (id: string): string => /^(layer\d+\.\d+)\./.exec(id)?.[1] ?? '';

/** The maps that are painted: all but the single numbers at the end. */
const isPainted = ({ kind }: MapInfo): boolean => kind !== 'pool' && kind !== 'linear';

/** `maps` are those that a run makes, in order. Throws where there is none. */
export function layoutAtlas(maps: readonly MapInfo[]): Atlas {
  const painted = maps.filter(isPainted);
  if (painted.length === 0) throw new Error('There is no feature map to paint: expected at least one, got none.');
  const rows = new Map<string, AtlasTile[]>();
  for (const map of painted) {
    const block = blockOf(map.id);
    rows.set(block, [...(rows.get(block) ?? []), tileOf(map)]);
  }
  const widest = Math.max(...[...rows.values()].map((row) => row.reduce((sum, tile) => sum + tileWidth(tile), 0)));
  const margin = Math.max(4, Math.round(widest / 50));
  const least = Math.round(widest * LEAST_SHARE);
  const tiles: AtlasTile[] = [];
  let [y, width] = [3 * margin, 0];
  for (const row of rows.values()) {
    let x = margin;
    for (const tile of row) {
      tiles.push({ ...tile, x, y });
      x += Math.max(tileWidth(tile), least) + 2 * margin;
    }
    width = Math.max(width, x - margin);
    y += Math.max(...row.map(tileHeight)) + 3 * margin;
  }
  return { width, height: y - margin, tiles };
}
