import { Suspense, useMemo, useState } from 'react';
import type { Atlas } from '../../../engine/network/api';
import { changeSettings, useBench, useSetting } from '../../shared/bench-context';
import type { CanvasArea } from '../../shared/CanvasHost';
import { PaneSurface, type PicturePointer } from '../../shared/stage/PaneSurface';
import { useEscape } from '../../shared/use-escape';
import { placeText } from '../map-names';
import { settingsOfPlace, type MapPlace } from '../map-place';
import { openedPanel } from '../panel-parts';
import { placeAt } from './atlas-geometry';
import { AtlasLabels } from './AtlasLabels';
import { AtlasMarks } from './AtlasMarks';
import { MapCursor } from './MapCursor';
import { useAtlasView } from './use-atlas-view';
import { ValuesOverlay } from './ValuesOverlay';

interface AtlasLayerProps {
  readonly area: CanvasArea;
  readonly atlas: Atlas;
}

/** What lies over the painted maps: gestures, values, outlines, names, the open panel's layer, the cursor. */
export function AtlasLayer({ area, atlas }: AtlasLayerProps) {
  const view = useAtlasView(area, atlas);
  const [pointed, setPointed] = useState<MapPlace | null>(null);
  const pointer = useMapPointer(atlas, setPointed);
  const { Layer, id } = openedPanel(useSetting('networkPanel'));
  const pane = { x: 0, y: 0, width: area.width, height: area.height };
  return (
    <>
      <PaneSurface area={area} picture={atlas} rect={pane} flips={false} pointer={pointer} />
      <ValuesOverlay area={area} atlas={atlas} view={view} />
      <AtlasMarks atlas={atlas} view={view} pointed={pointed} />
      <Suspense key={id}>
        <Layer area={area} pane={pane} atlas={atlas} pointed={pointed} />
      </Suspense>
      <AtlasLabels atlas={atlas} view={view} />
      {pointed && <p className="atlas-tag figure">{placeText(pointed)}</p>}
      <MapCursor atlas={atlas} view={view} />
    </>
  );
}

/** Hovering shows a block, a click picks it, a double click puts it under the microscope. */
function useMapPointer(atlas: Atlas, point: (place: MapPlace | null) => void): PicturePointer {
  const { settings, announce } = useBench();
  useEscape(() => {
    point(null);
  });
  return useMemo(() => {
    const pick = (at: { x: number; y: number }, patch: { networkPanel?: 'microscope' }): void => {
      const place = placeAt(atlas, at.x, at.y);
      if (!place) return;
      changeSettings(settings, { ...settingsOfPlace(place), ...patch });
      announce(`${placeText(place)} is picked.`);
    };
    return {
      onPoint: (at) => {
        point(at && placeAt(atlas, at.x, at.y));
      },
      onPick: (at) => {
        pick(at, {});
      },
      onOpen: (at) => {
        pick(at, { networkPanel: 'microscope' });
      },
    };
  }, [atlas, settings, announce, point]);
}
