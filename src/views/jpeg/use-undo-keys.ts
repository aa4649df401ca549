/** Ctrl+Z takes back an edit of a coefficient, Shift+Ctrl+Z (or Ctrl+Y) does it again, wherever the focus is but in a text. */
import { useEffect } from 'react';
import { isTyping } from '../shared/is-typing';
import { redoEdit, undoEdit } from './edit-history';
import { useJpegTools } from './jpeg-context';

export function useUndoKeys(): void {
  const { edits } = useJpegTools();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redoEdit(edits);
      else undoEdit(edits);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [edits]);
}
