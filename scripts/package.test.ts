/** What others install: the packed package, in a folder of its own, with nothing of this repository but its dependencies. */
import { execFileSync, spawnSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJpeg } from '../src/codec/jpeg';
import { fixture, FIXTURES_FOLDER } from '../src/codec/jpeg/fixtures/load';
import { answersText, COLLECTION_FOLDER } from '../src/survey/fixtures/load';

const folder = mkdtempSync(join(tmpdir(), 'waveloupe-package-'));
const modules = join(folder, 'node_modules');
const run = (...words: string[]) => execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });

function npm(...words: string[]): string {
  const path = process.env['npm_execpath'];
  const options: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  return path === undefined
    ? execFileSync('npm', words, options)
    : execFileSync(process.execPath, [path, ...words], options);
}

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build-lib.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [{ filename }] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as {
    filename: string;
  }[];
  mkdirSync(modules);
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', modules]);
  // npm packs everything below a folder called package.
  renameSync(join(modules, 'package'), join(modules, 'waveloupe'));
  for (const name of ['fflate', 'fast-png', 'iobuffer', 'hyparquet', 'hyparquet-writer']) {
    symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name), 'junction');
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('waveloupe/jpeg is one file that imports nothing', () => {
  const text = readFileSync(join(modules, 'waveloupe/lib/jpeg.js'), 'utf8');
  expect(text).toMatch(/readJpeg/);
  expect(text).not.toMatch(/^import\b|\bimport\(|\brequire\(|\b(process|Buffer)\./m);
});

test("the README's example changes just one coefficient", () => {
  copyFileSync('examples/change-one-coefficient.mjs', join(folder, 'example.mjs'));
  const said = run('example.mjs', `${FIXTURES_FOLDER}exif.jpg`, 'changed.jpg');
  expect(said).toMatch(/^61 × 45, baseline/);
  const [before, after] = [readJpeg(fixture('exif').bytes), readJpeg(readFileSync(join(folder, 'changed.jpg')))];
  const changed = before.components.flatMap(({ coefficients }, c) =>
    Array.from(coefficients.entries()).filter(([i, value]) => after.components[c].coefficients[i] !== value),
  );
  expect(changed).toHaveLength(1);
  expect(after.segments.map(({ marker }) => marker)).toContain(0xe1);
});

test('the command runs', () => {
  const command = join(modules, 'waveloupe/lib/waveloupe.js');
  const said = run(command, 'jpeg', 'inspect', '--json', `${FIXTURES_FOLDER}grey.jpg`);
  expect(JSON.parse(said)).toMatchObject({ width: 48, height: 40, quality: 80 });
  run(command, 'jpeg', 'coefficients', `${FIXTURES_FOLDER}grey.jpg`, '-o', 'grey.npz');
  run(command, 'jpeg', 'write', 'grey.npz', '-o', 'grey.jpg');
  expect(readJpeg(readFileSync(join(folder, 'grey.jpg'))).width).toBe(48);
});

test('the command surveys in threads, and reads its own tables', () => {
  const command = join(modules, 'waveloupe/lib/waveloupe.js');
  const words = ['-o', 'table.parquet', '--report', 'report.html', '--jobs', '2'];
  expect(run(command, 'survey', COLLECTION_FOLDER, ...words)).toMatch(/Kind[^]*JPEG/);
  expect(run(command, 'survey', 'merge', 'table.parquet', '-o', '-')).toBe(answersText('headers'));
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('</html>');
});

test('its types are found, and are right', { timeout: 60_000 }, () => {
  const source = [
    "import { readJpeg, writeJpeg, type Jpeg } from 'waveloupe/jpeg';",
    'const jpeg: Jpeg = readJpeg(new Uint8Array(4));',
    "export const out: Uint8Array = writeJpeg(jpeg, { process: 'progressive' });",
    '// @ts-expect-error There is no such process.',
    "writeJpeg(jpeg, { process: 'lossless' });",
  ];
  writeFileSync(join(folder, 'consumer.mts'), source.join('\n'));
  const compilerOptions = {
    noEmit: true,
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023'],
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.mts'] }));
  // Its exit status says nothing here; what it prints does.
  const compiler = join(process.cwd(), 'node_modules/typescript/bin/tsc');
  expect(spawnSync(process.execPath, [compiler, '-p', '.'], { cwd: folder, encoding: 'utf8' }).stdout).toBe('');
});
