import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readJpeg } from '../../src/codec/jpeg';
import { coefficientSum, fixture, fixtures, FIXTURES_FOLDER, soundFixtures } from '../../src/codec/jpeg/fixtures/load';
import { readNpz } from '../../src/codec/npz';
import { tryOut } from '../try';
import type { Report } from './report';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waveloupe-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const file = (name: string) => `${FIXTURES_FOLDER}${name}.jpg`;
const sums = (path: string) =>
  readJpeg(readFileSync(path)).components.map(({ coefficients }) => coefficientSum(coefficients));

test('inspect --json says of every fixture what libjpeg says, an object a line', async () => {
  const all = soundFixtures();
  const { status, out, error } = await tryOut(['jpeg', 'inspect', '--json', ...all.map(({ name }) => file(name))]);
  expect({ status, error }).toEqual({ status: 0, error: '' });
  const reports = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
  expect(reports).toHaveLength(all.length);
  for (const [i, { name, answer, bytes }] of all.entries()) {
    const { width, height, precision, progressive, colorSpace, scans } = answer;
    expect(reports[i], name).toMatchObject({
      ...{ file: file(name), bytes: bytes.length, width, height, precision, progressive, colorSpace, scans },
      coding: answer.arithmetic ? 'arithmetic' : 'huffman',
      components: answer.components.length,
      sampling: answer.components.map(({ horizontal, vertical }) => [horizontal, vertical]),
      problems: [],
    });
    expect(
      reports[i].tables.map(({ steps }) => steps),
      name,
    ).toEqual(answer.components.map(({ table }) => table));
  }
});

test('inspect names quality, subsampling and what is carried along', async () => {
  const { out } = await tryOut(['jpeg', 'inspect', '--json', file('exif'), file('tables-three-slots')]);
  const [exif, slots] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
  expect(exif).toMatchObject({ quality: 85, subsampling: '4:2:0', restartInterval: 0 });
  expect(exif.metadata.exif).toMatchObject({ orientation: 6, hasPosition: true });
  expect(slots.quality).toBeNull();
  const { out: text } = await tryOut(['jpeg', 'inspect', file('exif'), file('photograph-restart-3b')]);
  expect(text).toMatch(/61 × 45.*\n.*baseline, huffman.*\n.*\n.*4:2:0.*\n.*IJG quality 85/);
  expect(text).toMatch(/where the picture was taken/);
  expect(text).toMatch(/every 3 MCUs/);
});

test('bad files: a line each with the byte, status 1, and the others are still done', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'text.jpg'), 'not a picture');
  writeFileSync(join(folder, 'empty.jpg'), '');
  const bad = ['text.jpg', 'empty.jpg', 'missing.jpg'].map((name) => join(folder, name));
  const { status, out, error } = await tryOut(['jpeg', 'inspect', '--json', bad[0], file('grey'), ...bad.slice(1)]);
  expect(status).toBe(1);
  expect(out.trim().split('\n')).toHaveLength(1);
  const lines = error.trim().split('\n');
  expect(lines.map((line) => line.slice(0, line.indexOf(': ')))).toEqual(bad);
  expect(lines[0]).toMatch(/: .+ \(at byte 0\)$/);
  expect(lines[2]).toMatch(/: there is no such file/);
});

test('damaged files are read as far as they go, and refused with --strict', async () => {
  const damaged = file('damaged-truncated-photo');
  const { status, out } = await tryOut(['jpeg', 'inspect', '--json', damaged]);
  expect(status).toBe(0);
  expect((JSON.parse(out) as Report).problems.length).toBeGreaterThan(0);
  const strict = await tryOut(['jpeg', 'inspect', '--strict', damaged]);
  expect(strict).toMatchObject({ status: 1, out: '' });
  expect(strict.error).toMatch(/damaged-truncated-photo\.jpg: .+ \(at byte \d+\)\n$/);
  const written = await tryOut(['jpeg', 'coefficients', damaged, '-o', join(temporaryFolder(), 'a.npz')]);
  expect(written.status).toBe(0);
  expect(written.error).toMatch(/note: /);
});

test('coefficients go out as arrays and come back as a file with just these', async () => {
  const folder = temporaryFolder();
  const npz = join(folder, 'a.npz');
  const jpg = join(folder, 'a.jpg');
  const name = 'ycck-420-progressive';
  expect(await tryOut(['jpeg', 'coefficients', file(name), '-o', npz])).toMatchObject({ status: 0, error: '' });
  const arrays = readNpz(readFileSync(npz));
  expect(arrays['c0'].shape).toEqual([6, 8, 64]);
  expect(arrays['size']).toEqual({ shape: [2], data: Int32Array.of(45, 61) });
  expect(arrays['sampling'].data).toEqual(Int32Array.of(2, 2, 1, 1, 1, 1, 2, 2));
  expect(await tryOut(['jpeg', 'write', npz, '-o', jpg])).toMatchObject({ status: 0, error: '' });
  expect(sums(jpg)).toEqual(fixture(name).answer.coefficients);
  expect(readJpeg(readFileSync(jpg)).colorSpace).toBe('ycck');
});

test('what numpy saved becomes the file it came from', async () => {
  const jpg = join(temporaryFolder(), 'a.jpg');
  await tryOut(['jpeg', 'write', `${FIXTURES_FOLDER}baseline-420.npz`, '-o', jpg, '--progressive']);
  expect(sums(jpg)).toEqual(fixture('baseline-420').answer.coefficients);
});

test.each([
  ['--progressive', 0xc2],
  ['--baseline', 0xc0],
  ['--optimise', 0xc0],
])('transcode %s keeps every coefficient and all metadata', async (option, frame) => {
  const folder = join(temporaryFolder(), 'made', 'here');
  const names = ['exif-thumbnail', 'photograph-arithmetic', 'grey'];
  const words = ['jpeg', 'transcode', ...names.map(file), option, '-o', folder];
  expect(await tryOut(words)).toMatchObject({ status: 0, error: '' });
  for (const name of names) {
    const path = join(folder, `${name}.jpg`);
    expect(sums(path)).toEqual(fixture(name).answer.coefficients);
    expect(readJpeg(readFileSync(path)).segments.map(({ marker }) => marker)).toContain(frame);
  }
  const app1 = (bytes: Uint8Array) => readJpeg(bytes).segments.find(({ marker }) => marker === 0xe1);
  const [before, after] = [fixture('exif-thumbnail').bytes, readFileSync(join(folder, 'exif-thumbnail.jpg'))];
  const bytesOf = (bytes: Uint8Array) => Array.from(bytes.subarray(app1(bytes)?.start, app1(bytes)?.end));
  expect(bytesOf(after)).toEqual(bytesOf(before));
});

test('transcode: --optimise keeps a progressive file so, --strip leaves out what is not picture, --restart adds markers', async () => {
  const { bytes } = await tryOut(
    ['jpeg', 'transcode', '-', '--optimise', '-o', '-'],
    fixture('baseline-420-progressive').bytes,
  );
  expect(readJpeg(bytes).process).toBe('progressive');
  const strip = ['jpeg', 'transcode', '-', '--optimise', '--strip', '--restart', '2', '-o', '-'];
  const stripped = readJpeg((await tryOut(strip, fixture('exif').bytes)).bytes);
  expect(stripped.segments.map(({ marker }) => marker)).not.toContain(0xe1);
  expect(stripped.scans[0].restartInterval).toBe(2);
});

test('two inputs never write the same file', async () => {
  const folder = temporaryFolder();
  for (const name of ['a', 'b']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'x.jpg'), fixture('grey').bytes);
  }
  const inputs = ['a', 'b'].map((name) => join(folder, name, 'x.jpg'));
  const { status, error } = await tryOut(['jpeg', 'coefficients', ...inputs, '-o', join(folder, 'out')]);
  expect(status).toBe(1);
  expect(error).toMatch(/x\.npz already holds what came from/);
  expect(existsSync(join(folder, 'out', 'x.npz'))).toBe(true);
});

test('encode makes a file of a picture, at the quality asked for', async () => {
  const folder = temporaryFolder();
  const pixels = fixture('baseline-444').pixels();
  if (pixels === null) throw new Error('The fixture has no pixels');
  const ppm = join(folder, 'a.ppm');
  writeFileSync(
    ppm,
    Buffer.concat([Buffer.from(`P6\n${pixels.width} ${pixels.height}\n255\n`), pixels.samples as Uint8Array]),
  );
  const jpg = join(folder, 'a.jpg');
  const words = ['jpeg', 'encode', ppm, '--quality', '85', '--subsampling', '4:4:4', '-o', jpg];
  expect(await tryOut(words)).toMatchObject({ status: 0, error: '' });
  const { out } = await tryOut(['jpeg', 'inspect', '--json', jpg]);
  expect(JSON.parse(out)).toMatchObject({
    width: 61,
    height: 45,
    quality: 85,
    subsampling: '4:4:4',
    process: 'baseline',
  });
  // The picture is one that was compressed like this before: most coefficients come back as they were.
  const [ours] = readJpeg(readFileSync(jpg)).components;
  const [before] = readJpeg(fixture('baseline-444').bytes).components;
  const same = ours.coefficients.filter((value, i) => value === before.coefficients[i]).length;
  expect(same / ours.coefficients.length).toBeGreaterThan(0.95);
});

test('no fixture, damaged or not, ends the command with anything but a status', async () => {
  const { status } = await tryOut(['jpeg', 'inspect', ...fixtures().map(({ name }) => file(name))]);
  expect(status).toBe(0);
});
