/**
 * A place within the network's maps: a map by its name, a channel, and an 8×8 block of it. The settings `mapLayer`,
 * `mapChannel` and `mapBlock` hold the one that is picked; what they name and the network does not have is brought to
 * the nearest that it has.
 */
import type { MapInfo } from '../../engine/network/api';
import type { Params } from '../../settings/schema';

export interface MapPlace {
  /** The map's name. */
  readonly id: string;
  readonly channel: number;
  /** Counted in blocks of 8×8. */
  readonly row: number;
  readonly column: number;
}

export interface PickedPlace extends MapPlace {
  readonly map: MapInfo;
}

type PlaceSettings = Pick<Params, 'mapLayer' | 'mapChannel' | 'mapBlock'>;

/** Blocks down and across a map; numbers without a place (pool, logits) count as one. */
export function blockGrid({ height, width }: Pick<MapInfo, 'height' | 'width'>): { rows: number; columns: number } {
  return { rows: Math.max(1, Math.ceil(height / 8)), columns: Math.max(1, Math.ceil(width / 8)) };
}

/** Maps that lie in the atlas: those that a block can be picked in. */
export function isPicture({ kind }: Pick<MapInfo, 'kind'>): boolean {
  return kind !== 'pool' && kind !== 'linear';
}

const clamp = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value));

/** The picked place, always one that is there; null for a network without maps. */
export function pickedPlace(maps: readonly MapInfo[], settings: PlaceSettings): PickedPlace | null {
  const map =
    maps.find((candidate) => candidate.id === settings.mapLayer && isPicture(candidate)) ??
    maps.find(({ site }) => site === 0) ??
    maps.find(isPicture);
  if (!map) return null;
  const [row = 0, column = 0] = settings.mapBlock.split('.').map(Number);
  const grid = blockGrid(map);
  return {
    id: map.id,
    map,
    channel: clamp(settings.mapChannel, map.channels),
    row: clamp(row, grid.rows),
    column: clamp(column, grid.columns),
  };
}

/** The settings that pick a place. */
export function settingsOfPlace({ id, channel, row, column }: MapPlace): PlaceSettings {
  return { mapLayer: id, mapChannel: channel, mapBlock: `${row}.${column}` };
}

/** The place so many channels on and so many blocks down and across, within its map. */
export function placeBeside(map: MapInfo, place: MapPlace, channels: number, down: number, across: number): MapPlace {
  const { rows, columns } = blockGrid(map);
  return {
    id: map.id,
    channel: clamp(place.channel + channels, map.channels),
    row: clamp(place.row + down, rows),
    column: clamp(place.column + across, columns),
  };
}

/** The ReLU that a place is looked at through: its own, or the first one that its values come to; undefined at the end. */
export function siteAfter(maps: readonly MapInfo[], id: string): MapInfo | undefined {
  const own = maps.find((map) => map.id === id);
  if (!own || own.site >= 0) return own;
  const next = maps.find((map) => map.inputs.includes(id));
  return next && siteAfter(maps, next.id);
}
