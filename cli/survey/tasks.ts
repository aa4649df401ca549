/** What a worker is given at a time, and what it says. */
import type { ArchiveItem, FileItem, Item, UnreadableItem } from './items';
import type { Tuple } from './tuples';

export type FilesTask = {
  readonly kind: 'files';
  readonly files: readonly (FileItem | UnreadableItem)[];
  /** Each row is sent on its own: then it is known at which file a worker ended. */
  readonly oneByOne: boolean;
};

export type Task = FilesTask | ArchiveItem;

/** `go on`: a piece of an archive's rows was taken, another one may come. */
export type ToWorker = Task | { readonly kind: 'go on' };

export interface RowsMessage {
  readonly rows: readonly Tuple[];
  /** The task has no more. */
  readonly done: boolean;
}

/** The first word tells that it has started. */
export type FromWorker = 'ready' | RowsMessage;

/** Pieces of one archive's rows that may wait to be taken. */
export const PIECES_AHEAD = 4;

/** Files go in batches: a message takes about as long as a small file. In a full read a file takes far longer. */
const BATCH = { headers: 64, full: 4 };

export async function* tasksOf(items: AsyncIterable<Item>, full: boolean): AsyncGenerator<Task> {
  const most = full ? BATCH.full : BATCH.headers;
  let files: (FileItem | UnreadableItem)[] = [];
  for await (const item of items) {
    if (item.kind !== 'archive') files.push(item);
    if (files.length > 0 && (files.length === most || item.kind === 'archive')) {
      yield { kind: 'files', files, oneByOne: false };
      files = [];
    }
    if (item.kind === 'archive') yield item;
  }
  if (files.length > 0) yield { kind: 'files', files, oneByOne: false };
}
