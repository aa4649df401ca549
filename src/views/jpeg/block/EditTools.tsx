import { useBench } from '../../shared/bench-context';
import { Icon } from '../../shared/Icon';
import { redoEdit, replaceEdits, undoEdit } from '../edit-history';
import { useEdits, useJpegTools } from '../jpeg-context';
import { EditsFile } from '../out/EditsFile';
import { countEdits, isOfBlock, type BlockInView } from './block-in-view';

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Undo, redo, and back to the file: for this block, or for all. */
export function EditTools({ block }: { readonly block: BlockInView }) {
  const { edits: store } = useJpegTools();
  const { announce } = useBench();
  const edits = useEdits((history) => history.edits);
  const past = useEdits((history) => history.past.length);
  const future = useEdits((history) => history.future.length);
  const { coefficients, blocks } = countEdits(edits);
  const here = edits.filter((edit) => isOfBlock(edit, block.place)).length;
  const revert = (kept: typeof edits, sentence: string): void => {
    replaceEdits(store, kept);
    announce(sentence);
  };
  return (
    <div className="edit-tools">
      <p className="quiet figure" aria-live="polite">
        {coefficients === 0
          ? 'Nothing is changed.'
          : `Changed: ${counted(coefficients, 'coefficient')} in ${counted(blocks, 'block')}`}
      </p>
      <div className="edit-buttons">
        <button
          type="button"
          className="button figure"
          disabled={past === 0}
          title="Undo (Ctrl+Z)"
          aria-label={`Undo, ${counted(past, 'step')}`}
          onClick={() => {
            undoEdit(store);
          }}
        >
          <Icon name="undo" />
          {past}
        </button>
        <button
          type="button"
          className="button figure"
          disabled={future === 0}
          title="Redo (Shift+Ctrl+Z)"
          aria-label={`Redo, ${counted(future, 'step')}`}
          onClick={() => {
            redoEdit(store);
          }}
        >
          <Icon name="redo" />
          {future}
        </button>
        <button
          type="button"
          className="button"
          disabled={here === 0}
          title="This block as it is in the file"
          onClick={() => {
            revert(
              edits.filter((edit) => !isOfBlock(edit, block.place)),
              'The block is as it is in the file.',
            );
          }}
        >
          Revert block
        </button>
        <button
          type="button"
          className="button"
          disabled={coefficients === 0}
          title="Everything as it is in the file"
          onClick={() => {
            revert([], 'All blocks are as they are in the file.');
          }}
        >
          Revert all
        </button>
      </div>
      <EditsFile />
    </div>
  );
}
