/**
 * The collection that surveys are timed on: photographs of about 100 kB in a folder, each a file of its own on the disk, and
 * just written, so that they lie in the disk's cache.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePixels } from '../../src/codec/jpeg/encode/encode-pixels';
import { writeJpeg } from '../../src/codec/jpeg/write/write-jpeg';
import { photographPixels } from '../photograph';

export interface TimedCollection {
  readonly folder: string;
  readonly files: number;
  readonly meanBytes: number;
  remove(): Promise<void>;
}

/** 500×375, the commonest size of the survey that this repeats; settings in turn, so that charts have something to count. */
const SIZE = { width: 500, height: 375 };
const SETTINGS = [
  { quality: 92, subsampling: '444', process: 'baseline', huffman: 'standard' },
  { quality: 94, subsampling: '420', process: 'baseline', huffman: 'optimised' },
  { quality: 93, subsampling: '422', process: 'progressive', huffman: 'optimised' },
  { quality: 95, subsampling: '420', process: 'baseline', huffman: 'standard' },
] as const;
const IN_A_FOLDER = 500;

/** The bytes of the different files. */
export function timedFiles(): Uint8Array[] {
  const pixels = photographPixels(SIZE.width, SIZE.height);
  return SETTINGS.map(({ quality, subsampling, process, huffman }) =>
    writeJpeg(encodePixels(pixels, { quality, subsampling }), { process, huffman }),
  );
}

export async function writeCollection(files: number): Promise<TimedCollection> {
  const parent = await mkdtemp(join(tmpdir(), 'waveloupe-survey-'));
  const folder = join(parent, 'photographs');
  const contents = timedFiles();
  let bytes = 0;
  for (let at = 0; at < files; at += IN_A_FOLDER) {
    const part = join(folder, `part-${String(at / IN_A_FOLDER).padStart(3, '0')}`);
    await mkdir(part, { recursive: true });
    for (let i = at; i < Math.min(files, at + IN_A_FOLDER); i++) {
      const content = contents[i % contents.length];
      bytes += content.length;
      await writeFile(join(part, `photograph-${String(i).padStart(6, '0')}.jpg`), content);
    }
  }
  return { folder, files, meanBytes: bytes / files, remove: () => rm(parent, { recursive: true, force: true }) };
}
