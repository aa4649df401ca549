/**
 * Items that have their row in the journal already are left out. The walk and the journal have one order, so they are
 * compared step by step; where they part (files came or went since), the journal is cut and the survey goes on from there.
 * What is finished is not looked at again: a file that was changed since keeps its row.
 */
import type { ArchiveItem, Item } from './items';
import type { Journal, JournalRow } from './journal';
import { pathOf, type Tuple } from './tuples';

/** The journal is cut before the first item comes. */
export async function* unfinished(
  items: AsyncIterable<Item>,
  journal: Journal,
  onFinished: (tuple: Tuple) => void,
): AsyncGenerator<Item> {
  const rows = journal.rows();
  let next = nextOf(rows);
  let kept = journal.start;
  let isFollowing = true;

  function take({ tuple, end }: JournalRow): void {
    onFinished(tuple);
    kept = end;
    next = nextOf(rows);
  }

  /** The archive without the entries that have their rows; null where it has them all. */
  function restOf(item: ArchiveItem): ArchiveItem | null {
    let skip = 0;
    let isEnded = false;
    while (next !== null) {
      const path = pathOf(next.tuple);
      if (path !== item.path && !path.startsWith(`${item.path}/`)) break;
      // A row of its own says why there are no more entries.
      isEnded = path === item.path;
      skip++;
      take(next);
    }
    return isEnded || (skip > 0 && next !== null) ? null : { ...item, skip };
  }

  for await (const item of items) {
    let rest: Item | null = item;
    if (isFollowing) {
      if (item.kind === 'archive') rest = restOf(item);
      else if (next !== null && pathOf(next.tuple) === item.path) {
        take(next);
        rest = null;
      }
      if (rest === null) continue;
      isFollowing = false;
      journal.cut(kept);
    }
    yield rest;
  }
  if (isFollowing) journal.cut(kept);
}

function nextOf(rows: Generator<JournalRow>): JournalRow | null {
  const step = rows.next();
  return step.done === true ? null : step.value;
}
