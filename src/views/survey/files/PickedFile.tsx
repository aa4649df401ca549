import { FactList } from '../../shared/figures/FactList';
import { useSetting } from '../../shared/bench-context';
import { visibleName } from '../filter/facet-text';
import { factsOf } from './file-cells';
import { Thumbnail } from './Thumbnail';
import { useOpenFile } from './use-open-file';
import { usePickedCollection } from './use-listed-files';

/** Everything that is known of the file that is picked. */
export function PickedFile() {
  const state = usePickedCollection();
  const picked = useSetting('surveyFile');
  const openFile = useOpenFile();
  if (!state || picked < 0 || picked >= state.table.length)
    return <p className="quiet file-none">Pick a file to see all that is known of it.</p>;
  const row = state.table.row(picked);
  return (
    <section className="picked-file" aria-label="The picked file">
      <Thumbnail key={picked} id={state.id} row={picked} instead={visibleName(row.kind)} />
      <div>
        <header>
          <h2>
            <bdi>{visibleName(row.path)}</bdi>
          </h2>
          <button
            type="button"
            className="button"
            onClick={() => {
              openFile(state.id, picked);
            }}
          >
            Open in the JPEG bench
          </button>
        </header>
        {row.error !== '' && <p className="survey-problem">{visibleName(row.error)}</p>}
        <FactList facts={factsOf(row)} />
      </div>
    </section>
  );
}
