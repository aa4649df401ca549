import { useEffect, useMemo, useRef, useState } from 'react';
import type { Atlas } from '../../../engine/network/api';
import type { Params } from '../../../settings/schema';
import { GRID_FROM_ZOOM, VALUES_FROM_ZOOM, type Rect } from '../../../settings/viewport';
import { useSetting } from '../../shared/bench-context';
import type { CanvasArea } from '../../shared/CanvasHost';
import { overlayContext } from '../../shared/stage/overlay-context';
import { visiblePixels } from '../../shared/stage/paint-pixels';
import { useNetwork, useNetworkTools } from '../network-context';
import { channelRect, tileRect } from './atlas-geometry';
import { mapPlanes } from './map-planes';
import { paintValues } from './paint-values';
import type { AtlasView } from './use-atlas-view';

interface ValuesOverlayProps {
  readonly area: CanvasArea;
  readonly atlas: Atlas;
  readonly view: AtlasView;
}

type Planes = ReadonlyMap<string, readonly Float32Array[]>;

/** After the last change of view or settings, before values are asked for, milliseconds. */
const QUIET = 90;
const NO_PLANES: Planes = new Map();

/** Close up: lines between the values of the maps, and the values themselves. */
export function ValuesOverlay({ area, atlas, view }: ValuesOverlayProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const show = useSetting('mapShow');
  const { viewport } = view;
  const seen = visiblePixels({ x: 0, y: 0, ...area }, atlas, viewport);
  const tiles = atlas.tiles.filter((tile) => overlaps(tileRect(tile), seen));
  const ids = viewport.zoom >= VALUES_FROM_ZOOM ? tiles.map(({ id }) => id).join(' ') : '';
  const planes = usePlanes(ids, show);
  useEffect(() => {
    const context = canvas.current && overlayContext(canvas.current);
    if (!context) return;
    context.clearRect(0, 0, area.width, area.height);
    const channels = tiles.flatMap((tile) =>
      Array.from({ length: tile.channels }, (_, channel) => ({
        rect: channelRect(tile, channel),
        values: planes.get(tile.id)?.[channel] ?? null,
      })).filter(({ rect }) => overlaps(rect, seen)),
    );
    paintValues(context, { viewport, ratio: area.devicePixelRatio, seen, channels });
  });
  if (viewport.zoom < GRID_FROM_ZOOM) return null;
  return <canvas ref={canvas} className="pixel-overlay" width={area.width} height={area.height} aria-hidden="true" />;
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The values of these maps (names, parted by spaces), read anew when the network has come to rest. */
function usePlanes(ids: string, show: Params['mapShow']): Planes {
  const { engine } = useNetworkTools();
  const answer = useNetwork((snapshot) => snapshot.answer);
  const [planes, setPlanes] = useState(NO_PLANES);
  useEffect(() => {
    if (ids === '') return;
    let current = true;
    const timer = setTimeout(() => {
      const reading = ids.split(' ').map(async (id) => [id, mapPlanes(await engine.featureMap(id), show)] as const);
      Promise.all(reading).then(
        (read) => {
          if (current) setPlanes(new Map(read));
        },
        // A failed reading is told by the engine's own problem sentence; here the values are just not written.
        () => {
          if (current) setPlanes(NO_PLANES);
        },
      );
    }, QUIET);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [engine, answer, ids, show]);
  return useMemo(() => (ids === '' ? NO_PLANES : planes), [ids, planes]);
}
