/** The map's zoom and centre in the settings. */
import { useMemo } from 'react';
import { SETTINGS } from '../../../settings/schema';
import { changeSettings, useBench, useSetting } from '../../shared/bench-context';
import { WHOLE_MAP, type MapPlace } from './map-view';

export interface MapPlaceTools {
  readonly read: () => MapPlace;
  readonly show: (place: MapPlace) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
}

export function useMapPlace(): MapPlace {
  const [zoom, x, y] = [useSetting('mapZoom'), useSetting('mapX'), useSetting('mapY')];
  return useMemo(() => ({ zoom, x, y }), [zoom, x, y]);
}

/** The same ones ever after. */
export function useMapPlaceTools(): MapPlaceTools {
  const { settings } = useBench();
  return useMemo(() => {
    const read = (): MapPlace => {
      const { mapZoom, mapX, mapY } = settings.getState();
      return { zoom: mapZoom, x: mapX, y: mapY };
    };
    const show = ({ zoom, x, y }: MapPlace): void => {
      changeSettings(settings, { mapZoom: zoom, mapX: x, mapY: y });
    };
    return {
      read,
      show,
      zoomBy: (factor) => {
        const place = read();
        const zoom = Math.min(SETTINGS.mapZoom.max, Math.max(SETTINGS.mapZoom.min, place.zoom * factor));
        show(zoom === SETTINGS.mapZoom.min ? WHOLE_MAP : { ...place, zoom });
      },
      fit: () => {
        show(WHOLE_MAP);
      },
    };
  }, [settings]);
}
