import { useEffect } from 'react';
import { useSetting } from '../../views/shared/bench-context';
import { isTyping } from '../../views/shared/is-typing';
import { openHandedOver } from '../hand-over';
import { carriesFiles, pictureFromDrop, pictureFromPaste } from '../pictures/picture-sources';
import { viewOfId } from '../registry';
import type { Session } from '../session';
import { useSession, useShell } from '../session-context';
import { belongsToSurvey, gatherDrop, openForSurvey, placeFor } from '../survey-drop';

/** Drop anywhere, paste anywhere; while a file is held over the page, it says what will happen. */
export function DropLayer() {
  const session = useSession();
  const dropping = useShell('dropping');
  const expected = useShell('expected');
  const surveys = viewOfId(useSetting('view')).id === 'survey';
  useEffect(() => {
    const { shell } = session;
    const onDrag = (event: DragEvent): void => {
      if (!event.dataTransfer || !carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      if (!shell.getState().dropping) shell.setState({ dropping: true });
    };
    const onDragLeave = (event: DragEvent): void => {
      // Only leaving the window names no new target.
      if (event.relatedTarget === null) shell.setState({ dropping: false });
    };
    const onDrop = (event: DragEvent): void => {
      if (!event.dataTransfer) return;
      event.preventDefault();
      shell.setState({ dropping: false });
      const dropped = gatherDrop(event.dataTransfer, event.target);
      if (!belongsToSurvey(session.settings.getState().view, dropped)) {
        void openHandedOver(session, pictureFromDrop(event.dataTransfer));
        return;
      }
      openForSurvey(session, dropped).catch((error: unknown) => {
        session.notify(error instanceof Error ? error.message : String(error));
      });
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!event.clipboardData) return;
      if (isTyping(event.target) && event.clipboardData.files.length === 0) return;
      event.preventDefault();
      void openHandedOver(session, pictureFromPaste(event.clipboardData));
    };
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener('dragenter', onDrag, { signal });
    window.addEventListener('dragover', onDrag, { signal });
    window.addEventListener('dragleave', onDragLeave, { signal });
    window.addEventListener('drop', onDrop, { signal });
    window.addEventListener('paste', onPaste, { signal });
    return () => {
      controller.abort();
    };
  }, [session]);
  if (!dropping) return null;
  return (
    <div className="drop-layer" aria-hidden="true">
      <p>
        {expected && !surveys ? `Drop ${expected.name} here` : surveys ? surveyWords(session) : 'Drop to open it'}
        <span>It is read in this page and goes nowhere else.</span>
      </p>
    </div>
  );
}

function surveyWords({ survey }: Session): string {
  const collections = survey.opened.getState().tools?.engine.snapshot().collections;
  const into = collections ? placeFor(null, collections) : 'a';
  if (into === null) return 'Drop it on the collection that it shall replace';
  return into === 'a' ? 'Drop to survey it' : 'Drop to compare with it';
}
