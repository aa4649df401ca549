/** The map of the picked collection as it is drawn: its dots, their colours, and what the filter leaves of them. */
import { useMemo } from 'react';
import type { CollectionState, Job } from '../../../engine/survey/api';
import type { SettingsMap } from '../../../survey/map/settings-map';
import { useSetting } from '../../shared/bench-context';
import { useSurvey, useSurveyTools } from '../survey-context';
import { coloringOf, type Coloring } from './coloring';
import { dotsOf, filesLeft, type Dots } from './dots';

export interface MapModel {
  readonly state: CollectionState;
  readonly map: SettingsMap;
  readonly dots: Dots;
  readonly coloring: Coloring;
}

export function useMapJob(): Job<SettingsMap> {
  return useSurvey((snapshot) => snapshot.map);
}

/** The collection that the map is of. */
export function useMappedCollection(): CollectionState | null {
  const picked = useSetting('collection');
  return useSurvey(({ collections }) => collections[picked]);
}

/** null while there is no map. */
export function useMapModel(): MapModel | null {
  const { engine } = useSurveyTools();
  const state = useMappedCollection();
  const { result } = useMapJob();
  const color = useSetting('mapColor');
  const table = state?.table;
  const drawn = useMemo(() => {
    if (!result || !table) return null;
    const dots = dotsOf(result);
    return { map: result, dots };
  }, [result, table]);
  const coloring = useMemo(
    () => (drawn && table ? coloringOf(table, engine.facets, drawn.map, drawn.dots, color) : null),
    [drawn, table, engine, color],
  );
  return useMemo(() => (state && drawn && coloring ? { state, ...drawn, coloring } : null), [state, drawn, coloring]);
}

/** Files of each dot that the filter leaves; the selection changes in place, its version says when. */
export function useFilesLeft({ dots, state: { selection } }: MapModel): Uint32Array {
  const { version } = selection;
  return useMemo(() => ({ version, left: filesLeft(dots, selection) }), [dots, selection, version]).left;
}
