import type { Atlas } from '../../../engine/network/api';
import { useMaps, usePicked } from '../use-picked';
import { roomAbove, roomBeside, tileRect } from './atlas-geometry';
import { labelPlace } from './label-place';
import type { AtlasView } from './use-atlas-view';

interface AtlasLabelsProps {
  readonly atlas: Atlas;
  readonly view: AtlasView;
}

/** The maps' names and sizes. */
export function AtlasLabels({ atlas, view }: AtlasLabelsProps) {
  const maps = useMaps();
  const picked = usePicked();
  return (
    <div className="atlas-labels" aria-hidden="true">
      {atlas.tiles.map((tile) => {
        const map = maps.find(({ id }) => id === tile.id);
        const room = roomBeside(atlas, tile) * view.zoom;
        const rect = view.rect(tileRect(tile));
        const above = roomAbove(atlas, tile);
        const label = map && labelPlace(map, rect, room, above === null ? rect.y : above * view.zoom, view.size);
        if (!label) return null;
        const { left, top, maxWidth, name, size } = label;
        return (
          <p
            key={tile.id}
            className="atlas-label figure"
            data-picked={tile.id === picked?.id || undefined}
            style={{ left, top, maxWidth }}
          >
            {name}
            {size !== '' && <span>{size}</span>}
          </p>
        );
      })}
    </div>
  );
}
