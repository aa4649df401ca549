/**
 * Ctrl+Z takes back an edit of a coefficient, Shift+Ctrl+Z (or Ctrl+Y) does it again, while the block panel is open and
 * anything was edited. Everywhere else the keys are the page's own, for settings.
 */
import { useEffect } from 'react';
import { useBench } from '../shared/bench-context';
import { isTyping } from '../shared/is-typing';
import { redoEdit, undoEdit } from './edit-history';
import { useJpegTools } from './jpeg-context';

export function useUndoKeys(): void {
  const { edits } = useJpegTools();
  const { settings } = useBench();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if ((key !== 'z' && key !== 'y') || settings.getState().panel !== 'block') return;
      const again = key === 'y' || event.shiftKey;
      const { past, future } = edits.getState();
      if (past.length + future.length === 0) return;
      // The page has these keys too, and leaves alone what is taken before it. At the last edit taken back they stay
      // here: the page would go back in settings, to a link in which that edit stands.
      event.preventDefault();
      if (again) redoEdit(edits);
      else undoEdit(edits);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [edits, settings]);
}
