import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesSource } from '../byte-source';
import type { ArchiveEntry } from './archive-entry';
import { archiveKind } from './archive-kind';
import { entriesOf } from './entries';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const names = readdirSync(FIXTURES).filter((name) => name !== 'answers.json');

/** Read at once: a stream keeps nothing of what it has passed. */
async function told(entry: ArchiveEntry) {
  const { path, size, at, problem } = entry;
  const bytes = problem === '' ? Buffer.from(await entry.open().read(0, size)).toString('base64') : null;
  return { path, size, at, problem, bytes };
}

test.each(names)('%s: each file is found again without those before it', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, name)));
  // One that is behind a program is not told by its beginning.
  const kind = archiveKind(name, bytes.subarray(0, 4096)) ?? 'zip';
  for await (const entry of entriesOf(kind, bytesSource(bytes))) {
    const first = await told(entry);
    for await (const again of entriesOf(kind, bytesSource(bytes), entry.at)) {
      expect(await told(again)).toEqual(first);
      break;
    }
  }
});
