/** The database's shape, and the few things done in it, each in one transaction. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { TableColumns } from '../../../survey/column-table';
import { COLLECTION_IDS, type CollectionId } from '../api';
import { isHead, isPart, STORED_VERSION, type StoredHead } from './stored-form';

interface Schema extends DBSchema {
  /** By letter. */
  heads: { key: CollectionId; value: unknown };
  /** By the head's key, and the part's number. */
  parts: { key: [string, number]; value: unknown };
}

export type SurveyDatabase = IDBPDatabase<Schema>;

export const openSurveyDatabase = (name: string): Promise<SurveyDatabase> =>
  openDB<Schema>(name, STORED_VERSION, {
    upgrade(database) {
      for (const store of Array.from(database.objectStoreNames)) database.deleteObjectStore(store);
      database.createObjectStore('heads');
      database.createObjectStore('parts');
    },
    // Another tab has a newer version of the page: it shall not wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });

const BOTH = ['heads', 'parts'] as const;
const RELAXED = { durability: 'relaxed' } as const;

/** All parts of a key: arrays are ordered element by element, and a number comes before a text. */
const partsOf = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, '']);

/** Puts a head in a letter's place, or nothing, and drops the rows of what was there. */
export async function replaceHead(database: SurveyDatabase, id: CollectionId, head: StoredHead | null): Promise<void> {
  const transaction = database.transaction(BOTH, 'readwrite', RELAXED);
  const [heads, parts] = [transaction.objectStore('heads'), transaction.objectStore('parts')];
  const old = await heads.get(id);
  if (isHead(old)) await parts.delete(partsOf(old.key));
  // What nobody knows any more belongs to nobody.
  else if (!(await keysIn(heads)).some((key) => key !== '')) await parts.clear();
  if (head) await heads.put(head, id);
  else await heads.delete(id);
  await transaction.done;
}

const keysIn = async (heads: { get(id: CollectionId): Promise<unknown> }): Promise<string[]> =>
  Promise.all(
    COLLECTION_IDS.map(async (id) => {
      const head = await heads.get(id);
      return isHead(head) ? head.key : '';
    }),
  );

/** False where another tab has taken the place meanwhile: then nothing is written. */
export async function writePart(
  database: SurveyDatabase,
  key: string,
  number: number,
  part: TableColumns,
): Promise<boolean> {
  const transaction = database.transaction(BOTH, 'readwrite', RELAXED);
  const known = (await keysIn(transaction.objectStore('heads'))).includes(key);
  if (known) await transaction.objectStore('parts').put(part, [key, number]);
  await transaction.done;
  return known;
}

export async function changeHead(
  database: SurveyDatabase,
  key: string,
  change: Pick<StoredHead, 'finished' | 'problem'>,
): Promise<void> {
  const transaction = database.transaction('heads', 'readwrite', RELAXED);
  for (const id of COLLECTION_IDS) {
    const head = await transaction.store.get(id);
    if (isHead(head) && head.key === key) await transaction.store.put({ ...head, ...change }, id);
  }
  await transaction.done;
}

export async function swapHeads(database: SurveyDatabase): Promise<void> {
  const transaction = database.transaction('heads', 'readwrite', RELAXED);
  const [a, b] = [await transaction.store.get('a'), await transaction.store.get('b')];
  for (const [id, head] of [
    ['a', b],
    ['b', a],
  ] as const) {
    if (head === undefined) await transaction.store.delete(id);
    else await transaction.store.put(head, id);
  }
  await transaction.done;
}

/** Null where anything is not as it should be. */
export async function readCollection(
  database: SurveyDatabase,
  id: CollectionId,
): Promise<{ readonly head: StoredHead; readonly parts: readonly TableColumns[] } | null> {
  const transaction = database.transaction(BOTH, 'readonly');
  const head = await transaction.objectStore('heads').get(id);
  if (!isHead(head)) return null;
  const store = transaction.objectStore('parts');
  const [keys, parts] = await Promise.all([store.getAllKeys(partsOf(head.key)), store.getAll(partsOf(head.key))]);
  return parts.every(isPart) && keys.every(([, number], at) => number === at) ? { head, parts } : null;
}
