import { useEngine, useSetting } from '../../views/shared/bench-context';
import { pickAndOpen } from '../hand-over';
import { viewOfId } from '../registry';
import { useSession, useShell } from '../session-context';

/** A link to somebody's own picture says which file it expects. */
export function ExpectedFile() {
  const session = useSession();
  const expected = useShell('expected');
  const alone = useEngine((snapshot) => snapshot.picture === null);
  // Collections need no picture.
  const needless = viewOfId(useSetting('view')).id === 'survey';
  if (!expected || needless) return null;
  return (
    <div className="expected" data-alone={alone || undefined} role="status">
      <p>
        This link expects <strong>{expected.name}</strong>: drop it here.
      </p>
      <p className="quiet">Pictures never travel in a link. Any other picture opens with the link’s settings, too.</p>
      <div className="expected-buttons">
        <button
          type="button"
          className="button"
          onClick={() => {
            void pickAndOpen(session);
          }}
        >
          Choose the file
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            session.shell.setState({ expected: null });
            session.pictures.openSampleById('desk').catch(() => undefined);
          }}
        >
          Go on with the sample
        </button>
      </div>
    </div>
  );
}
