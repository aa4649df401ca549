import { expect, test } from 'vitest';
import { entry, exifSegment, latin1Bytes, tiff, u32be, withSegments } from '../golden/with-segments';
import { readPosition } from '../position';
import { readMetadata } from '../read-metadata';
import { exposureText } from './meanings';
import { walkTiff } from './tiff';

const LONG = 4;
const ASCII = 2;
const SHORT = 3;
const RATIONAL = 5;

const exifOf = (block: readonly number[]) => readMetadata(withSegments([exifSegment(block)])).exif;

test('directories that point at each other are walked once', () => {
  const block = Uint8Array.from(tiff([entry(0x8769, LONG, 1, 8), entry(0x8825, LONG, 1, 8)], 8));
  const walked = walkTiff(block, 0, block.length);
  expect(walked?.directories).toHaveLength(1);
  expect(walked?.problems).toHaveLength(3);
});

test('a chain of many directories ends', () => {
  // Every directory has a pointer to the next; each is two bytes behind the one before, so they overlap.
  const block = new Uint8Array(60000).fill(0);
  block.set(tiff(Array.from({ length: 190 }, (_, i) => entry(0x8769, LONG, 1, 3000 + 200 * i))));
  const walked = walkTiff(block, 0, block.length);
  expect(walked?.directories.length).toBeLessThanOrEqual(8);
  expect(walked?.problems.at(-1)).toBe('there are more directories than anyone needs');
});

test('counts and offsets beyond the block give entries without a value', () => {
  const exif = exifOf(
    tiff([
      entry(0x010f, ASCII, 0xffffffff, 8),
      entry(0x0110, ASCII, 20, 0xfffffff0),
      entry(0x829a, RATIONAL, 0x20000001, 0),
      entry(0x0131, 77, 1, 0),
      entry(0x0112, SHORT, 1, 6 << 16),
    ]),
  );
  expect(exif).toMatchObject({ make: null, model: null, exposureTime: null, software: null, orientation: 6 });
  expect(exif?.entries[0].text).toBe('outside the EXIF block');
});

test('a directory that is cut short gives the entries it has', () => {
  const block = tiff([entry(0x0112, SHORT, 1, 3 << 16)]);
  block[9] = 50;
  const exif = exifOf(block);
  expect(exif).toMatchObject({ orientation: 3 });
  expect(exif?.problems).toEqual(['the IFD0 directory is cut short']);
});

test('what is no TIFF block is no EXIF', () => {
  for (const block of [
    [],
    latin1Bytes('MM\0*'),
    latin1Bytes('MM\0+\0\0\0\x08\0\0'),
    latin1Bytes('XX\0*\0\0\0\x08\0\0'),
  ]) {
    expect(exifOf(block)).toBeNull();
  }
  expect(exifOf([...latin1Bytes('MM\0*'), ...u32be(0xffffffff)])?.problems).toEqual([
    'the IFD0 directory lies outside the EXIF block',
  ]);
});

test('an orientation that is none is not told', () => {
  for (const value of [0, 9, 65535])
    expect(exifOf(tiff([entry(0x0112, SHORT, 1, value << 16)]))?.orientation).toBeNull();
});

test('a rational over zero is unknown, and no position', () => {
  const zero = [...u32be(1), ...u32be(0)];
  // GPS directory at 26: latitude and longitude, three rationals each, all over zero.
  const gps = [
    0,
    2,
    ...entry(2, RATIONAL, 3, 56),
    ...entry(4, RATIONAL, 3, 56),
    ...u32be(0),
    ...zero,
    ...zero,
    ...zero,
  ];
  const block = tiff([entry(0x8825, LONG, 1, 26)], 0, gps);
  const jpeg = withSegments([exifSegment(block)]);
  expect(readMetadata(jpeg).exif).toMatchObject({ hasPosition: true, gpsEntries: 2 });
  expect(readPosition(jpeg)).toBeNull();
});

test('a thumbnail outside the block is not there', () => {
  const second = [0, 2, ...entry(0x0201, LONG, 1, 100), ...entry(0x0202, LONG, 1, 5000), ...u32be(0)];
  const exif = exifOf(tiff([entry(0x0112, SHORT, 1, 1 << 16)], 26, second));
  expect(exif?.entries.map(({ directory }) => directory)).toContain('IFD1');
  expect(exif?.thumbnail).toBeNull();
});

test('exposure times are written as photographers write them', () => {
  expect([1 / 8000, 1 / 60, 0.25, 0.5, 1, 30, 0].map(exposureText)).toEqual([
    '1/8000 s',
    '1/60 s',
    '1/4 s',
    '0.5 s',
    '1 s',
    '30 s',
    '0 s',
  ]);
});
