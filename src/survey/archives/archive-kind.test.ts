import { gzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRandom } from '../../math/random';
import { archiveKind } from './archive-kind';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));
const zip = zipSync({ 'a.txt': new Uint8Array(3) });
const tar = fixture('python-ustar.tar').subarray(0, 4096);
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(600)]);

test.each([
  ['photos.zip', zip, 'zip'],
  ['photos', zip, 'zip'],
  ['none.zip', zipSync({}), 'zip'],
  ['report.docx', zip, null],
  ['Model.PTH', zip, null],
  ['photos.tar', tar, 'tar'],
  ['photos.jpg', tar, 'tar'],
  ['photos.tgz', gzipSync(tar), 'tar'],
  ['photos.gz', gzipSync(tar).subarray(0, 700), 'tar'],
  ['notes.txt.gz', gzipSync(jpeg), null],
  ['notes.tar.gz', gzipSync(jpeg), null],
  ['v7.tar', fixture('gnu-tar-v7.tar').subarray(0, 512), 'tar'],
  ['empty.tar', new Uint8Array(512), 'tar'],
  ['zeros.bin', new Uint8Array(512), null],
  ['a.jpg', jpeg, null],
  ['a.zip', jpeg, null],
  ['empty', new Uint8Array(0), null],
] as const)('%s', (name, head, kind) => {
  expect(archiveKind(name, head)).toBe(kind);
});

test('what is no archive is none, whatever its bytes', () => {
  const random = createRandom(4);
  for (let round = 0; round < 3000; round++) {
    const head = Uint8Array.from({ length: random.integer(700) }, () => random.integer(256));
    if (round % 3 === 0) head.set([0x1f, 0x8b, 8].slice(0, head.length));
    expect(archiveKind('x.bin', head)).toBeNull();
  }
});
