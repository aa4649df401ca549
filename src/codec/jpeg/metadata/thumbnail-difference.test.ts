import { expect, test } from 'vitest';
import { fixture } from '../fixtures/load';
import { toPixels, type PixelImage } from '../pixels/to-pixels';
import { readJpeg } from '../read/read-jpeg';
import { segment, withSegments } from './golden/with-segments';
import { readMetadata } from './read-metadata';
import { pictureDifference, thumbnailDifference } from './thumbnail-difference';

function painted(width: number, height: number, shade: (x: number, y: number) => number): PixelImage {
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) {
    const value = shade(((i % width) + 0.5) / width, (Math.floor(i / width) + 0.5) / height);
    rgba.fill(value, 4 * i, 4 * i + 3);
  }
  return { width, height, rgba };
}

const hill = (x: number, y: number) => 255 * Math.sin(3 * x) * Math.sin(2 * y + 0.5);

test('the same scene in two sizes is the same, brighter and flatter too', () => {
  const large = painted(400, 300, hill);
  expect(pictureDifference(painted(160, 120, hill), large)).toBeLessThan(0.005);
  expect(
    pictureDifference(
      painted(160, 120, (x, y) => 60 + hill(x, y) / 2),
      large,
    ),
  ).toBeLessThan(0.005);
});

test('another scene is another', () => {
  const large = painted(400, 300, hill);
  expect(
    pictureDifference(
      painted(160, 120, (x, y) => 255 - hill(x, y)),
      large,
    ),
  ).toBeCloseTo(2, 1);
  expect(
    pictureDifference(
      painted(160, 120, (x) => 255 * ((8 * x) % 1)),
      large,
    ),
  ).toBeGreaterThan(0.5);
  expect(
    pictureDifference(
      painted(160, 120, () => 80),
      large,
    ),
  ).toBe(1);
  expect(
    pictureDifference(
      painted(9, 9, () => 80),
      painted(5, 5, () => 20),
    ),
  ).toBe(0);
});

test('a thumbnail is compared with the picture that carries it', () => {
  const difference = (name: string) => {
    const jpeg = withSegments([segment(0xe0, 'JFXX\0', [0x10], [...fixture(name).bytes])]);
    return thumbnailDifference(jpeg, readMetadata(jpeg).thumbnails[0]);
  };
  expect(difference('photograph')).toBeLessThan(1e-9);
  expect(difference('photograph-progressive')).toBeLessThan(1e-9);
  expect(difference('type-420')).toBeGreaterThan(0.3);
});

test('a thumbnail that cannot be read has no difference', () => {
  const jpeg = readJpeg(fixture('photograph').bytes);
  const nothing = { source: 'EXIF', format: 'JPEG', start: 50, end: 60, width: null, height: null } as const;
  expect(thumbnailDifference(jpeg, nothing)).toBeNull();
  expect(thumbnailDifference(jpeg, { ...nothing, format: 'RGB' })).toBeNull();
  expect(thumbnailDifference(jpeg, { ...nothing, start: 0, end: jpeg.bytes.length }, toPixels(jpeg))).toBeLessThan(
    0.01,
  );
});
