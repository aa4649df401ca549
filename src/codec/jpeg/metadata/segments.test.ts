/** Segments made by hand from the specifications: what no file at hand has, or has only by chance. */
import { describe, expect, test } from 'vitest';
import { fixture } from '../fixtures/load';
import { readJpeg } from '../read/read-jpeg';
import { describeSegment } from './describe/describe-segment';
import { entry, exifSegment, latin1Bytes, segment, tiff, u16be, u32be, withSegments } from './golden/with-segments';
import { readMetadata } from './read-metadata';

const resource = (id: number, name: string, data: number[]): number[] => {
  const head = [name.length, ...latin1Bytes(name)];
  return [
    ...latin1Bytes('8BIM'),
    ...u16be(id),
    ...head,
    ...(head.length % 2 === 1 ? [0] : []),
    ...u32be(data.length),
    ...data,
    ...(data.length % 2 === 1 ? [0] : []),
  ];
};
const iptc = (dataset: number, text: string) => [0x1c, 2, dataset, ...u16be(text.length), ...latin1Bytes(text)];
const smallJpeg = (name = 'grey') => [...fixture(name).bytes];

test('Photoshop: resources, its quality, IPTC', () => {
  const records = [...iptc(25, 'sea'), ...iptc(25, 'sky'), ...iptc(120, 'A caption')];
  const jpeg = withSegments([
    segment(0xed, 'Photoshop 3.0\0', resource(0x0404, 'odd', records), resource(0x0406, '', [0, 6, 1, 1, 0, 2, 1])),
  ]);
  const { photoshop } = readMetadata(jpeg);
  expect(photoshop?.resources.map(({ id, name }) => [id, name])).toEqual([
    [0x0404, 'odd'],
    [0x0406, ''],
  ]);
  expect(photoshop?.quality).toEqual({ quality: 10, format: 'progressive', scans: 4 });
  expect(photoshop?.iptc.map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'keyword: sea',
    'keyword: sky',
    'caption: A caption',
  ]);
  const { sentence, fields } = describeSegment(jpeg, 1);
  expect(sentence).toBe('Photoshop’s own notes: 2 resources.');
  expect(fields.find(({ name }) => name === 'JPEG quality')?.meaning).toBe('quality 10 of 12, progressive');
});

test('Photoshop: a resource that claims more than there is ends with the segment', () => {
  const block = resource(0x0406, '', [0, 4, 0, 0]);
  block.splice(8, 4, ...u32be(0xffffffff));
  const jpeg = withSegments([segment(0xed, 'Photoshop 3.0\0', block)]);
  expect(readMetadata(jpeg).photoshop?.resources).toHaveLength(1);
  expect(readMetadata(jpeg).photoshop?.quality).toMatchObject({ quality: 8, format: 'standard' });
});

test('Ducky: quality, and text in UTF-16', () => {
  const text = [0, 0x68, 0, 0x69];
  const jpeg = withSegments([
    segment(0xec, 'Ducky', [0, 1, 0, 4, ...u32be(60)], [0, 2, 0, 8, ...u32be(2), ...text], [0, 0]),
  ]);
  expect(readMetadata(jpeg).ducky).toEqual({ quality: 60, comment: 'hi', copyright: null });
  expect(describeSegment(jpeg, 1).sentence).toBe('Photoshop’s Save for Web wrote the file at quality 60 of 100.');
});

test('Adobe, and the second one does not count', () => {
  const adobe = (transform: number) => segment(0xee, 'Adobe', u16be(100), u16be(0x8000), u16be(0), [transform]);
  expect(readMetadata(withSegments([adobe(1), adobe(0)])).adobe).toEqual({
    version: 100,
    flags0: 0x8000,
    flags1: 0,
    transform: 1,
  });
});

test('an ICC profile with a chunk missing is told to be broken', () => {
  const chunk = (number: number, count: number) => segment(0xe2, 'ICC_PROFILE\0', [number, count], u32be(300), [1, 2]);
  const { icc, notices } = readMetadata(withSegments([chunk(3, 3), chunk(1, 3), chunk(1, 3)]));
  expect(icc).toMatchObject({ size: 12, declaredSize: 300, missing: [2], description: null });
  expect(notices).toContainEqual({ kind: 'broken', sentence: 'Parts of the ICC profile are missing: 2 of 3.' });
});

describe('further pictures', () => {
  test('a multi-picture index', () => {
    const image = (type: number, size: number, offset: number) => [
      ...u32be(type),
      ...u32be(size),
      ...u32be(offset),
      0,
      0,
      0,
      0,
    ];
    const block = tiff([entry(0xb001, 4, 1, 2), entry(0xb002, 7, 32, 38)], 0, [
      ...image(0x20030000, 500, 0),
      ...image(0x00050000, 40, 1000),
    ]);
    const jpeg = withSegments([segment(0xe2, 'MPF\0', block)], new Array<number>(2000).fill(7));
    const start = 2 + 4 + 4;
    expect(readMetadata(jpeg).mpf?.images).toEqual([
      { kind: 'primary', start: 0, end: 500 },
      { kind: 'gain map', start: start + 1000, end: start + 1040 },
    ]);
    expect(readMetadata(jpeg).notices.map(({ sentence }) => sentence)).toContain(
      'The file lists 1 further picture behind this one.',
    );
  });

  test('a JFIF thumbnail, and a JPEG in its extension', () => {
    const small = smallJpeg();
    const jpeg = withSegments([segment(0xe0, 'JFXX\0', [0x10], small)], [], 'exif');
    const [thumbnail] = readMetadata(jpeg).thumbnails;
    const { width, height } = fixture('grey').answer;
    expect(thumbnail).toMatchObject({ source: 'JFIF extension', format: 'JPEG', width, height });
    expect([...jpeg.bytes.subarray(thumbnail.start, thumbnail.end)]).toEqual(small);
    const old = readMetadata(readJpeg(fixture('jfif-thumbnail').bytes)).thumbnails;
    expect(old).toMatchObject([{ source: 'JFIF', format: 'RGB', width: 4, height: 3 }]);
  });
});

describe('what follows the end', () => {
  const found = (bytes: readonly number[]) => readMetadata(withSegments([], bytes)).trailing;

  test.each([
    ['a JPEG', smallJpeg(), 'JPEG', 'a second JPEG picture'],
    ['an MP4', [...u32be(24), ...latin1Bytes('ftypmp42')], 'MP4', 'a video (MP4), as in a motion photo'],
    ['a ZIP', latin1Bytes('PK\x03\x04abc'), 'ZIP', 'a ZIP archive'],
    ['zeros', [0, 0, 0], 'zeros', 'zero bytes'],
    ['text', latin1Bytes('hello\n'), 'text', 'text'],
    ['anything', [1, 2, 3], 'unknown', 'nothing that is known here'],
  ] as const)('%s', (_, bytes, kind, looksLike) => {
    expect(found(bytes)).toMatchObject({ kind, looksLike });
  });

  test('a video behind other bytes is found', () => {
    const trailing = found([9, 9, 9, ...u32be(24), ...latin1Bytes('ftypisom')]);
    expect(trailing).toMatchObject({
      kind: 'unknown',
      looksLike: 'a video (MP4), as in a motion photo, behind bytes that are not known here',
    });
    expect(trailing?.found).toEqual([{ kind: 'MP4', at: (trailing?.start ?? 0) + 3 }]);
  });

  test('nothing is nothing', () => {
    expect(found([])).toBeNull();
  });
});

describe('notices', () => {
  const kinds = (segments: readonly number[][]) => readMetadata(withSegments(segments)).notices.map(({ kind }) => kind);
  const { width, height } = fixture('photograph').answer;
  const size = (w: number, h: number) => exifSegment(tiff([entry(0xa002, 4, 1, w), entry(0xa003, 4, 1, h)]));

  test('none where there is nothing to tell', () => {
    expect(kinds([])).toEqual([]);
    expect(kinds([exifSegment(tiff([entry(0x0112, 3, 1, 1 << 16)]))])).toEqual([]);
    expect(kinds([size(width, height)])).toEqual([]);
  });

  test('a size that is not the picture’s', () => {
    expect(kinds([size(2 * width, 2 * height)])).toEqual(['resized']);
  });

  test('a thumbnail of another shape, and not one of the same shape', () => {
    const withThumbnail = (name: string) => kinds([segment(0xe0, 'JFXX\0', [0x10], smallJpeg(name))]);
    expect(withThumbnail('photograph')).toEqual([]);
    expect(withThumbnail('size-7x33')).toEqual([]); // Too small to have a shape.
    expect(withThumbnail('size-16x16')).toEqual(['stale thumbnail']);
  });

  test('XMP that gives a position', () => {
    const packet = '<x exif:GPSLatitude="33,51S" exif:GPSLongitude="151,12E" xmp:CreatorTool="Some &amp; Tool"/>';
    const { notices, xmp } = readMetadata(withSegments([segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', packet)]));
    expect(notices.map(({ kind }) => kind)).toEqual(['position']);
    expect(xmp).toMatchObject({ size: packet.length, creatorTool: 'Some & Tool', motionPhoto: false });
  });
});
