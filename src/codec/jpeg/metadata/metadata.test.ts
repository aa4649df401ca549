/** Metadata against what Pillow reads out of the same files (golden/, made by scripts/golden/make_metadata.py). */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fixture } from '../fixtures/load';
import { readJpeg } from '../read/read-jpeg';
import camera from './golden/camera.json';
import shared from './golden/shared.json';
import { readPosition } from './position';
import { readMetadata } from './read-metadata';

const DATA = process.env['WAVELOUPE_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

const open = (path: string | URL) => readJpeg(new Uint8Array(readFileSync(path)), { scans: 0 });
const golden = (name: string) => open(new URL(`golden/${name}.jpg`, import.meta.url));

describe.each(Object.entries(camera))('%s.jpg', (name, answer) => {
  const jpeg = golden(name);
  const { exif, icc, jfif, comments, notices } = readMetadata(jpeg);
  const number = (tag: string) => {
    const entry = exif?.entries.find((each) => each.name === tag);
    return entry === undefined ? null : Number(entry.text);
  };

  test('the tags are those that Pillow reads', () => {
    const { tags, photo } = answer;
    expect(exif).toMatchObject({
      littleEndian: name === 'camera-intel',
      make: tags.Make,
      model: tags.Model,
      orientation: tags.Orientation,
      software: tags.Software,
      artist: tags.Artist,
      copyright: tags.Copyright,
      dateTime: tags.DateTime,
      dateTimeOriginal: `${photo.DateTimeOriginal} ${photo.OffsetTimeOriginal}`,
      iso: photo.ISOSpeedRatings,
      lens: photo.LensModel,
      serialNumbers: [photo.BodySerialNumber],
      pixelSize: { width: photo.ExifImageWidth, height: photo.ExifImageHeight },
      problems: [],
    });
    expect(number('XResolution')).toBe(tags.XResolution);
    expect(number('ExposureTime')).toBe(photo.ExposureTime);
    expect(number('FNumber')).toBe(photo.FNumber);
    expect(number('FocalLength')).toBe(photo.FocalLength);
    expect(number('ExposureBiasValue')).toBeCloseTo(photo.ExposureBiasValue, 6);
    expect(number('MeteringMode')).toBe(photo.MeteringMode);
    expect(number('Flash')).toBe(photo.Flash);
    const lens = exif?.entries.find((each) => each.name === 'LensSpecification');
    expect(lens?.text.split(', ').map(Number)).toEqual(photo.LensSpecification);
    expect(lens?.meaning).toBe('24–70 mm, f/2.8–4');
  });

  test('numbers are put into words', () => {
    expect(exif).toMatchObject({
      exposureTime: '1/250 s',
      fNumber: 'f/2.8',
      focalLength: '35 mm (52 mm in 35 mm film)',
      flash: 'did not fire',
    });
    const meaning = (tag: string) => exif?.entries.find((each) => each.name === tag)?.meaning;
    expect(meaning('ExposureProgram')).toBe('aperture priority');
    expect(meaning('ExposureBiasValue')).toBe('-0.333 EV');
    expect(meaning('Orientation')).toBe('turned by 180°');
    expect(meaning('ColorSpace')).toBe('sRGB');
  });

  test('maker notes are found, and not among the entries', () => {
    const range = exif?.makerNote ?? { start: 0, end: 0 };
    expect(Buffer.from(jpeg.bytes.subarray(range.start, range.end)).toString('hex')).toBe(answer.photo.MakerNote);
    expect(exif?.entries.some((each) => each.name === 'MakerNote')).toBe(false);
  });

  test('the position is told only where it is asked for', () => {
    const degrees = ([whole, minutes, seconds]: number[]) => whole + minutes / 60 + seconds / 3600;
    const position = readPosition(jpeg);
    expect(position?.latitude).toBeCloseTo(-degrees(answer.gps.GPSLatitude), 10);
    expect(position?.longitude).toBeCloseTo(degrees(answer.gps.GPSLongitude), 10);
    expect(position?.altitude).toBeCloseTo(answer.gps.GPSAltitude, 10);
    expect(exif).toMatchObject({ hasPosition: true, gpsEntries: Object.keys(answer.gps).length });
    expect(exif?.entries.some(({ directory }) => directory === 'GPS')).toBe(false);
    expect(notices.map(({ kind }) => kind)).toEqual(['position', 'identity', 'orientation']);
  });

  test('profile, density and comment', () => {
    expect(icc).toMatchObject({ size: answer.icc, declaredSize: answer.icc, chunks: 1, missing: [] });
    expect(icc?.description).toBe(answer.iccName);
    expect(jfif).toMatchObject({ unit: 'inch', densityX: answer.density[0], densityY: answer.density[1] });
    expect(comments).toEqual([answer.comment]);
  });
});

test('a profile in two segments is joined, in the order of their numbers', () => {
  const { icc } = readMetadata(readJpeg(fixture('icc-in-two').bytes, { scans: 0 }));
  expect(icc).toMatchObject({ chunks: 2, missing: [], description: 'sRGB built-in', colorSpace: 'RGB' });
  expect(icc?.size).toBe(icc?.declaredSize);
});

/** What Pillow says of files that are not part of the project; skipped where they are absent. */
describe.skipIf(!existsSync(`${DATA}/jpeg`))(
  'other people’s files (needs WAVELOUPE_DATA with jpeg/ and survey/)',
  () => {
    test('make, model, software, orientation, position and profile are those that Pillow reads', () => {
      const wrong = Object.entries(shared).flatMap(([name, answer]) => {
        const { exif, icc } = readMetadata(open(`${DATA}/${name}`));
        const found = {
          make: exif?.make,
          model: exif?.model,
          software: exif?.software,
          orientation: exif?.orientation,
          position: exif?.hasPosition === true ? 1 : 0,
          icc: icc?.size,
        };
        return Object.entries(answer)
          .filter(([key, value]) => {
            const own = found[key as keyof typeof found];
            return typeof value === 'string' ? own !== printable(value) : own !== value;
          })
          .map(([key, value]) => `${name}: ${key} ${value}, got ${found[key as keyof typeof found]}`);
      });
      expect(Object.keys(shared).length).toBeGreaterThan(100);
      expect(wrong).toEqual([]);
    });
  },
);

/** Pillow hands out strings with their padding. */
const printable = (text: string) => text.replace(/\0.*$/s, '').trim();
