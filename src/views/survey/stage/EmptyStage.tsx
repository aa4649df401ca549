import { Icon } from '../../shared/Icon';
import { useSurvey } from '../survey-context';
import { useHandOver } from '../use-hand-over';

/** What this bench is, and the three ways in. */
export function EmptyStage() {
  const handOver = useHandOver();
  const restoring = useSurvey((snapshot) => snapshot.restoring);
  if (restoring) return <p className="quiet survey-waiting">Looking up your last visit…</p>;
  return (
    <div className="survey-empty">
      <h2>How has this whole collection been compressed?</h2>
      <p>
        Hand over a folder and see the sizes, colour, chroma subsampling, quality and oddities of every JPEG in it.
        Headers are enough for that: thousands of files take seconds.
      </p>
      <div className="survey-ways">
        <button
          type="button"
          className="button survey-way"
          onClick={() => {
            handOver('folder', 'a');
          }}
        >
          <Icon name="open" />
          Open a folder…
        </button>
        <button
          type="button"
          className="button survey-way"
          onClick={() => {
            handOver('files', 'a');
          }}
        >
          Open files or an archive…
        </button>
        <button
          type="button"
          className="button survey-way"
          onClick={() => {
            handOver('sample', 'a');
          }}
        >
          Try the sample collection
        </button>
      </div>
      <p className="quiet">
        A folder, files, a .zip or a .tar can also be dropped anywhere. Nothing leaves your computer.
      </p>
    </div>
  );
}
