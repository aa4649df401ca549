import type { KeyboardEvent } from 'react';
import type { Atlas } from '../../../engine/network/api';
import { useBench, useChangeSettings, useSetting } from '../../shared/bench-context';
import { blockGrid, placeBeside, settingsOfPlace, type MapPlace, type PickedPlace } from '../map-place';
import { mapName, placeText } from '../map-names';
import { useMaps, usePicked } from '../use-picked';
import { blockRect } from './atlas-geometry';
import type { AtlasView } from './use-atlas-view';

interface MapCursorProps {
  readonly atlas: Atlas;
  readonly view: AtlasView;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};
const CHANNELS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };
/** Channels that a key with Shift goes. */
const STRIDE = 8;

/** Where a key leads from the picked place; undefined for keys that lead nowhere. */
export function placeAfterKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  picked: PickedPlace,
  ids: readonly string[],
): { readonly place: MapPlace } | { readonly id: string } | undefined {
  const arrow = ARROWS[event.key];
  const stride = event.shiftKey ? STRIDE : 1;
  if (arrow) return { place: placeBeside(picked.map, picked, 0, arrow[0] * stride, arrow[1] * stride) };
  const turn = CHANNELS[event.key];
  if (turn !== undefined) return { place: placeBeside(picked.map, picked, turn * stride, 0, 0) };
  const at = ids.indexOf(picked.id);
  const step = { ',': at - 1, '.': at + 1, Home: 0, End: ids.length - 1 }[event.key];
  const id = step === undefined ? undefined : ids[Math.min(ids.length - 1, Math.max(0, step))];
  return id === undefined ? undefined : { id };
}

/** The maps by keyboard: it has no look of its own, the outline of the picked block shows where it is. */
export function MapCursor({ atlas, view }: MapCursorProps) {
  const { announce } = useBench();
  const change = useChangeSettings();
  const maps = useMaps();
  const picked = usePicked();
  const zoom = useSetting('zoom');

  /** Moves the view so far that the block is on the stage. */
  const follow = (place: MapPlace): void => {
    const tile = atlas.tiles.find(({ id }) => id === place.id);
    if (zoom === 0 || !tile) return;
    const block = blockRect(tile, place);
    const seen = view.rect(block);
    const inside =
      seen.x >= 0 && seen.y >= 0 && seen.x + seen.width <= view.size.width && seen.y + seen.height <= view.size.height;
    if (!inside)
      change({ cx: (block.x + block.width / 2) / atlas.width, cy: (block.y + block.height / 2) / atlas.height });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !picked) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      change({ networkPanel: 'microscope' });
      return;
    }
    const found = placeAfterKey(
      event,
      picked,
      atlas.tiles.map(({ id }) => id),
    );
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    const map = 'id' in found ? maps.find(({ id }) => id === found.id) : picked.map;
    if (!map) return;
    const place = 'id' in found ? placeBeside(map, picked, 0, 0, 0) : found.place;
    change(settingsOfPlace(place));
    follow(place);
    announce(placeText(place));
  };
  const grid = picked && blockGrid(picked.map);
  return (
    <div
      className="map-cursor"
      role="application"
      aria-roledescription="block cursor"
      aria-label={
        picked && grid
          ? `${mapName(picked.id)}, ${picked.map.channels} channels of ${grid.rows} by ${grid.columns} blocks: arrow keys choose the block, Page Up and Page Down the channel, comma and full stop the map, Enter opens the microscope`
          : 'No map yet'
      }
      tabIndex={0}
      onKeyDown={onKeyDown}
    />
  );
}
