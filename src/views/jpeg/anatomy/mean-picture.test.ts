import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureDifference } from '../../../codec/jpeg/metadata/picture-difference';
import { toPixels } from '../../../codec/jpeg/pixels/to-pixels';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import { meanPicture } from './mean-picture';

const read = (name: string) => readJpeg(new Uint8Array(readFileSync(`src/codec/jpeg/fixtures/${name}.jpg`)));

test('an eighth of the picture shows what the picture shows', () => {
  const jpeg = read('photograph');
  const small = meanPicture(jpeg);
  if (!small) throw new Error('expected a picture');
  expect([small.width, small.height]).toEqual([Math.ceil(jpeg.width / 8), Math.ceil(jpeg.height / 8)]);
  expect(pictureDifference(small, toPixels(jpeg, { upsampling: 'nearest' }))).toBeLessThan(0.02);
  const other = toPixels(read('type-420'), { upsampling: 'nearest' });
  expect(pictureDifference(small, other)).toBeGreaterThan(0.3);
});

test('ink is not taken for light', () => {
  expect(meanPicture(read('cmyk'))).toBeNull();
});
