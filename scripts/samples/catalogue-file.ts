/** Writes samples.json from the catalogue and the files that exist, so that sizes are those of the files. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { sniff } from '../../src/codec/sniff/sniff';
import { fileOf, SAMPLE_FOLDER, SAMPLES } from './catalogue';

/** One row of samples.json. */
export interface SampleEntry {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly thumbnail: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly description: string;
}

export function writeCatalogue(): void {
  const entries: SampleEntry[] = [];
  for (const sample of SAMPLES) {
    const { id, title, description } = sample;
    const file = fileOf(sample);
    const path = new URL(file, SAMPLE_FOLDER);
    if (!existsSync(path)) continue;
    const content = readFileSync(path);
    const { width, height } = sniff(content);
    entries.push({ id, title, file, thumbnail: `${id}-thumb.png`, width, height, bytes: content.length, description });
  }
  writeFileSync(new URL('samples.json', SAMPLE_FOLDER), `${JSON.stringify(entries, null, 2)}\n`);
}
