import { useState } from 'react';
import { useSurveyTools } from '../survey-context';
import { MapBar } from './MapBar';
import { MapStatus } from './MapStatus';
import { MapSurface } from './MapSurface';
import { useFilesLeft, useMapJob, useMapModel, type MapModel } from './use-map-model';
import { useToldDot } from './use-told-dot';
import './map.css';

/** The map, or what it is and the button that makes it. */
export function MapStage() {
  const model = useMapModel();
  const { stale } = useMapJob();
  if (!model) return <NoMap />;
  return (
    <div className="map-stage" data-stale={stale || undefined}>
      <Drawn model={model} />
      <MapStatus />
      <p className="quiet map-caption">{model.map.caption}</p>
    </div>
  );
}

function Drawn({ model }: { readonly model: MapModel }) {
  const left = useFilesLeft(model);
  const told = useToldDot(model.dots);
  const [lassoTool, setLassoTool] = useState(false);
  return (
    <>
      <MapBar model={model} left={left} told={told} lassoTool={lassoTool} onLassoTool={setLassoTool} />
      <MapSurface model={model} left={left} told={told} lassoTool={lassoTool} />
    </>
  );
}

function NoMap() {
  const { engine } = useSurveyTools();
  const { state } = useMapJob();
  return (
    <div className="map-stage">
      <div className="map-none">
        <h2>Files with like settings lie side by side</h2>
        <p>
          Every file’s subsampling, size and quality, laid out on a plane: what came out of one camera, one site or one
          script makes an island.
        </p>
        {state === 'idle' ? (
          <button
            type="button"
            className="button map-make"
            onClick={() => {
              engine.startMap();
            }}
          >
            Make the map
          </button>
        ) : (
          <MapStatus />
        )}
      </div>
    </div>
  );
}
