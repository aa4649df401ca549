/**
 * Dropped files and folders. The entries are taken in the event itself (`webkitGetAsEntry`; a browser empties its transfer
 * afterwards) and walked after it, in the order of comparePaths.
 *
 * In Chromium listing is quick and getting a file is not (about 0.35 ms each, a call to the browser process), so several
 * are asked for at a time. What cannot be listed or got is told in its place.
 */
import { comparePaths } from '../../../survey/paths';
import type { Handed } from '../api';
import type { HandedItem } from './batches';
import { handedName } from './handed-name';
import { filesIn, type FoundFile } from './walk-entries';

/** Files asked for at a time. */
const AT_A_TIME = 64;

export function handedFromDrop(items: DataTransferItemList): Handed {
  const entries = Array.from(items).flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  return handedFromEntries(entries);
}

export function handedFromEntries(entries: readonly FileSystemEntry[]): Handed {
  const sorted = [...entries].sort((a, b) => comparePaths(a.name, b.name));
  const names = (folders: boolean) =>
    sorted.filter(({ isDirectory }) => isDirectory === folders).map(({ name }) => name);
  return { name: handedName(names(true), names(false)), files: itemsOf(sorted) };
}

/** Two batches are asked for at a time, so that one is on its way while the other is taken. */
async function* itemsOf(entries: readonly FileSystemEntry[]): Handed['files'] {
  let batch: Promise<HandedItem>[] = [];
  let before: Promise<HandedItem[]> | null = null;
  for await (const found of filesIn(entries, '')) {
    batch.push(itemOf(found));
    if (batch.length < AT_A_TIME) continue;
    if (before) yield await before;
    before = Promise.all(batch);
    batch = [];
  }
  if (before) yield await before;
  yield await Promise.all(batch);
}

async function itemOf(found: FoundFile): Promise<HandedItem> {
  const { path } = found;
  if ('problem' in found) return found;
  try {
    const file = await new Promise<File>((resolve, reject) => found.entry.file(resolve, reject));
    return { path, file };
  } catch (error) {
    return { path, problem: `it could not be opened: ${reasonOf(error)}` };
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
