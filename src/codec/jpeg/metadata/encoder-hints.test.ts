import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixture } from '../fixtures/load';
import { readJpeg } from '../read/read-jpeg';
import { encoderHints } from './encoder-hints';
import { entry, exifSegment, latin1Bytes, segment, tiff, u16be, u32be, withSegments } from './golden/with-segments';

const hints = (name: string) => encoderHints(readJpeg(fixture(name).bytes, { scans: 0 }));
const names = (name: string) => hints(name).map((hint) => hint.name);

test('files of cjpeg and jpegtran look like libjpeg’s', () => {
  expect(names('photograph')).toEqual(['a camera, or an encoder in haste', 'libjpeg or libjpeg-turbo']);
  expect(names('photograph-optimised')).toEqual(['an encoder that optimises', 'libjpeg or libjpeg-turbo']);
  expect(names('photograph-arithmetic')).toContain('libjpeg, libjpeg-turbo or jpegtran');
});

test.each(['photograph-progressive', 'grey-progressive', 'ycck-420-progressive'])(
  'the scans of %s are libjpeg’s own',
  (name) => {
    expect(names(name)).toContain('libjpeg, libjpeg-turbo or jpegtran');
  },
);

test('a progressive file of mozjpeg is told by its tables and by its scans', () => {
  const file = new Uint8Array(readFileSync(new URL('golden/mozjpeg.jpg', import.meta.url)));
  const found = encoderHints(readJpeg(file, { scans: 0 })).filter(({ name }) => name === 'mozjpeg');
  expect(found.map(({ why }) => why)).toEqual([
    "The quantisation tables are mozjpeg's table 3 (N. Robidoux) at quality 70.",
    'The scans are chosen as mozjpeg does: DC whole, then luma’s AC up to 8 apart from the rest.',
  ]);
});

test('scans that somebody chose are nobody’s', () => {
  for (const name of ['photograph-scans-spectral', 'photograph-scans-one-by-one', 'photograph-scans-successive']) {
    expect(names(name)).not.toContain('libjpeg, libjpeg-turbo or jpegtran');
    expect(names(name)).not.toContain('mozjpeg');
  }
});

test('restart markers and missing tables', () => {
  const restarts = hints('photograph-restart-1').find(({ name }) => name.startsWith('a camera, Photoshop'));
  expect(restarts?.why).toBe('Restart markers every row of MCUs: few programs write them unasked.');
  expect(names('no-huffman-tables')).toContain('a Motion-JPEG film or webcam');
});

test('sampling that says something', () => {
  const last = (name: string) => names(name).at(-1);
  expect(last('baseline-422')).toBe('a camera');
  expect(last('baseline-440')).toBe('a lossless turn by 90°');
  expect(last('baseline-411')).toBe('video equipment');
  for (const name of ['baseline-444', 'baseline-420', 'grey', 'rgb']) {
    expect(names(name)).not.toContain('a camera');
  }
});

test('what the file says of itself', () => {
  const make = entry(0x010f, 2, 4, (0x41434d << 8) >>> 0);
  const jpeg = withSegments([
    exifSegment(tiff([make])),
    segment(0xfe, 'CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 90\n'),
    segment(0xec, 'Ducky', [0, 1, 0, 4, ...u32be(60)], [0, 0]),
    segment(0xed, 'Photoshop 3.0\0', [
      ...latin1Bytes('8BIM'),
      ...[4, 4, 0, 0],
      ...u32be(10),
      ...[0x1c, 2, 40, ...u16be(5), ...latin1Bytes('FBMD1')],
    ]),
    segment(0xeb, 'JP', [0, 1]),
  ]);
  expect(encoderHints(jpeg).slice(0, 5)).toEqual([
    {
      name: 'PHP’s GD library, with libjpeg',
      why: 'A comment says “CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 90”.',
    },
    { name: 'a camera: ACM', why: 'EXIF names it; other programs keep that when they save the file again.' },
    { name: 'Facebook or Instagram', why: 'The IPTC instructions begin with FBMD, the mark that they leave.' },
    {
      name: 'Photoshop’s Save for Web',
      why: 'It has the Ducky segment that only this leaves, saved at quality 60.',
    },
    { name: 'a tool with content credentials (C2PA)', why: 'There are JUMBF boxes in APP11.' },
  ]);
});

test('every hint is a sentence with evidence', () => {
  for (const name of ['photograph', 'ycck', 'rgb', 'tables-three-slots', 'exif', 'full-contrast-arithmetic']) {
    for (const { why } of hints(name)) expect(why).toMatch(/^[A-Z].*\.$/);
  }
  expect(names('tables-three-slots')).toContain('jpegli, or a phone');
});
