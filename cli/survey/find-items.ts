/** From what is named to what is read: folders are walked, the list on standard input is taken as it comes. */
import { basename, dirname, join, resolve } from 'node:path';
import { realpathSync } from 'node:fs';
import type { Input } from './inputs';
import type { Item } from './items';
import { pathList } from './path-list';
import { realPath, walk } from './walk';
import { createWalkedFolders } from './walked-folders';

export interface FindOptions {
  readonly streamIn: () => AsyncIterable<Uint8Array>;
  /** Files that the survey itself writes: in a folder that is walked they are passed over. */
  readonly outputs: readonly string[];
  readonly onLeftOut: (path: string) => void;
  readonly stop: AbortSignal;
}

/** Throws where it is stopped: an end would say that there is no more. */
export async function* findItems(inputs: readonly Input[], options: FindOptions): AsyncGenerator<Item> {
  const open = opener(inputs, options);
  let begun = performance.now();
  for (const input of inputs) {
    for await (const item of input.kind === 'list' ? pathList(options.streamIn()) : open(input)) {
      yield item;
      if (performance.now() - begun < SLICE) continue;
      // Messages, timers and Ctrl+C have their turn, also where nobody has to wait for a thread.
      await new Promise((resolveWait) => setImmediate(resolveWait));
      options.stop.throwIfAborted();
      begun = performance.now();
    }
  }
}

/** In slices, so that the threads are not kept waiting; null where it cannot be known before all is read. */
export async function countItems(
  inputs: readonly Input[],
  outputs: readonly string[],
  isWanted: () => boolean,
): Promise<number | null> {
  const open = opener(inputs, { outputs, onLeftOut: () => undefined });
  let count = 0;
  let begun = performance.now();
  for (const input of inputs) {
    if (input.kind === 'list' || input.kind === 'archive') return null;
    const items = open(input);
    while (items.next().done !== true) {
      count++;
      if (performance.now() - begun < SLICE) continue;
      await new Promise((resolveWait) => setTimeout(resolveWait, PAUSE));
      if (!isWanted()) return null;
      begun = performance.now();
    }
  }
  return count;
}

/** Milliseconds. */
const SLICE = 10;
const PAUSE = 20;

type NamedInput = Exclude<Input, { kind: 'list' }>;

function opener(inputs: readonly Input[], { outputs, onLeftOut }: Pick<FindOptions, 'outputs' | 'onLeftOut'>) {
  const walked = createWalkedFolders();
  for (const input of inputs) if (input.kind === 'folder') walked.add(realPath(input.location));
  const own = new Set(outputs.map(realPlace));
  const ownNames = new Set(outputs.map((place) => basename(place)));
  const isOwn = (location: string, name: string) => ownNames.has(name) && own.has(realPlace(location));

  return function* open(input: NamedInput): Generator<Item> {
    if (input.kind === 'archive') yield { ...input, skip: 0 };
    else if (input.kind === 'file') yield input;
    else {
      for (const item of walk(input.location, input.path, { walked, onLeftOut })) {
        const name = item.path.slice(item.path.lastIndexOf('/') + 1);
        if (item.kind === 'file' && typeof item.location === 'string' && isOwn(item.location, name)) continue;
        yield item;
      }
    }
  };
}

/** Also of a file that is not there yet. */
function realPlace(place: string): string {
  try {
    return join(realpathSync(dirname(resolve(place))), basename(place));
  } catch {
    return resolve(place);
  }
}
