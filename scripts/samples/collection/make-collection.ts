/**
 * Makes the sample collection: `npx tsx scripts/samples/collection/make-collection.ts`. Writes public/samples/collection.zip
 * and, beside this file, files.txt: the hash of every file in it.
 */
import { writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { SAMPLE_FOLDER } from '../catalogue';
import { collectionFile } from './encode-file';
import { hashLine } from './hash-line';
import { collectionPlan } from './plan';

const LARGEST = 900 * 1000;
/** Zip counts years from 1980; a fixed date keeps the archive the same. */
const DATE = '2026-01-01T12:00:00';

const files = collectionPlan().map((plan) => ({ path: plan.path, bytes: collectionFile(plan) }));
const archive = zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 9, mtime: DATE });
if (archive.length > LARGEST)
  throw new RangeError(`collection.zip: ${archive.length} bytes, at most ${LARGEST} wanted`);
writeFileSync(new URL('collection.zip', SAMPLE_FOLDER), archive);
writeFileSync(
  new URL('files.txt', import.meta.url),
  files.map(({ path, bytes }) => `${hashLine(path, bytes)}\n`).join(''),
);
console.log(`collection.zip: ${files.length} files, ${archive.length} bytes`);
