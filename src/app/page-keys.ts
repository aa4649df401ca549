/** The shell's keys, and the list of all keys that the `?` sheet shows. */
import { useEffect } from 'react';
import { changeSettings } from '../views/shared/bench-context';
import { isTyping } from '../views/shared/is-typing';
import { copyLink } from './copy-link';
import { pickAndOpen } from './hand-over';
import { viewOfId, VIEWS } from './registry';
import type { Session } from './session';
import { useSession } from './session-context';
import { pickForSurvey } from './survey-drop';
import { nextTheme } from './next-theme';

export interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

export const KEY_GROUPS: readonly { readonly title: string; readonly rows: readonly KeyRow[] }[] = [
  {
    title: 'Looking',
    rows: [
      { keys: ['Space'], does: 'Hold for the original' },
      { keys: ['S'], does: 'Split' },
      { keys: ['B'], does: 'Side by side' },
      { keys: ['X'], does: 'Flip' },
      { keys: ['D'], does: 'Difference' },
      { keys: ['+', '−'], does: 'Closer, further' },
      { keys: ['F', '0'], does: 'Fit' },
    ],
  },
  {
    title: 'A focused slider',
    rows: [
      { keys: ['←', '→'], does: 'One step (1/20 of a decade)' },
      { keys: ['Shift + ←', '→'], does: 'A large step (1/4 of a decade)' },
      { keys: ['Home', 'End'], does: 'Least, most' },
      { keys: ['Wheel'], does: 'Steps' },
      { keys: ['Double-click'], does: 'The default' },
    ],
  },
  {
    title: 'The page',
    rows: [
      { keys: ['O'], does: 'Open a picture; in the Survey bench, files' },
      { keys: ['Ctrl + V'], does: 'Paste a picture' },
      { keys: ['C'], does: 'Copy the link' },
      { keys: ['T'], does: 'Theme' },
      { keys: ['1', '…', '9'], does: 'Benches' },
      { keys: ['Ctrl + Z'], does: 'Undo; with Shift, redo' },
      { keys: ['?'], does: 'These keys' },
    ],
  },
  {
    title: 'The spectrum, focused',
    rows: [
      { keys: ['← ↑ → ↓'], does: 'To the next coefficient' },
      { keys: ['Shift + arrow'], does: 'Ten further' },
      { keys: ['Enter'], does: 'Pin, let go' },
      { keys: ['Esc'], does: 'Let go' },
    ],
  },
  {
    title: 'JPEG: blocks on the picture, focused',
    rows: [
      { keys: ['← ↑ → ↓'], does: 'To the next block' },
      { keys: ['Shift + arrow'], does: 'Ten blocks further' },
      { keys: ['Enter'], does: 'Open the block' },
      { keys: ['Esc'], does: 'Let the block go' },
    ],
  },
  {
    title: 'JPEG: bytes and segments, focused',
    rows: [
      { keys: ['← ↑ → ↓'], does: 'To the next byte or segment' },
      { keys: ['PgUp', 'PgDn'], does: 'A page up, down' },
      { keys: ['Home', 'End'], does: 'First, last' },
    ],
  },
  {
    title: 'JPEG: a coefficient or a step, focused',
    rows: [
      { keys: ['← ↑ → ↓'], does: 'To the next cell' },
      { keys: ['0', '…', '9', '−'], does: 'Type a value; Enter keeps it, Esc does not' },
      { keys: ['PgUp', 'PgDn'], does: 'One more, one less; with Shift, ten' },
      { keys: ['Delete'], does: 'Zero; a step becomes 1' },
      { keys: ['Wheel'], does: 'One more, one less' },
      { keys: ['Ctrl + Z'], does: 'Take the change back' },
    ],
  },
  {
    title: 'Survey: charts and map, focused',
    rows: [
      { keys: ['Enter'], does: 'Choose a bar, let it go; keep a dot' },
      { keys: ['← ↑ → ↓'], does: 'Move an end of what is chosen; to the next dot' },
      { keys: ['Shift + arrow'], does: 'Move an end further' },
      { keys: ['Shift + drag'], does: 'Draw a lasso on the map' },
      { keys: ['+', '−', '0'], does: 'Closer, further, all' },
      { keys: ['Esc'], does: 'Let go' },
    ],
  },
  {
    title: 'Survey: files, focused',
    rows: [
      { keys: ['← ↑ → ↓'], does: 'To the next file' },
      { keys: ['PgUp', 'PgDn'], does: 'A page up, down' },
      { keys: ['Home', 'End'], does: 'First, last' },
      { keys: ['Enter'], does: 'Open it in the JPEG bench' },
    ],
  },
];

export function usePageKeys(): void {
  const session = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const action = actionOfKey(event, session);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [session]);
}

function actionOfKey(event: KeyboardEvent, session: Session): (() => void) | undefined {
  const { key } = event;
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() === 'z') return event.shiftKey ? session.url.redo : session.url.undo;
    return key.toLowerCase() === 'y' ? session.url.redo : undefined;
  }
  if (/^[1-9]$/.test(key)) {
    const view = VIEWS.at(Number(key) - 1);
    return (
      view &&
      (() => {
        changeSettings(session.settings, { view: view.id });
      })
    );
  }
  switch (key) {
    case '?':
      return () => {
        session.shell.setState((state) => ({ keysOpen: !state.keysOpen }));
      };
    case 'c':
    case 'C':
      return () => {
        void copyLink(session);
      };
    case 't':
    case 'T':
      return () => {
        nextTheme(session);
      };
    case 'o':
    case 'O':
      return () => {
        if (viewOfId(session.settings.getState().view).id !== 'survey') void pickAndOpen(session);
        else
          pickForSurvey(session).catch((error: unknown) => {
            session.notify(error instanceof Error ? error.message : String(error));
          });
      };
    default:
      return undefined;
  }
}
