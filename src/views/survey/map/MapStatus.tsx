import { useSurveyTools } from '../survey-context';
import { useMapJob } from './use-map-model';

/** How far the map is, that it is out of date, or why there is none; nothing while all is well. */
export function MapStatus() {
  const { engine } = useSurveyTools();
  const { state, progress, note, stale } = useMapJob();
  const again = (
    <button
      type="button"
      className="button"
      onClick={() => {
        engine.startMap();
      }}
    >
      Make it again
    </button>
  );
  if (state === 'running')
    return (
      <div className="map-status" role="group" aria-label="Progress of the map">
        <span className="map-note figure">{note === '' ? 'Starting' : note}</span>
        <progress aria-label="Making the map" max={1} value={progress} />
        <button
          type="button"
          className="button"
          onClick={() => {
            engine.stopJob('map');
          }}
        >
          Stop
        </button>
      </div>
    );
  if (state === 'failed')
    return (
      <div className="map-status">
        <span role="alert">{note}</span>
        {again}
      </div>
    );
  if (!stale) return null;
  return (
    <div className="map-status">
      <span role="status">Files or settings have changed since this map was made.</span>
      {again}
    </div>
  );
}
