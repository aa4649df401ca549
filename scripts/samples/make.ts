/**
 * Makes the sample pictures: `npx tsx scripts/samples/make.ts [id ...]`, all of them where none is named.
 * Writes public/samples/<id>.png or .jpg, its thumbnail and samples.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileOf, SAMPLE_FOLDER, SAMPLES } from './catalogue';
import { encodePng } from './png';
import { shrink } from './image';
import { writeCatalogue } from './catalogue-file';

const THUMBNAIL_WIDTH = 96;
const LARGEST_FILE = 2 * 1024 * 1024;

const wanted = process.argv.slice(2);
const known = SAMPLES.map((sample) => sample.id);
for (const id of wanted) {
  if (!known.includes(id)) throw new RangeError(`no sample is called ${id}; there are ${known.join(', ')}`);
}

mkdirSync(SAMPLE_FOLDER, { recursive: true });
for (const sample of SAMPLES) {
  if (wanted.length > 0 && !wanted.includes(sample.id)) continue;
  const started = performance.now();
  const picture = await sample.make();
  const file = sample.jpeg ? await sample.jpeg() : encodePng(picture);
  if (file.length > LARGEST_FILE)
    throw new RangeError(`${sample.id}: ${file.length} bytes, at most ${LARGEST_FILE} wanted`);
  writeFileSync(new URL(fileOf(sample), SAMPLE_FOLDER), file);
  writeFileSync(new URL(`${sample.id}-thumb.png`, SAMPLE_FOLDER), encodePng(shrink(picture, THUMBNAIL_WIDTH)));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${sample.id}: ${picture.width}×${picture.height}, ${file.length} bytes, ${seconds} s`);
}
writeCatalogue();
