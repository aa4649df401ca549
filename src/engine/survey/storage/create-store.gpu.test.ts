import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { createColumnTable } from '../../../survey/column-table';
import { blankRow, type SurveyRow } from '../../../survey/row';
import { createStore } from './create-store';
import type { StoredCollection } from './survey-store';

const NAME = 'waveloupe-survey-test';
afterEach(() => deleteDB(NAME));

const rowOf = (i: number): SurveyRow => ({
  ...blankRow(`set/${i}.jpg`, 1000 + i),
  kind: i % 3 === 0 ? 'PNG' : 'JPEG',
  quality: i % 2 === 0 ? null : i,
  tables: `other:${i}`,
});
const rows = Array.from({ length: 10_000 }, (_, i) => rowOf(i));

/** As the engine does: the table grows, and its newest rows are handed on. */
function fill(store: ReturnType<typeof createStore>, id: 'a' | 'b', all = rows): void {
  const table = createColumnTable();
  store.begin(id, { name: `set ${id}`, full: id === 'b' });
  for (let at = 0; at < all.length; at += 700) {
    table.append(all.slice(at, at + 700));
    store.append(id, table.columns(at));
  }
}

function rowsOf(stored: StoredCollection | null): SurveyRow[] {
  const table = createColumnTable();
  for (const part of stored?.parts ?? []) table.appendColumns(part);
  return Array.from({ length: table.length }, (_, i) => table.row(i));
}

/** What another page of the same address finds. */
const afterReload = (id: 'a' | 'b') => createStore(NAME).load(id);

describe('the store', () => {
  it('gives all rows back after a reload, and a sentence', async () => {
    const store = createStore(NAME);
    fill(store, 'a');
    store.finish('a', 'Stopped.');
    await store.settled();
    const stored = await afterReload('a');
    expect(stored).toMatchObject({ name: 'set a', full: false, problem: 'Stopped.' });
    expect(rowsOf(stored)).toEqual(rows);
    expect(await afterReload('b')).toBeNull();
    expect(store.problem).toBe('');
    // A part names what occurs in it, not what the table has named so far.
    for (const part of stored?.parts ?? []) expect(part.texts.tables.names).toHaveLength(part.paths.length);
  });

  it('keeps the beginning of what was never finished', async () => {
    const store = createStore(NAME);
    fill(store, 'a');
    // A second page looks while the first still holds the last rows.
    await store.load('a');
    const stored = await afterReload('a');
    expect(stored?.problem).toMatch(/^The page was closed/);
    const found = rowsOf(stored);
    expect(found.length).toBeGreaterThan(4000);
    expect(found).toEqual(rows.slice(0, found.length));
  });

  it('swaps, also in the middle, and clears', async () => {
    const store = createStore(NAME);
    fill(store, 'a');
    fill(store, 'b', rows.slice(0, 900));
    store.finish('a', '');
    store.swap();
    store.finish('a', '');
    await store.settled();
    expect((await afterReload('b'))?.name).toBe('set a');
    expect(rowsOf(await afterReload('b'))).toHaveLength(10_000);
    expect(await afterReload('a')).toMatchObject({ name: 'set b', full: true, problem: '' });
    expect(rowsOf(await afterReload('a'))).toHaveLength(900);
    store.clear('b');
    await store.settled();
    expect(await afterReload('b')).toBeNull();
    expect(await afterReload('a')).not.toBeNull();
  });

  it('leaves nothing of a collection that another replaces', async () => {
    const store = createStore(NAME);
    fill(store, 'a');
    store.finish('a', '');
    fill(store, 'a', rows.slice(0, 10));
    store.finish('a', '');
    await store.settled();
    expect(rowsOf(await afterReload('a'))).toHaveLength(10);
    const database = await openDB(NAME);
    expect(await database.count('parts')).toBe(1);
    database.close();
  });

  it('does not mix two tabs: the later takes the place, and the earlier writes no more', async () => {
    const [first, second] = [createStore(NAME), createStore(NAME)];
    fill(first, 'a');
    await first.load('a');
    fill(second, 'a', rows.slice(0, 20));
    second.finish('a', '');
    await second.settled();
    first.finish('a', '');
    await first.settled();
    expect(rowsOf(await afterReload('a'))).toEqual(rows.slice(0, 20));
  });

  it.each([
    ['a head of another version', 'heads', 'a', { key: 'k', name: 'x', columns: 'path,size' }],
    ['no head at all', 'heads', 'a', 7],
  ])('drops %s', async (_what, storeName, key, value) => {
    const store = createStore(NAME);
    fill(store, 'a', rows.slice(0, 10));
    store.finish('a', '');
    await store.settled();
    const database = await openDB(NAME);
    await database.put(storeName, value, key);
    database.close();
    expect(await afterReload('a')).toBeNull();
    fill(store, 'a', rows.slice(0, 5));
    store.finish('a', '');
    await store.settled();
    expect(rowsOf(await afterReload('a'))).toHaveLength(5);
  });

  it('drops rows that are damaged, or of which some are missing', async () => {
    const store = createStore(NAME);
    fill(store, 'a');
    store.finish('a', '');
    await store.settled();
    const database = await openDB(NAME);
    const [first] = await database.getAllKeys('parts');
    const part = (await database.get('parts', first)) as { numbers: Record<string, Float64Array> };
    part.numbers['bytes'] = part.numbers['bytes'].slice(1);
    await database.put('parts', part, first);
    expect(await afterReload('a')).toBeNull();
    await database.delete('parts', first);
    expect(await afterReload('a')).toBeNull();
    database.close();
  });

  it('says in a sentence that nothing is kept, and goes on', async () => {
    const newer = await openDB(NAME, 99);
    newer.close();
    const store = createStore(NAME);
    fill(store, 'a', rows.slice(0, 10));
    store.finish('a', '');
    expect(await store.load('a')).toBeNull();
    expect(store.problem).toBe('This browser keeps no rows for this page: a reload forgets them.');
  });
});
