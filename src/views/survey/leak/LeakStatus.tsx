import { useSurveyTools } from '../survey-context';
import { useLeakJob } from './use-leak';

/** Start, how far it is and Stop, that it is out of date, or why there is no result. */
export function LeakStatus() {
  const { engine } = useSurveyTools();
  const { state, progress, note, stale, result } = useLeakJob();
  const start = (label: string) => (
    <button
      type="button"
      className="button"
      onClick={() => {
        engine.startLeak();
      }}
    >
      {label}
    </button>
  );
  if (state === 'running')
    return (
      <div className="leak-status" role="group" aria-label="Progress of the leak test">
        <span className="leak-note figure">{note === '' ? 'Starting' : note}</span>
        <progress aria-label="Testing" max={1} value={progress} />
        <button
          type="button"
          className="button"
          onClick={() => {
            engine.stopJob('leak');
          }}
        >
          Stop
        </button>
      </div>
    );
  if (state === 'failed')
    return (
      <div className="leak-status">
        <span role="alert">{note}</span>
        {start('Try again')}
      </div>
    );
  if (!result) return <div className="leak-status">{start('Start the test')}</div>;
  return (
    <div className="leak-status">
      <span role="status" className="quiet">
        {stale ? 'Files or settings have changed since this test.' : ''}
      </span>
      {start('Test again')}
    </div>
  );
}
