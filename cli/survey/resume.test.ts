/** A survey that was stopped, killed and started again gives the table of one that was not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { answersText, COLLECTION_FOLDER, collectionFiles } from '../../src/survey/fixtures/load';
import { comparePaths } from '../../src/survey/paths';
import type { SurveyRow } from '../../src/survey/row';
import { blankRow } from '../../src/survey/row';
import { tryOut } from '../try';
import type { Item } from './items';
import { openJournal } from './journal';
import { unfinished } from './resume';
import { pathOf, tupleOf } from './tuples';

const folder = mkdtempSync(join(tmpdir(), 'waveloupe-resume-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const before = `${relative('.', join(COLLECTION_FOLDER, '..')).replaceAll('\\', '/')}/`;
const paths = collectionFiles()
  .map(({ path }) => before + path)
  .sort(comparePaths);

const rowsIn = (journal: string) => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 2 : 0);

/** Starts the command in a process of its own, gives it `count` paths, and ends it when some of them are in the journal. */
async function endedBy(signal: 'SIGINT' | 'SIGKILL', output: string, count: number, wanted: number) {
  const words = ['--import', 'tsx', 'cli/waveloupe.ts', 'survey', '-', '-o', output, '--full', '--jobs', '1'];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'ignore', 'pipe'] });
  let error = '';
  child.stderr.on('data', (piece) => (error += String(piece)));
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
  // The list stays open: the command cannot come to an end of itself.
  child.stdin.write(
    paths
      .slice(0, count)
      .map((path) => `${path}\n`)
      .join(''),
  );
  while (rowsIn(`${output}.partial`) < wanted && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill(signal);
  const [status] = await exit;
  child.stdin.destroy();
  return { status, error };
}

test.skipIf(process.platform === 'win32')('stopped, then killed, then run to its end', async () => {
  const output = join(folder, 'table.csv');
  const journal = `${output}.partial`;
  const stopped = await endedBy('SIGINT', output, 17, 12);
  expect(stopped.status).toBe(130);
  expect(stopped.error).toBe(`Stopped. What was read is in ${journal}: the same command goes on from there.\n`);
  const kept = rowsIn(journal);
  expect(kept).toBeGreaterThanOrEqual(12);
  expect(kept).toBeLessThan(paths.length);

  expect((await endedBy('SIGKILL', output, 41, kept + 8)).status).toBe(null);
  expect(rowsIn(journal)).toBeGreaterThanOrEqual(kept + 8);
  expect(existsSync(output)).toBe(false);
  // What a kill in the middle of a write leaves; and a mark on a row that must not be read again.
  appendFileSync(journal, '["src/survey');
  writeFileSync(
    journal,
    readFileSync(journal, 'utf8').replace('cut-in-a-table.jpg",187,', 'cut-in-a-table.jpg",4711,'),
  );

  const list = new TextEncoder().encode(paths.join('\n'));
  const other = await tryOut(['survey', '-', '-o', output], list);
  expect(other).toMatchObject({ status: 1, out: '' });
  expect(other.error).toMatch(/was begun with --full: give --full, or delete/);
  const elsewhere = await tryOut(['survey', '-', 'package.json', '-o', output, '--full'], list);
  expect(elsewhere.error).toMatch(/is of other inputs \(-\): name those, or delete/);

  const { status, error } = await tryOut(['survey', '-', '-o', output, '--full', '--jobs', '1'], list);
  expect({ status, error }).toEqual({ status: 0, error: '' });
  const expected = answersText('full').replace('cut-in-a-table.jpg,187,', 'cut-in-a-table.jpg,4711,');
  expect(readFileSync(output, 'utf8').replaceAll(before, '')).toBe(expected);
  expect(existsSync(journal)).toBe(false);
});

test('an archive goes on behind the entries that have their rows', async () => {
  const zip = join(folder, 'a.zip');
  const bytes = readFileSync(join(COLLECTION_FOLDER, 'photos', 'grey.jpg'));
  writeFileSync(zip, zipSync({ 'a.jpg': bytes, 'b.jpg': bytes, 'c.jpg': bytes }));
  const output = join(folder, 'archive.csv');
  const journal = openJournal(`${output}.partial`, { inputs: [zip], full: false });
  journal.append([tupleOf({ ...blankRow('a.zip/a.jpg', 7), kind: 'marked' })]);
  journal.close();
  expect((await tryOut(['survey', zip, '-o', output])).status).toBe(0);
  const rows = readFileSync(output, 'utf8').trimEnd().split('\n').slice(1);
  expect(rows.map((line) => line.split(',').slice(0, 3))).toEqual([
    ['a.zip/a.jpg', '7', 'marked'],
    ['a.zip/b.jpg', String(bytes.length), 'JPEG'],
    ['a.zip/c.jpg', String(bytes.length), 'JPEG'],
  ]);
});

test('a file that is no journal is left alone', async () => {
  const output = join(folder, 'own.csv');
  writeFileSync(`${output}.partial`, 'my own notes\nand more\n');
  const { status, error } = await tryOut(['survey', COLLECTION_FOLDER, '-o', output]);
  expect(status).toBe(1);
  expect(error).toMatch(/own\.csv\.partial is no journal of a survey/);
  expect(readFileSync(`${output}.partial`, 'utf8')).toBe('my own notes\nand more\n');
});

describe('the walk beside the journal', () => {
  const file = (path: string): Item => ({ kind: 'file', location: path, path });
  const archive = (path: string): Item => ({ kind: 'archive', location: path, path, archive: 'zip', skip: 0 });
  const row = (path: string): SurveyRow => blankRow(path, 1);
  let at = 0;

  async function compared(rows: readonly string[], items: readonly Item[]) {
    const place = join(folder, `journal-${at++}`);
    const journal = openJournal(place, { inputs: [], full: false });
    journal.append(rows.map((path) => tupleOf(row(path))));
    const finished: string[] = [];
    const left: Item[] = [];
    async function* itemsOneByOne() {
      await Promise.resolve();
      yield* items;
    }
    for await (const item of unfinished(itemsOneByOne(), journal, (tuple) => finished.push(pathOf(tuple))))
      left.push(item);
    const kept = [...journal.rows()].map(({ tuple }) => pathOf(tuple));
    journal.remove();
    expect(kept).toEqual(finished);
    return { finished, left };
  }

  test('what is finished is left out', async () => {
    expect(await compared(['a', 'b'], [file('a'), file('b'), file('c')])).toEqual({
      finished: ['a', 'b'],
      left: [file('c')],
    });
    expect(await compared([], [file('a')])).toEqual({ finished: [], left: [file('a')] });
    expect(await compared(['a'], [file('a')])).toEqual({ finished: ['a'], left: [] });
  });

  test('where files came or went, all behind is read again', async () => {
    const came = await compared(['a', 'c', 'd'], [file('a'), file('b'), file('c'), file('d')]);
    expect(came).toEqual({ finished: ['a'], left: [file('b'), file('c'), file('d')] });
    const went = await compared(['a', 'b', 'c'], [file('a'), file('c'), file('d')]);
    expect(went).toEqual({ finished: ['a'], left: [file('c'), file('d')] });
    expect(await compared(['a', 'b'], [file('a')])).toEqual({ finished: ['a'], left: [] });
  });

  test('archives: whole, in part, ended by a row of their own, not begun', async () => {
    const both = [archive('z.zip'), file('zz')];
    expect((await compared(['z.zip/1', 'z.zip/2', 'zz'], both)).left).toEqual([]);
    expect((await compared(['z.zip/1', 'z.zip/2'], both)).left).toEqual([{ ...archive('z.zip'), skip: 2 }, file('zz')]);
    expect((await compared(['z.zip/1', 'z.zip'], both)).left).toEqual([file('zz')]);
    expect((await compared([], both)).left).toEqual(both);
    expect((await compared(['zz'], both)).left).toEqual(both);
  });
});
