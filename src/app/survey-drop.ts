/** What of a drop belongs to the Survey bench, and which collection it becomes. */
import type { CollectionId, CollectionState } from '../engine/survey/api';
import { changeSettings } from '../views/shared/bench-context';
import { cleanName } from './pictures/picture-name';
import { viewOfId } from './registry';
import type { Session } from './session';

const ARCHIVE = /\.(?:zip|tar|tgz|tar\.gz)$/i;

/** What was dropped, taken in within the event: a browser empties its transfer afterwards. */
export interface Dropped {
  readonly entries: readonly FileSystemEntry[];
  readonly files: readonly File[];
  /** The collection whose card it was dropped on. */
  readonly onto: CollectionId | null;
}

export function gatherDrop({ items, files }: DataTransfer, target: EventTarget | null): Dropped {
  const entries = Array.from(items).flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-drop-collection]') : null;
  const onto = card?.dataset['dropCollection'];
  return { entries, files: Array.from(files), onto: onto === 'a' || onto === 'b' ? onto : null };
}

/** Folders and archives always; everything, while the bench is open. A zip may be a test set of the Network bench. */
export function belongsToSurvey(view: string, { entries, files }: Dropped): boolean {
  const { id } = viewOfId(view);
  if (files.length === 0 && entries.length === 0) return false;
  if (id === 'survey') return true;
  if (entries.some((entry) => entry.isDirectory)) return true;
  return id !== 'network' && files.length === 1 && ARCHIVE.test(files[0].name);
}

/** Where it goes without losing anything: the card it was dropped on, or a place that is free; null where none is. */
export function placeFor(
  onto: CollectionId | null,
  collections: Readonly<Record<CollectionId, CollectionState | null>>,
): CollectionId | null {
  if (onto) return onto;
  if (!collections.a) return 'a';
  return collections.b ? null : 'b';
}

export async function openForSurvey(session: Session, dropped: Dropped): Promise<void> {
  const { settings, survey } = session;
  const [{ engine }, { handedFromEntries, handedFromFiles }] = await Promise.all([
    survey.open(),
    import('../engine/survey/create-survey-engine'),
  ]);
  const { entries, files, onto } = dropped;
  const handed = entries.length > 0 ? handedFromEntries(entries) : handedFromFiles(files);
  if (viewOfId(settings.getState().view).id !== 'survey') changeSettings(settings, { view: 'survey' });
  await engine.restored();
  const into = placeFor(onto, engine.snapshot().collections);
  const name = cleanName(handed.name);
  if (!into) {
    session.notify(`Two collections are open already: drop “${name}” on the one that it shall replace.`);
    return;
  }
  if (into === 'b' && !onto) session.notify(`“${name}” is collection B, beside the first.`);
  await engine.read(into, handed);
}

/** The picker, while the bench is open: what is chosen becomes a collection, as what is dropped does. */
export async function pickForSurvey({ survey, notify }: Session): Promise<void> {
  const { engine, handOver } = await survey.open();
  const into = placeFor(null, engine.snapshot().collections);
  if (into) await handOver('files', into);
  else notify('Two collections are open already: choose “Open another…” on the one that shall be replaced.');
}
