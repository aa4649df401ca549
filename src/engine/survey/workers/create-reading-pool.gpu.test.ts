import { zipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTableVerdicts, readRowFrom, unreadableRow } from '../../../survey/read';
import type { SurveyRow } from '../../../survey/row';
import type { Handed, Intake } from '../api';
import { fileOf } from '../intake/file-of';
import { handedFromFiles } from '../intake/handed-from-files';
import type { Origin } from '../intake/origin';
import { createReadingPool } from './create-reading-pool';

const URLS = import.meta.glob<string>('../../../codec/jpeg/fixtures/*.jpg', {
  query: '?url',
  import: 'default',
  eager: true,
});
const NAMES = ['baseline-420.jpg', 'baseline-444.jpg', 'baseline-411-progressive.jpg', 'as-12-bit.jpg'];

let contents: Map<string, Uint8Array<ArrayBuffer>>;
beforeAll(async () => {
  const bytesOf = async (name: string) =>
    [name, new Uint8Array(await (await fetch(URLS[`../../../codec/jpeg/fixtures/${name}`])).arrayBuffer())] as const;
  contents = new Map(await Promise.all(NAMES.map(bytesOf)));
  contents.set('empty.jpg', new Uint8Array(0));
  contents.set('text.jpg', new TextEncoder().encode('no picture'));
  // Longer than what is read of a file whole.
  const [first] = contents.values();
  const long = new Uint8Array(first.length + 500_000);
  long.set(first);
  contents.set('trailing.jpg', long);
});

const bytesOf = (name: string) => contents.get(name) ?? new Uint8Array(0);
const options = (full: boolean) => ({ full, verdicts: createTableVerdicts() });
const expected = (path: string, name: string, full = false): SurveyRow =>
  readRowFrom(path, bytesOf(name), options(full));

const pools: { close: () => void }[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

interface Read {
  readonly rows: SurveyRow[];
  readonly origins: Origin[];
  readonly last: Intake | null;
  readonly error: unknown;
}

async function read(handed: Handed, { full = false, workers = 2, signal = new AbortController().signal } = {}) {
  const pool = createReadingPool(workers);
  pools.push(pool);
  const rows: SurveyRow[] = [];
  const origins: Origin[] = [];
  let last: Intake | null = null;
  const error: unknown = await pool
    .read(
      handed,
      {
        full,
        onRows: (more, where) => {
          rows.push(...more);
          origins.push(...where);
        },
        onProgress: (intake) => {
          last = intake;
        },
      },
      signal,
    )
    .then(
      () => null,
      (reason: unknown) => reason,
    );
  return { rows, origins, last, error } satisfies Read;
}

describe('the reading pool', () => {
  it.each([false, true])('reads each file to the row that it has in memory, full: %s', async (full) => {
    const files = [...contents].map(([name, bytes]) => new File([bytes], name));
    const { rows, origins, last, error } = await read(handedFromFiles(files), { full });
    expect(error).toBeNull();
    const names = [...contents.keys()].sort();
    expect(rows).toEqual(names.map((name) => expected(name, name, full)));
    expect(origins.map((origin) => (origin instanceof File ? origin.name : origin))).toEqual(names);
    const bytes = [...contents.values()].reduce((sum, { length }) => sum + length, 0);
    expect(last).toMatchObject({ done: files.length, found: files.length, known: true, bytes });
  });

  it('keeps thousands of files in order', async () => {
    const files = Array.from({ length: 3000 }, (_, i) => {
      const name = NAMES[i % NAMES.length];
      return { path: `set/${String(i).padStart(5, '0')}.jpg`, file: new File([bytesOf(name)], 'x.jpg') };
    });
    const batches = async function* (): Handed['files'] {
      for (let at = 0; at < files.length; at += 100) yield await Promise.resolve(files.slice(at, at + 100));
    };
    const { rows } = await read({ name: 'set', files: batches() });
    expect(rows.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    expect(rows.slice(0, 4)).toEqual(NAMES.map((name, i) => expected(`set/0000${i}.jpg`, name)));
  });

  it('puts the files of an archive where the archive is, and looks into none that lies in a folder', async () => {
    const zip = zipSync(
      Object.fromEntries(NAMES.map((name, i) => [`sub/${name}`, [bytesOf(name), { level: i % 2 === 0 ? 0 : 6 }]])),
    );
    const cut = zip.slice(0, zip.length - 10);
    const handed: Handed = {
      name: '5 files',
      files: (async function* () {
        yield await Promise.resolve([
          { path: 'a.jpg', file: new File([bytesOf(NAMES[0])], 'a.jpg') },
          { path: 'b.zip', file: new File([zip], 'b.zip') },
          { path: 'c.jpg', file: new File([bytesOf(NAMES[1])], 'c.jpg') },
          { path: 'cut.zip', file: new File([cut], 'cut.zip') },
          { path: 'folder/d.zip', file: new File([zip], 'd.zip') },
          { path: 'locked', problem: 'the folder cannot be listed' },
        ]);
      })(),
    };
    const { rows, origins, last } = await read(handed);
    const inZip = NAMES.map((name) => expected(`b.zip/sub/${name}`, name));
    expect(rows.slice(0, 6)).toEqual([expected('a.jpg', NAMES[0]), ...inZip, expected('c.jpg', NAMES[1])]);
    // What is there of one that is cut short, and then why there is no more.
    expect(rows.slice(6, 10)).toEqual(NAMES.map((name) => expected(`cut.zip/sub/${name}`, name)));
    expect(rows[10]).toMatchObject({ path: 'cut.zip', kind: 'unreadable', bytes: cut.length });
    expect(rows[10].error).not.toBe('');
    expect(rows[11]).toMatchObject({ path: 'folder/d.zip', bytes: zip.length, components: null });
    expect(rows[12]).toEqual(unreadableRow('locked', 0, 'the folder cannot be listed'));
    expect(await Promise.all(origins.map(async (origin) => (origin ? (await fileOf(origin)).name : null)))).toEqual([
      'a.jpg',
      ...NAMES,
      'c.jpg',
      ...NAMES,
      null,
      'd.zip',
      null,
    ]);
    expect(last).toMatchObject({ done: 13, found: 13, known: true });
  });

  it('has a row for a file that is gone, and the others', async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('gone.jpg', { create: true });
    const writer = await handle.createWritable();
    await writer.write(bytesOf(NAMES[0]));
    await writer.close();
    const gone = await handle.getFile();
    await folder.removeEntry('gone.jpg');
    const files = [new File([bytesOf(NAMES[0])], 'a.jpg'), gone, new File([bytesOf(NAMES[1])], 'z.jpg')];
    const { rows } = await read(handedFromFiles(files));
    expect(rows).toEqual([
      expected('a.jpg', NAMES[0]),
      unreadableRow('gone.jpg', bytesOf(NAMES[0]).length, 'it is no longer there'),
      expected('z.jpg', NAMES[1]),
    ]);
  });

  it('stops at once, keeping a beginning of the rows, and reads again after', async () => {
    const controller = new AbortController();
    const endless = async function* (): Handed['files'] {
      for (let i = 0; ; i++) {
        const batch = Array.from({ length: 50 }, (_, k) => ({
          path: `set/${String(50 * i + k).padStart(6, '0')}`,
          file: new File([bytesOf(NAMES[k % NAMES.length])], 'x'),
        }));
        yield await new Promise((resolve) => setTimeout(() => resolve(batch), 5));
      }
    };
    const pool = createReadingPool(2);
    pools.push(pool);
    const paths: string[] = [];
    const reading = pool.read(
      { name: 'set', files: endless() },
      {
        full: false,
        onRows: (rows) => paths.push(...rows.map(({ path }) => path)),
        onProgress: ({ done }) => {
          if (done > 200) controller.abort(new Error('enough'));
        },
      },
      controller.signal,
    );
    await expect(reading).rejects.toThrow('enough');
    const count = paths.length;
    expect(count).toBeGreaterThan(200);
    expect(paths).toEqual(paths.map((_, i) => `set/${String(i).padStart(6, '0')}`));
    const again: SurveyRow[] = [];
    await pool.read(
      handedFromFiles([new File([bytesOf(NAMES[0])], 'again.jpg')]),
      { full: false, onRows: (rows) => again.push(...rows), onProgress: () => undefined },
      new AbortController().signal,
    );
    expect(again).toEqual([expected('again.jpg', NAMES[0])]);
    expect(paths).toHaveLength(count);
  });

  it('tells what goes wrong with the listing, after the rows before it', async () => {
    const breaking = async function* (): Handed['files'] {
      yield await Promise.resolve([{ path: 'a.jpg', file: new File([bytesOf(NAMES[0])], 'a.jpg') }]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      throw new Error('the listing broke off');
    };
    const { rows, error } = await read({ name: 'set', files: breaking() });
    expect(rows).toEqual([expected('a.jpg', NAMES[0])]);
    expect(error).toEqual(new Error('the listing broke off'));
  });
});
