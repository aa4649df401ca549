/** The command on the survey's own collection: its tables are the committed answers, byte for byte, however it is handed over. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { answers, answersText, COLLECTION_FOLDER, collectionFiles, hostileNames } from '../../src/survey/fixtures/load';
import { comparePaths } from '../../src/survey/paths';
import { SURVEY_COLUMNS } from '../../src/survey/row';
import { tryOut } from '../try';

const folder = mkdtempSync(join(tmpdir(), 'waveloupe-survey-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [header = ''] = answersText('headers').split('\n');
const linesOf = (text: string) => text.trimEnd().split('\n').slice(1);
const files = collectionFiles().sort((a, b) => comparePaths(a.path, b.path));
const PARENT = join(COLLECTION_FOLDER, '..');
const hasPipes = process.platform !== 'win32';

/** A file that is there, small enough to be copied. */
const JPEG_BYTES = readFileSync(join(COLLECTION_FOLDER, 'photos', 'grey.jpg'));

function made(name: string, entries: Readonly<Record<string, string | Uint8Array>>): string {
  const place = join(folder, name);
  for (const [path, bytes] of Object.entries(entries)) {
    mkdirSync(join(place, path, '..'), { recursive: true });
    writeFileSync(join(place, path), bytes);
  }
  return place;
}

describe('the collection', () => {
  test('as a folder', async () => {
    const { status, out, error } = await tryOut(['survey', COLLECTION_FOLDER, '-o', '-', '--jobs', '1']);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toBe(answersText('headers'));
  });

  // One thread gives the same: resume.test.ts. In a full read the batches are small enough for several.
  test('as a folder, to the last coefficient, in two threads', async () => {
    const { out } = await tryOut(['survey', `${COLLECTION_FOLDER}/`, '-o', '-', '--full', '--jobs', '2']);
    expect(out).toBe(answersText('full'));
  });

  test('as .zip, .tar and .tgz', async () => {
    const zip = join(folder, 'all.zip');
    writeFileSync(zip, zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]))));
    const list = join(folder, 'list');
    writeFileSync(list, files.map(({ path }) => `${path}\n`).join(''));
    for (const [name, how] of [
      ['all.tar', '-cf'],
      ['all.tgz', '-czf'],
    ]) {
      execFileSync('tar', [how, join(folder, name), '-C', PARENT, '-T', list]);
    }
    const archives = ['all.zip', 'all.tar', 'all.tgz'];
    const { status, out } = await tryOut([
      'survey',
      ...archives.map((name) => join(folder, name)),
      '-o',
      '-',
      '--jobs',
      '1',
    ]);
    expect(status).toBe(0);
    const lines = linesOf(out);
    for (const archive of archives) {
      const own = lines.filter((line) => line.replace(/^"/, '').startsWith(`${archive}/`));
      expect([header, ...own.map((line) => line.replace(`${archive}/`, '')), ''].join('\n')).toBe(
        answersText('headers'),
      );
    }
    expect(lines).toHaveLength(3 * files.length);
  });

  test('as a list on standard input', async () => {
    const before = relative('.', PARENT).replaceAll('\\', '/');
    const list = files.map(({ path }) => `${before}/${path}`).join('\n');
    const { status, out } = await tryOut(['survey', '-', '-o', '-'], new TextEncoder().encode(list));
    expect(status).toBe(0);
    expect(out.replaceAll(`${before}/`, '')).toBe(answersText('headers'));
  });

  test('as a table of each kind; they add up', async () => {
    const third = Math.ceil(files.length / 3);
    const before = relative('.', PARENT).replaceAll('\\', '/');
    const shards = ['a.parquet', 'b.csv', 'c.jsonl'].map((name) => join(folder, name));
    for (const [at, shard] of shards.entries()) {
      const list = files.slice(at * third, (at + 1) * third).map(({ path }) => `${before}/${path}`);
      const tried = await tryOut(['survey', '-', '-o', shard], new TextEncoder().encode(list.join('\n')));
      expect(tried).toMatchObject({ status: 0, error: '' });
      expect(tried.out).toMatch(new RegExp(`^Files ${list.length} `));
    }
    const whole = join(folder, 'whole.csv');
    const merged = await tryOut(['survey', 'merge', ...shards, '-o', whole]);
    expect(merged).toMatchObject({ status: 0, error: '' });
    expect(merged.out).toMatch(new RegExp(`^Files ${files.length} `));
    const jpegs = answers('headers').filter(({ kind }) => kind === 'JPEG').length;
    expect(merged.out).toMatch(new RegExp(`\\n {2}JPEG .* ${jpegs} `));
    expect(readFileSync(whole, 'utf8').replaceAll(`${before}/`, '')).toBe(answersText('headers'));

    const twice = await tryOut(['survey', 'merge', shards[1], whole, whole, '-o', '-']);
    expect(twice.status).toBe(0);
    expect(linesOf(twice.out)).toHaveLength(files.length);
    expect(twice.error).toBe(
      `note: left out, since they were there before, the same in every column: rows ${third + files.length}\n`,
    );
  });
});

test('what cannot be read has a row that says why, the terminal is not steered by its name, and the status is 1', async () => {
  const place = made('odd', { 'there.jpg': JPEG_BYTES });
  const names = [
    'there.jpg',
    'gone.jpg',
    'there.jpg/below.jpg',
    ...(hasPipes ? ['pipe'] : []),
    '.',
    'a\u001b[31m\u202eb\n',
  ];
  if (hasPipes) execFileSync('mkfifo', [join(place, 'pipe')]);
  const list = names.map((name) => `${place}/${name}\0`).join('');
  const { status, out, error } = await tryOut(['survey', '-', '-o', '-'], new TextEncoder().encode(list));
  expect(status).toBe(1);
  const reasons = [
    `${place}/gone.jpg: there is no such file or folder`,
    `${place}/there.jpg/below.jpg: a part of the path is not a folder`,
    ...(hasPipes ? [`${place}/pipe: is a pipe, which is not opened`] : []),
    `${place}/.: is a folder`,
  ];
  expect(error.trimEnd().split('\n')).toEqual([
    ...reasons,
    `${place}/a\\u{1b}[31m\\u{202e}b\\u{a}: there is no such file or folder`,
  ]);
  expect(linesOf(out)[0]).toContain('there.jpg,');
  expect(linesOf(out).slice(1, 1 + reasons.length)).toEqual(
    reasons.map((reason) => {
      const [path, why] = reason.split(': ');
      return `${path},0,unreadable${','.repeat(18)}${why.includes(',') ? `"${why}"` : why}`;
    }),
  );
});

test('a named file that is not there is a row too; so is a cut archive, behind what it holds', async () => {
  const zip = zipSync({ 'a.jpg': JPEG_BYTES, 'b.jpg': JPEG_BYTES });
  const place = made('cut', { 'cut.zip': zip.subarray(0, zip.length - 30) });
  const { status, out } = await tryOut(['survey', join(place, 'gone'), join(place, 'cut.zip'), '-o', '-']);
  expect(status).toBe(1);
  expect(linesOf(out)[0]).toMatch(/gone,0,unreadable,.*,there is no such file or folder$/);
  expect(linesOf(out).at(-1)).toMatch(/^cut\.zip,\d+,unreadable,,/);
});

test.runIf(hasPipes)('names may be hostile', async () => {
  const names = hostileNames();
  const place = made('names', Object.fromEntries(names.map((name) => [name, JPEG_BYTES])));
  const { status, out } = await tryOut(['survey', place, '-o', '-', '--format', 'jsonl']);
  expect(status).toBe(0);
  const paths = out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { path: string }).path);
  expect(paths).toEqual(names.map((name) => `names/${name}`).sort(comparePaths));
});

test.runIf(process.platform === 'linux')('a name that is no UTF-8 is opened all the same', async () => {
  const place = Buffer.concat([
    Buffer.from(made('bytes', { 'a.jpg': JPEG_BYTES })),
    Buffer.from('/\xe9t\xe9', 'latin1'),
  ]);
  mkdirSync(place);
  writeFileSync(Buffer.concat([place, Buffer.from('/\xff.jpg', 'latin1')]), JPEG_BYTES);
  const { status, out } = await tryOut(['survey', join(folder, 'bytes'), '-o', '-']);
  expect(status).toBe(0);
  expect(linesOf(out).map((line) => line.split(',').slice(0, 3))).toEqual([
    ['bytes/a.jpg', String(JPEG_BYTES.length), 'JPEG'],
    ['bytes/\ufffdt\ufffd/\ufffd.jpg', String(JPEG_BYTES.length), 'JPEG'],
  ]);
});

test.runIf(hasPipes)('links to files are followed, links to folders once, circles never', async () => {
  const outside = made('outside', { 'in/o.jpg': JPEG_BYTES });
  const place = made('links', { 'sub/a.jpg': JPEG_BYTES });
  symlinkSync('../../links', join(place, 'sub', 'round'));
  symlinkSync('sub', join(place, 'again'));
  symlinkSync('sub/a.jpg', join(place, 'b.jpg'));
  symlinkSync(outside, join(place, 'c'));
  symlinkSync(join(outside, 'in'), join(place, 'd'));
  symlinkSync('nowhere', join(place, 'e'));
  const { status, out, error } = await tryOut(['survey', place, '-o', '-']);
  expect(status).toBe(1);
  expect(linesOf(out).map((line) => line.split(',').slice(0, 3).join())).toEqual([
    `links/b.jpg,${JPEG_BYTES.length},JPEG`,
    `links/c/in/o.jpg,${JPEG_BYTES.length},JPEG`,
    'links/e,0,unreadable',
    `links/sub/a.jpg,${JPEG_BYTES.length},JPEG`,
  ]);
  expect(error).toContain('note: a link to a folder that is walked anyway: links/again, and 2 more');
});

test('what it writes into the folder it reads is no part of it; inputs of one name have it as given', async () => {
  const one = made('one/same', { 'a.jpg': JPEG_BYTES });
  const two = made('two/same', { 'a.jpg': JPEG_BYTES });
  const table = join(one, 'table.csv');
  const words = ['survey', one, two, '-o', table, '--report', join(one, 'page.html')];
  for (let run = 0; run < 2; run++) {
    expect(await tryOut(words)).toMatchObject({ status: 0, error: '' });
    const paths = linesOf(readFileSync(table, 'utf8')).map((line) => line.split(',')[0]);
    expect(paths).toEqual([`${one}/a.jpg`, `${two}/a.jpg`]);
  }
  expect(readFileSync(join(one, 'page.html'), 'utf8')).toContain('<html');
});

test('a path that comes again with other values keeps both rows, and it is said', async () => {
  const row = (path: string, bytes: number) => `${path},${bytes},unknown${','.repeat(18)}`;
  const place = made('conflict', {
    'a.csv': [SURVEY_COLUMNS.join(), row('x', 1), row('y', 2), ''].join('\n'),
    'b.csv': [SURVEY_COLUMNS.join(), row('y', 3), row('x', 1), row('x', 4), ''].join('\n'),
  });
  const [a, b] = ['a.csv', 'b.csv'].map((name) => join(place, name));
  const { status, out, error } = await tryOut(['survey', 'merge', a, b, '-o', '-']);
  expect(status).toBe(0);
  expect(linesOf(out)).toEqual([row('x', 1), row('y', 2), row('y', 3), row('x', 4)]);
  expect(error.split('\n')[0]).toMatch(/rows 1$/);
  expect(error.split('\n')[1]).toBe(`note: ${b}: other values than in ${a}, both rows kept: y, and 1 more`);
});

test('a table of something else is refused, and nothing is written', async () => {
  const place = made('foreign', { 'a.csv': 'name,age\nAda,36\n' });
  const output = join(place, 'out.parquet');
  const { status, error } = await tryOut(['survey', 'merge', join(place, 'a.csv'), '-o', output]);
  expect(status).toBe(1);
  expect(error).toMatch(/a\.csv is no survey's table/);
  expect(() => readFileSync(output)).toThrow(/ENOENT/);
  const gone = await tryOut(['survey', 'merge', join(place, 'gone.csv'), '-o', output]);
  expect(gone).toMatchObject({ status: 1 });
  expect(gone.error).toMatch(/gone\.csv: there is no such file/);
});

test.each([
  [['survey'], /Of what\?/],
  [['survey', 'merge'], /Of which tables\?/],
  [['survey', 'a', 'b/../a'], /is named twice/],
  [['survey', 'a', '-o', 'a.txt'], /-o takes a \.parquet, \.csv or \.jsonl/],
  [['survey', 'a', '-o', '-', '--format', 'parquet'], /a Parquet table needs a file/],
  [['survey', 'a', '--format', 'csv'], /where to\?/],
  [['survey', 'a', '-o', '-', '--format', '__proto__'], /--format takes/],
  [['survey', 'a', '--jobs', '0'], /--jobs takes a whole number from 1/],
  [['survey', 'a', 'b.csv', '-o', './b.csv'], /is one of the inputs/],
  [['survey', 'a.jpg', '--report', './a.jpg'], /is one of the inputs/],
  [['survey', 'a', '-o', 'package.json/a.csv'], /cannot write/],
])('%j is refused with the reason, status 2', async (words, reason) => {
  const { status, out, error } = await tryOut(words);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(error).toMatch(reason);
});
