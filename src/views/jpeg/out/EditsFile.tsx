import { useRef, useState } from 'react';
import { mounted } from '../../shared/mounted';
import { linkOfEdits } from '../bind-edits';
import { useEdits } from '../jpeg-context';
import { useEditsFile } from './use-edits-file';
import { useSave } from './use-save';
import './edits-file.css';

/** Changes by hand as a file: needed where they are too many for a link. */
export function EditsFile() {
  const edits = useEdits((history) => history.edits);
  const { make, open } = useEditsFile();
  const save = useSave();
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const tooMany = edits.length > 0 && linkOfEdits(edits) === '';
  const load = async (file: File): Promise<void> => {
    try {
      await open(file);
      setProblem('');
    } catch (error) {
      setProblem(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <div className="edits-file">
      {tooMany && (
        <p className="edits-too-many figure" role="status">
          {edits.length} changes are too many for a link: save them as a file.
        </p>
      )}
      <div className="edit-buttons">
        <button
          type="button"
          className="button"
          disabled={edits.length === 0}
          title="The changes alone, as JSON"
          onClick={() => {
            void save('edits.json', make);
          }}
        >
          Save changes
        </button>
        <button
          type="button"
          className="button"
          title="Changes that were saved before, of this file"
          onClick={() => {
            mounted(picker).click();
          }}
        >
          Open changes…
        </button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          aria-label="A file of changes"
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void load(file);
          }}
        />
      </div>
      {problem !== '' && (
        <p className="edits-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
