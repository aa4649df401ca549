import { Icon, type IconName } from '../../shared/Icon';
import { FigureMenu } from '../../shared/FigureMenu';
import { useSetting } from '../../shared/bench-context';
import { parseVector } from '../../../survey/map/vector';
import { useChangeFilter } from '../filter/use-filter';
import { useSurveyTools } from '../survey-context';
import { dotClauses, dotSettings, filesText } from './dot-words';
import { useMapExports } from './use-map-exports';
import type { MapModel } from './use-map-model';
import { useMapPlaceTools } from './use-map-place';
import type { ToldDot } from './use-told-dot';

interface MapBarProps {
  readonly model: MapModel;
  readonly left: Uint32Array;
  readonly told: ToldDot;
  readonly lassoTool: boolean;
  readonly onLassoTool: (on: boolean) => void;
}

/** Above the map: what the dot under the pointer is, and the tools. */
export function MapBar({ model, left, told, lassoTool, onLassoTool }: MapBarProps) {
  const place = useMapPlaceTools();
  const exports = useMapExports(model, left);
  const tool = (icon: IconName, label: string, key: string, onClick: () => void) => (
    <button type="button" className="icon-button" aria-label={label} title={`${label} (${key})`} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="map-bar">
      <Told model={model} left={left} told={told} />
      <div className="map-tools" role="group" aria-label="Tools of the map">
        <button
          type="button"
          className="button"
          aria-pressed={lassoTool}
          title="Draw around dots to choose their files; or drag with Shift held"
          onClick={() => {
            onLassoTool(!lassoTool);
          }}
        >
          Lasso
        </button>
        {tool('minus', 'Zoom out of the map', '−', () => {
          place.zoomBy(Math.SQRT1_2);
        })}
        {tool('plus', 'Zoom in on the map', '+', () => {
          place.zoomBy(Math.SQRT2);
        })}
        {tool('fit', 'Fit the map', '0', place.fit)}
        <FigureMenu label="Save the map" stem={model.state.name} exports={exports} />
      </div>
    </div>
  );
}

/** One dot in words; room for it is always there. */
function Told({ model, left, told }: Pick<MapBarProps, 'model' | 'left' | 'told'>) {
  const { engine } = useSurveyTools();
  const change = useChangeFilter();
  const vector = parseVector(useSetting('mapVector'));
  const { dots, state, map } = model;
  const { dot, pinned } = told;
  if (dot < 0) return <p className="quiet map-told">Point at a dot to read its settings; drag with Shift to choose.</p>;
  const row = dots.rowOf[dot];
  const cluster = map.clusterOf[row];
  return (
    <div className="map-told">
      <p className="figure" aria-live="polite">
        <strong>{dotSettings(engine.facets, vector, state.table, row)}</strong>
        {`: ${filesText(dots.files[dot], left[dot])}`}
        {cluster >= 0 && dots.length > map.clusters.length && (
          <span className="quiet">{` · in the group ${map.clusters[cluster].words}`}</span>
        )}
      </p>
      {pinned && (
        <button
          type="button"
          className="phrase"
          onClick={() => {
            change.setAll(dotClauses(engine.facets, vector, state.table, row));
          }}
        >
          Show these files
        </button>
      )}
    </div>
  );
}
