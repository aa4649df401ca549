import { describe, expect, test } from 'vitest';
import { readJpeg, toPixels } from '../../src/codec/jpeg';
import { dataBytes, dataFiles, hasData } from '../../src/codec/jpeg/corpus/shared-data';
import { readPng } from './read-png';

/**
 * The largest and the mean difference allowed, in levels: what is asked of a decoder beside libjpeg's picture, with and
 * without chroma subsampling. Some of the pictures are not libjpeg's: their decoder rounds in another way, of ink most.
 */
const FULL = { largest: 2, mean: 0.1 };
const SUBSAMPLED = { largest: 3, mean: 0.2 };
const ROUNDED = { largest: 3, mean: 0.25 };
const NOT_LIBJPEG = /cmyk|ycck|grayscale_24x16/;

const FOLDER = 'jpeg/jpeg-decoder/tests/reftest/images';

/** Not of the DCT, or no JPEG at all: see hostile-files.test.ts. */
const NOT_READ = /lossless|jpg-size-6x6/;
/** Pictures at other sizes, of rgb.jpg. */
const SCALED = /rgb_\d+x\d+/;

describe.skipIf(!hasData(FOLDER))('reference pictures (needs WAVELOUPE_DATA with jpeg/)', () => {
  const names = hasData(FOLDER)
    ? dataFiles(FOLDER).filter((name) => name.endsWith('.png') && !NOT_READ.test(name) && !SCALED.test(name))
    : ['none'];

  test.each(names)('%s', (name) => {
    const expected = readPng(dataBytes(`${FOLDER}/${name}`));
    const jpeg = readJpeg(dataBytes(`${FOLDER}/${name.replace(/png$/, 'jpg')}`));
    const { width, height, rgba } = toPixels(jpeg, { upsampling: 'smooth' });
    expect([width, height]).toEqual([expected.width, expected.height]);
    let largest = 0;
    let sum = 0;
    for (const [i, value] of expected.rgba.entries()) {
      const difference = Math.abs(value - rgba[i]);
      largest = Math.max(largest, difference);
      sum += difference;
    }
    const subsampled = jpeg.components.some(({ width: samples }) => samples < width);
    const bounds = NOT_LIBJPEG.test(name) ? ROUNDED : subsampled ? SUBSAMPLED : FULL;
    expect(largest).toBeLessThanOrEqual(bounds.largest);
    expect(sum / (3 * width * height)).toBeLessThanOrEqual(bounds.mean);
  });

  test('there are as many as there should be', () => {
    expect(names).toHaveLength(36);
  });
});
