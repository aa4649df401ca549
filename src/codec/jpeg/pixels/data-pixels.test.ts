/** Pixels of other people's files, against djpeg's by their hash: scripts/golden/make_jpeg_pixels.py. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { dataBytes, hasData } from '../corpus/shared-data';
import { readJpeg } from '../read/read-jpeg';
import golden from './golden/data-pixels.json';
import { toPixels, type PixelImage } from './to-pixels';

function hashOf({ rgba, width, height }: PixelImage, channels: number): string {
  const samples = new Uint8Array(width * height * channels);
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < channels; c++) samples[channels * i + c] = rgba[4 * i + c];
  return createHash('sha256').update(samples).digest('hex').slice(0, 16);
}

type Answer = readonly [width: number, height: number, channels: number, hash: string];
const answers = Object.entries(golden as unknown as Readonly<Record<string, Answer>>);

describe.each(['survey', 'jpeg'])('%s', (folder) => {
  const own = answers.filter(([name]) => name.startsWith(`${folder}/`));
  test.skipIf(!hasData(folder))(
    `${own.length} pictures are djpeg's (needs WAVELOUPE_DATA with ${folder}/)`,
    () => {
      const others = own.filter(([name, [width, height, channels, hash]]) => {
        const pixels = toPixels(readJpeg(dataBytes(name)));
        return pixels.width !== width || pixels.height !== height || hashOf(pixels, channels) !== hash;
      });
      expect(others.map(([name]) => name)).toEqual([]);
    },
    120_000,
  );
});
