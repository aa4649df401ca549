/**
 * Dropped files and folders. The entries are taken in the event itself (`webkitGetAsEntry`; a browser empties its transfer
 * afterwards) and walked after it, in the order of comparePaths.
 *
 * In Chromium each file that is got from an entry stops the page for a call to the browser process (5,000 files a second),
 * and the calls come before frames. So few are asked for at a time, with a rest after each: 5,000 files a second as before,
 * and no frame is late, where 64 at a time held them up for 140 ms. What cannot be listed or got is told in its place.
 */
import { comparePaths } from '../../../survey/paths';
import type { Handed } from '../api';
import { BATCH_LENGTH, type HandedItem } from './batches';
import { handedName } from './handed-name';
import { rest } from './rest';
import { filesIn, type FoundFile } from './walk-entries';

/** Files asked for at a time. */
const AT_A_TIME = 16;

export function handedFromEntries(entries: readonly FileSystemEntry[]): Handed {
  const sorted = [...entries].sort((a, b) => comparePaths(a.name, b.name));
  const names = (folders: boolean) =>
    sorted.filter(({ isDirectory }) => isDirectory === folders).map(({ name }) => name);
  return { name: handedName(names(true), names(false)), files: itemsOf(sorted) };
}

async function* itemsOf(entries: readonly FileSystemEntry[]): Handed['files'] {
  let found: FoundFile[] = [];
  let batch: HandedItem[] = [];
  for await (const one of filesIn(entries, '')) {
    found.push(one);
    if (found.length < AT_A_TIME) continue;
    batch.push(...(await Promise.all(found.map(itemOf))));
    found = [];
    await rest();
    if (batch.length < BATCH_LENGTH) continue;
    yield batch;
    batch = [];
  }
  yield [...batch, ...(await Promise.all(found.map(itemOf)))];
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
