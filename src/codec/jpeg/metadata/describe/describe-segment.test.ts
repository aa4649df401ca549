import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../math/random';
import { fixture, soundFixtures } from '../../fixtures/load';
import type { Jpeg } from '../../jpeg';
import { JpegError } from '../../jpeg-error';
import { readJpeg } from '../../read/read-jpeg';
import { readMetadata } from '../read-metadata';
import { describeSegment } from './describe-segment';
import type { Field, SegmentDescription } from './field';

const all = (jpeg: Jpeg): SegmentDescription[] => jpeg.segments.map((_, index) => describeSegment(jpeg, index));

const flat = (fields: readonly Field[]): Field[] => fields.flatMap((each) => [each, ...flat(each.children ?? [])]);

/** What must hold whatever the bytes are. */
function expectHonest(jpeg: Jpeg): void {
  all(jpeg).forEach(({ title, sentence, fields }, index) => {
    expect(`${title} ${sentence}`).not.toMatch(/NaN|undefined|null/);
    expect(sentence).toMatch(/[.”]$/);
    const { start } = jpeg.segments[index];
    const wrong = flat(fields).filter(
      (each) =>
        each.start < (each.name.startsWith('picture') ? 0 : start) ||
        each.end < each.start ||
        each.end > jpeg.bytes.length ||
        each.value.length > 2500 ||
        /NaN|undefined/.test(each.value),
    );
    expect(wrong).toEqual([]);
  });
}

describe('all fixtures', () => {
  test.each(soundFixtures().map(({ name, bytes }) => [name, bytes] as const))('%s', (_, bytes) => {
    const jpeg = readJpeg(bytes, { scans: 0 });
    expectHonest(jpeg);
    // Headers are told to the last byte: nothing between two fields, nothing behind the last.
    jpeg.segments.forEach(({ marker, start, end }, index) => {
      if (marker < 0 || (marker >= 0xe0 && marker <= 0xef)) return;
      let at = start;
      for (const each of describeSegment(jpeg, index).fields) {
        expect(each.start).toBe(at);
        at = each.end;
      }
      expect(at).toBe(end);
    });
  });
});

test('the headers of a plain file, in words', () => {
  const told = all(readJpeg(fixture('photograph').bytes)).map(({ title, sentence }) => `${title}. ${sentence}`);
  expect(told).toEqual([
    'SOI: start of image. Every JPEG begins with these two bytes.',
    'APP0: JFIF header. JFIF 1.01, pixels 1:1.',
    'DQT: quantisation tables. The steps by which coefficients are divided: table 0 (IJG luma, quality 88).',
    'DQT: quantisation tables. The steps by which coefficients are divided: table 1 (IJG chroma, quality 88).',
    'SOF0: frame header. The picture is 80×64 pixels, 8 bits, 3 components, coded baseline.',
    'DHT: Huffman tables. Huffman tables: DC 0 (the standard one for luma).',
    'DHT: Huffman tables. Huffman tables: AC 0 (the standard one for luma).',
    'DHT: Huffman tables. Huffman tables: DC 1 (the standard one for chroma).',
    'DHT: Huffman tables. Huffman tables: AC 1 (the standard one for chroma).',
    'SOS: scan header. Scan 1 of 1: Y, Cb, Cr, all coefficients.',
    'entropy-coded data. 1856 bytes of coefficients, scan 1 of 1.',
    'EOI: end of image. The picture ends here.',
  ]);
});

test('fields carry their bytes, values and meanings', () => {
  const jpeg = readJpeg(fixture('exif').bytes);
  const exif = describeSegment(jpeg, 1);
  const orientation = flat(exif.fields).find(({ name }) => name === 'Orientation');
  expect(orientation).toMatchObject({ value: '6', meaning: 'turn 90° clockwise to view' });
  // A directory entry: tag 0x0112, SHORT, one, 6.
  expect([...jpeg.bytes.subarray(orientation?.start, orientation?.end)]).toEqual([1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]);
  const make = flat(exif.fields).find(({ name }) => name === 'Make');
  const [value] = make?.children ?? [];
  expect(new TextDecoder().decode(jpeg.bytes.subarray(value.start, value.end))).toBe('Waveloupe\0');
});

test('scans of a progressive file say what they add', () => {
  const told = all(readJpeg(fixture('photograph-progressive').bytes, { scans: 0 }))
    .filter(({ title }) => title.startsWith('SOS'))
    .map(({ sentence }) => sentence);
  expect(told).toHaveLength(10);
  expect(told[0]).toBe('Scan 1 of 10: Y, Cb, Cr, the DC coefficient, but for the last bit.');
  expect(told[1]).toBe('Scan 2 of 10: Y, coefficients 1 to 5 of the zig-zag, but for the last 2 bits.');
  expect(told[5]).toBe('Scan 6 of 10: Y, coefficients 1 to 63 of the zig-zag, bit 1 added.');
  expect(told[9]).toBe('Scan 10 of 10: Y, coefficients 1 to 63 of the zig-zag, bit 0 added.');
});

test('restart markers are counted as the reader counts them', () => {
  const jpeg = readJpeg(fixture('photograph-restart-1').bytes);
  const data = all(jpeg).find(({ title }) => title === 'entropy-coded data');
  const markers = data?.fields.find(({ name }) => name === 'restart markers');
  expect(Number(markers?.value)).toBe(jpeg.scans[0].restarts);
  expect(markers?.children?.map(({ name }) => name).slice(0, 3)).toEqual(['RST0', 'RST1', 'RST2']);
});

test('a segment that is not there is refused', () => {
  const jpeg = readJpeg(fixture('grey').bytes);
  for (const index of [-1, jpeg.segments.length]) expect(() => describeSegment(jpeg, index)).toThrow(RangeError);
});

test('damaged files are described, whatever the damage', () => {
  const random = createRandom(11);
  const names = ['exif-thumbnail', 'icc-in-two', 'xmp', 'photograph-progressive', 'jfif-thumbnail', 'ycck', 'comments'];
  let read = 0;
  for (let round = 0; round < 400; round++) {
    const bytes = fixture(names[round % names.length]).bytes.slice();
    // Mostly in the headers, where the metadata is.
    for (let i = 0; i < 6; i++) bytes[2 + random.integer(Math.min(1200, bytes.length - 2))] = random.integer(256);
    try {
      const jpeg = readJpeg(random.next() < 0.3 ? bytes.subarray(0, random.integer(bytes.length)) : bytes, {
        scans: 0,
      });
      read++;
      expectHonest(jpeg);
      readMetadata(jpeg);
    } catch (error) {
      if (!(error instanceof JpegError)) throw error;
    }
  }
  expect(read).toBeGreaterThan(100);
});
