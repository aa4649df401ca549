import { coefficientAt } from '../../../codec/jpeg/edits';
import { useBench } from '../../shared/bench-context';
import { replaceEdits } from '../edit-history';
import { useJpegTools } from '../jpeg-context';
import { editsFile } from './text-files';

export interface EditsFileTools {
  readonly make: () => Promise<Blob>;
  /** Puts the edits of a file in force, as one step that can be undone; rejects with the sentence that is shown. */
  readonly open: (file: Blob) => Promise<void>;
}

/** The changes by hand as a file, out and in. */
export function useEditsFile(): EditsFileTools {
  const { engine, edits: history } = useJpegTools();
  const { settings, notify } = useBench();
  return {
    make: () => editsFile(settings.getState(), engine.snapshot(), history.getState().edits),
    open: async (file) => {
      const [{ readEditsJson }, text] = await Promise.all([
        import('../../../codec/jpeg/export/edits-json'),
        file.text(),
      ]);
      const { edits, picture } = readEditsJson(text);
      const { document } = engine.snapshot();
      if (!document) throw new Error('There is no file yet to be changed.');
      const { jpeg } = document;
      const fitting = edits.filter((edit) => coefficientAt(jpeg, edit) >= 0);
      const others = edits.length - fitting.length;
      if (fitting.length === 0 && others > 0)
        throw new Error(
          `Its changes are of blocks that this file does not have; they were made on ${picture || 'another file'}.`,
        );
      replaceEdits(history, fitting);
      notify(
        `${fitting.length} ${fitting.length === 1 ? 'change is' : 'changes are'} in force.` +
          (others > 0
            ? ` ${others} of blocks that this file does not have ${others === 1 ? 'was' : 'were'} left out.`
            : ''),
      );
    },
  };
}
