import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tryOut } from './try';

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await tryOut(['--version'])).toMatchObject({ status: 0, out: `${version}\n`, error: '' });
});

test('help tells every command, and each its options', async () => {
  const { status, out } = await tryOut(['--help']);
  expect(status).toBe(0);
  for (const name of ['inspect', 'coefficients', 'write', 'transcode', 'encode']) {
    expect(out).toContain(`waveloupe jpeg ${name} `);
    const own = await tryOut(['jpeg', name, '--help']);
    expect(own).toMatchObject({ status: 0, error: '' });
    expect(own.out).toMatch(/^waveloupe jpeg /);
    expect(own.out).toContain('--');
  }
  for (const name of ['survey', 'survey merge']) {
    expect(out).toContain(`  waveloupe ${name} `);
    const own = await tryOut([...name.split(' '), '--help']);
    expect(own).toMatchObject({ status: 0, error: '' });
    expect(own.out.startsWith(`waveloupe ${name} `)).toBe(true);
    expect(own.out).toContain('--report');
  }
});

test.each([
  [['jpeg', 'inspect', '--jsn', 'a.jpg'], /Unknown option '--jsn'/],
  [['jpeg', 'shrink'], /No command 'jpeg shrink'; there are inspect, /],
  [['jpeg'], /jpeg what\? inspect, /],
  [['png', 'inspect'], /No command 'png'/],
  [['--loud'], /Unknown option '--loud'/],
  [['jpeg', 'inspect'], /No file is named/],
  [['jpeg', 'coefficients', 'a.jpg'], /Where to\?/],
  [['jpeg', 'transcode', 'a.jpg', '-o', 'b.jpg'], /Into what\? --progressive/],
  [['jpeg', 'transcode', 'a.jpg', '--progressive', '--baseline', '-o', 'b.jpg'], /not both/],
  [
    ['jpeg', 'encode', 'a.png', '--quality', '101', '-o', 'b.jpg'],
    /--quality takes a whole number from 1 to 100, not 101/,
  ],
  [['jpeg', 'encode', 'a.png', '--subsampling', '421', '-o', 'b.jpg'], /--subsampling takes 444, .*, not 421/],
  [['jpeg', 'coefficients', 'a.jpg', 'b.jpg', '-o', '-'], /only one file/],
])('%j is refused with the reason, status 2', async (words, reason) => {
  const { status, out, error } = await tryOut(words);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(error).toMatch(reason);
});
