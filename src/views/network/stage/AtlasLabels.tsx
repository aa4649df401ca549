import type { Atlas } from '../../../engine/network/api';
import { useMaps, usePicked } from '../use-picked';
import { roomBeside, tileRect } from './atlas-geometry';
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
  // Rows leave as much room above a map as the first row does.
  const above = Math.min(...atlas.tiles.map(({ y }) => y)) * view.zoom;
  return (
    <div className="atlas-labels" aria-hidden="true">
      {atlas.tiles.map((tile) => {
        const map = maps.find(({ id }) => id === tile.id);
        const room = roomBeside(atlas, tile) * view.zoom;
        const label = map && labelPlace(map, view.rect(tileRect(tile)), room, above, view.size);
        if (!label) return null;
        const { left, top, width, name, size } = label;
        return (
          <p
            key={tile.id}
            className="atlas-label figure"
            data-picked={tile.id === picked?.id || undefined}
            style={{ left, top, width }}
          >
            {name}
            {size !== '' && <span>{size}</span>}
          </p>
        );
      })}
    </div>
  );
}
