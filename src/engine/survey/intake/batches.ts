/** Cuts a list of files into the batches of `Handed`. */
import type { Handed } from '../api';

type HandedBatch = Handed['files'] extends AsyncIterable<infer Batch> ? Batch : never;
export type HandedItem = HandedBatch[number];

export const BATCH_LENGTH = 64;

export async function* inBatches(items: readonly HandedItem[]): Handed['files'] {
  for (let at = 0; at < items.length; at += BATCH_LENGTH)
    yield await Promise.resolve(items.slice(at, at + BATCH_LENGTH));
}
