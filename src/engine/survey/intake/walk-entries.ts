/** Walks entries of the File and Directory Entries API, folder by folder, listing the next folders while one is given. */
import { comparePaths } from '../../../survey/paths';

export type FoundFile =
  { readonly path: string; readonly entry: FileSystemFileEntry } | { readonly path: string; readonly problem: string };

/** Folders that are listed before their turn. */
const AHEAD = 8;

type Listing = readonly FileSystemEntry[] | { readonly problem: string };

/** `entries` in their order; `before`: the path of the folder that they are in, with its stroke. */
export async function* filesIn(entries: readonly FileSystemEntry[], before: string): AsyncGenerator<FoundFile> {
  const folders = entries.filter(isFolder);
  const listings = new Map<FileSystemEntry, Promise<Listing>>();
  let asked = 0;
  const ask = (): void => {
    for (; asked < folders.length && listings.size < AHEAD; asked++) listings.set(folders[asked], list(folders[asked]));
  };
  for (const entry of entries) {
    const path = before + entry.name;
    if (isFolder(entry)) {
      ask();
      const listing = await (listings.get(entry) ?? list(entry));
      listings.delete(entry);
      if ('problem' in listing) yield { path, problem: listing.problem };
      else yield* filesIn(listing, `${path}/`);
    } else yield { path, entry: entry as FileSystemFileEntry };
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Never rejects. `readEntries` gives a hundred at a time, and none at the end. */
async function list(folder: FileSystemDirectoryEntry): Promise<Listing> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  try {
    for (;;) {
      const more = await new Promise<FileSystemEntry[]>((resolve, reject) => {
        reader.readEntries(resolve, reject);
      });
      if (more.length === 0) return found.sort((a, b) => comparePaths(a.name, b.name));
      for (const entry of more) found.push(entry);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `the folder cannot be listed: ${reason.replace(/\.$/, '')}` };
  }
}
