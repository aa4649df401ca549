import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { formatCount } from '../../shared/format';
import { fileCount } from '../file-count';
import { FilePictures } from './FilePictures';
import { FileRows } from './FileRows';
import { PickedFile } from './PickedFile';
import { useListedFiles } from './use-listed-files';
import './files.css';

/** Below the stage: the files that the filter leaves; on the Files panel, which lists them already, the picked one. */
export function FilesStrip() {
  return useSetting('surveyPanel') === 'files' ? <PickedFile /> : <FileList press="open" />;
}

/** The list with its small head: how many, and whether as rows or as pictures. */
export function FileList({ press }: { readonly press: 'open' | 'pick' }) {
  const files = useListedFiles();
  const show = useSetting('filesShow');
  const change = useChangeSettings();
  const all = files.state?.table.length ?? 0;
  const { length } = files.rows;
  return (
    <section className="file-list" aria-label="Files">
      <header className="file-list-head">
        <h2 className="figure">{length === all ? fileCount(all) : `${formatCount(length)} of ${fileCount(all)}`}</h2>
        <ChoiceGroup
          label="Files as"
          quiet
          value={show}
          choices={[
            { value: 'rows', label: 'Rows' },
            { value: 'pictures', label: 'Pictures' },
          ]}
          onChange={(value) => {
            change({ filesShow: value });
          }}
        />
      </header>
      {length === 0 && all > 0 && <p className="quiet file-none">The filter leaves no file.</p>}
      {show === 'rows' ? <FileRows files={files} press={press} /> : <FilePictures files={files} press={press} />}
    </section>
  );
}
