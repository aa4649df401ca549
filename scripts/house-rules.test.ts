/** What CONTRIBUTING.md asks of every file and no linter sees: names, lengths, and nothing left for later. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { expect, test } from 'vitest';

const WGSL_LINES = 150;

const files = ['src', 'cli', 'e2e', 'bench', 'scripts']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
  .filter((path) => /\.(ts|tsx|mjs|wgsl|css|py)$/.test(path));

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(0);
});

test('files are named in kebab-case, components in PascalCase', () => {
  const odd = files.filter((path) => {
    const name = basename(path).split('.')[0] ?? '';
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    const pascal = /^[A-Z][A-Za-z0-9]*$/.test(name) && /\.(tsx|css)$/.test(path);
    return extname(path) === '.py' ? !/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name) : !kebab && !pascal;
  });
  expect(odd).toEqual([]);
});

test('no file is a drawer for anything', () => {
  expect(files.filter((path) => /^(utils?|helpers?|misc|common)$/.test(basename(path).split('.')[0] ?? ''))).toEqual(
    [],
  );
});

test(`no shader is longer than ${WGSL_LINES} lines`, () => {
  const long = files.filter(
    (path) => path.endsWith('.wgsl') && readFileSync(path, 'utf8').trimEnd().split('\n').length > WGSL_LINES,
  );
  expect(long).toEqual([]);
});

test('nothing is left for later, and no check is switched off in place', () => {
  // Put together here, so that this file does not find itself.
  const marks = new RegExp(
    ['TO' + 'DO', 'FIX' + 'ME', 'eslint-' + 'disable', '@ts-' + 'ignore', '@ts-' + 'nocheck'].join('|'),
  );
  expect(files.filter((path) => marks.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('package-lock.json names no host', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
});
