/**
 * Edits → engine, at once; edits ↔ the `edits` setting, and with it the link, while they fit. A list that is too long for
 * a link leaves the setting empty; the page then offers a file.
 */
import { formatEdits, parseEdits } from '../../codec/jpeg/edits';
import type { JpegEngine } from '../../engine/jpeg/api';
import { SETTINGS } from '../../settings/schema';
import { setParams, type SettingsStore } from '../../settings/store';
import { resetEdits, type EditHistoryStore } from './edit-history';

/** What the setting says of these edits: all of them, or nothing where they do not fit a link. */
export function linkOfEdits(edits: Parameters<typeof formatEdits>[0]): string {
  const text = formatEdits(edits);
  return SETTINGS.edits.pattern.test(text) ? text : '';
}

export function bindEdits(
  history: EditHistoryStore,
  settings: SettingsStore,
  engine: Pick<JpegEngine, 'setEdits'>,
): () => void {
  let mirrored = settings.getState().edits;
  resetEdits(history, parseEdits(mirrored));
  engine.setEdits(history.getState().edits);
  const stopHistory = history.subscribe(({ edits }, before) => {
    if (edits === before.edits) return;
    engine.setEdits(edits);
    mirrored = linkOfEdits(edits);
    setParams(settings, { edits: mirrored });
  });
  const stopSettings = settings.subscribe((now, before) => {
    // Another link, Back, a script, or another picture: edits too many for a link belong to the picture before, and go.
    const tooMany = now.img !== before.img && mirrored === '' && history.getState().edits.length > 0;
    if (!tooMany && (now.edits === before.edits || now.edits === mirrored)) return;
    mirrored = now.edits;
    resetEdits(history, parseEdits(now.edits));
  });
  return () => {
    stopHistory();
    stopSettings();
  };
}
