/**
 * Where a map's label stands and how much it says: above its map, as long as the map is in sight within the pane, and
 * shorter where there is less room, so that it is read at every zoom. CSS pixels.
 */
import type { MapInfo } from '../../../engine/network/api';
import type { Rect, Size } from '../../../settings/viewport';
import { mapName, mapSize } from '../map-names';

export interface LabelPlace {
  readonly left: number;
  readonly top: number;
  /** The most that it may take. */
  readonly maxWidth: number;
  /** First line, and a second one or nothing. */
  readonly name: string;
  readonly size: string;
}

/** Of a line, and of a letter at 12 px, about. */
const LINE = 15;
const LETTER = 6.6;
const PADDING = 8;
const EDGE = 4;
/** Of a name, the least share that is still worth showing. */
const LEAST = 0.85;

const widthOf = (text: string): number => text.length * LETTER + PADDING;

/** Null where the map is out of sight, or where there is no room. `room` is how far the next map is. */
export function labelPlace(map: MapInfo, tile: Rect, room: number, above: number, pane: Size): LabelPlace | null {
  const [right, bottom] = [tile.x + tile.width, tile.y + tile.height];
  if (right < EDGE || bottom < EDGE || tile.x > pane.width || tile.y > pane.height) return null;
  const full = mapName(map.id);
  const free = room - EDGE;
  const size = mapSize(map);
  // "layer2.0 · conv 1", "2.0 · conv 1", "conv 1": the longest that fits.
  const part = full.slice(full.indexOf(' · ') < 0 ? 0 : full.indexOf(' · ') + 3);
  const shortest = part.replace(/^shortcut .*/, 'shortcut');
  const name = [full, full.replace(/^layer/, ''), part, shortest].find((text) => widthOf(text) <= free) ?? shortest;
  if (free < LEAST * widthOf(name)) return null;
  const twoLines = widthOf(size) <= free && above >= 2 * LINE + 2;
  const oneLine = `${name} · ${size}`;
  const joined = widthOf(oneLine) <= free;
  const lines = joined || !twoLines ? 1 : 2;
  const text = joined ? oneLine : name;
  const width = Math.min(free, Math.max(widthOf(text), lines === 2 ? widthOf(size) : 0));
  if (above < LINE && tile.height < 3 * LINE) return null;
  return {
    left: Math.min(Math.max(tile.x, EDGE), Math.max(tile.x, right - width)),
    top: Math.min(Math.max(tile.y - lines * LINE - 2, EDGE), bottom - lines * LINE),
    maxWidth: free,
    name: text,
    size: lines === 2 ? size : '',
  };
}
