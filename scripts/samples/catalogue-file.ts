/** Writes samples.json from the catalogue and the files that exist, so that sizes are those of the files. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { sniff } from '../../src/codec/sniff/sniff';
import { recordedAnswers, type RecordedAnswer } from './tiny/recorded-answers';
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
  /** `tiny`: 32×32, what the Network bench reads directly. */
  readonly group?: 'tiny';
  /** What each network that comes with the page answers to it (tiny/ask.ts). */
  readonly answers?: readonly RecordedAnswer[];
}

export function writeCatalogue(): void {
  const answers = recordedAnswers();
  const entries: SampleEntry[] = [];
  for (const sample of SAMPLES) {
    const { id, title, description, group } = sample;
    const known = answers[id];
    const file = fileOf(sample);
    const path = new URL(file, SAMPLE_FOLDER);
    if (!existsSync(path)) continue;
    const content = readFileSync(path);
    const { width, height } = sniff(content);
    entries.push({
      ...{ id, title, file, thumbnail: `${id}-thumb.png`, width, height, bytes: content.length, description },
      ...(group && { group }),
      ...(known && { answers: known }),
    });
  }
  writeFileSync(new URL('samples.json', SAMPLE_FOLDER), `${JSON.stringify(entries, null, 2)}\n`);
}
