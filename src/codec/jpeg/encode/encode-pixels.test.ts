/** Against files that libjpeg-turbo's cjpeg made of the same pixels: scripts/golden/make_jpeg_encode.py. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SUBSAMPLINGS, type Subsampling } from '../../../math/jpeg/sampling';
import { toPixels } from '../pixels/to-pixels';
import { ijgTable } from '../quality/ijg-table';
import { readJpeg } from '../read/read-jpeg';
import { writeJpeg } from '../write/write-jpeg';
import { encodePixels } from './encode-pixels';
import { forwardPixels, type PixelSource } from './forward-pixels';
import { quantise } from './quantise';

const folder = fileURLToPath(new URL('./golden/', import.meta.url));

function readPixels(size: string): PixelSource {
  const bytes = gunzipSync(readFileSync(`${folder}${size}.ppm.gz`));
  const [width, height] = size.split('x').map(Number);
  const rgb = bytes.subarray(bytes.length - 3 * width * height);
  const rgba = Uint8Array.from({ length: 4 * width * height }, (_, i) =>
    i % 4 === 3 ? 255 : rgb[3 * (i >> 2) + (i % 4)],
  );
  return { width, height, rgba };
}

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.jpg'))
  .map((file) => {
    const [size, subsampling, quality, kind = ''] = file.replace('.jpg', '').split('-');
    return { file, size, subsampling: asSubsampling(subsampling), quality: Number(quality), kind };
  });

function asSubsampling(text: string): Subsampling {
  const found = SUBSAMPLINGS.find((each) => each === text);
  if (!found) throw new Error(`no subsampling is called ${text}`);
  return found;
}

/** How far F/q is from a half, in units of F. */
function distanceToTie(value: number, step: number): number {
  const ratio = Math.abs(value) / step;
  return Math.abs(ratio - Math.floor(ratio) - 0.5) * step;
}

describe.each(cases)('cjpeg, $file', ({ file, size, subsampling, quality, kind }) => {
  const pixels = readPixels(size);
  const bytes = new Uint8Array(readFileSync(folder + file));
  const expected = readJpeg(bytes, { strict: true });
  const actual = encodePixels(pixels, { quality, subsampling });

  test('geometry and tables', () => {
    expect([actual.width, actual.height, actual.precision, actual.colorSpace, actual.inverted]).toEqual([
      ...[expected.width, expected.height, expected.precision, expected.colorSpace, expected.inverted],
    ]);
    const geometryOf = (image: typeof actual) =>
      image.components.map(({ coefficients, ...rest }) => ({ ...rest, length: coefficients.length }));
    expect(geometryOf(actual)).toEqual(geometryOf(expected));
  });

  test('coefficients, padding blocks included: other than its only where the rounding of a DCT decides', () => {
    const exact = forwardPixels(pixels, subsampling);
    // Its integer DCT is coarser; with floats only true halves differ, which go up there.
    const doubt = kind === 'islow' ? 0.15 : 1e-3;
    let different = 0;
    actual.components.forEach(({ coefficients, table }, component) => {
      coefficients.forEach((value, i) => {
        const other = expected.components[component].coefficients[i];
        if (value === other) return;
        different++;
        expect(Math.abs(value - other), `component ${component}, ${i}`).toBe(1);
        expect(distanceToTie(exact.components[component].coefficients[i], table[i % 64])).toBeLessThan(doubt);
      });
    });
    const all = actual.components.reduce((sum, { coefficients }) => sum + coefficients.length, 0);
    expect(different / all).toBeLessThan(kind === 'islow' ? 0.03 : 0.005);
  });

  test('the file is no larger, and holds just these coefficients', () => {
    const process = kind === 'progressive' ? 'progressive' : 'baseline';
    const written = writeJpeg(actual, { process, huffman: 'optimised' });
    // Each coefficient that rounds the other way costs or saves a few bits: in so small a file that shows.
    expect(written.length).toBeLessThanOrEqual(1.0015 * bytes.length);
    const back = readJpeg(written, { strict: true });
    actual.components.forEach(({ coefficients }, component) =>
      expect(back.components[component].coefficients).toEqual(coefficients),
    );
  });
});

test('all files together are smaller than cjpeg’s', () => {
  let [ours, theirs] = [0, 0];
  for (const { file, size, subsampling, quality, kind } of cases) {
    if (kind === 'progressive') continue;
    ours += writeJpeg(encodePixels(readPixels(size), { quality, subsampling })).length;
    theirs += readFileSync(folder + file).length;
  }
  expect(ours).toBeLessThan(theirs);
});

describe('tables', () => {
  const pixels = readPixels('61x45');
  const luma = ijgTable('luma', 60);
  const chroma = ijgTable('chroma', 60);

  test('of a quality are luma’s and chroma’s; given ones take their place; 4:2:0 where nothing is said', () => {
    const image = encodePixels(pixels, { quality: 60 });
    expect(image.components.map(({ tableId }) => tableId)).toEqual([0, 1, 1]);
    expect(image.components.map(({ horizontal, vertical }) => [horizontal, vertical])).toEqual([
      ...[
        [2, 2],
        [1, 1],
        [1, 1],
      ],
    ]);
    expect(encodePixels(pixels, { tables: [luma, chroma] })).toEqual(image);
  });

  test('one serves all components, and each may have its own', () => {
    expect(encodePixels(pixels, { tables: [luma] }).components.map(({ tableId }) => tableId)).toEqual([0, 0, 0]);
    const third = ijgTable('chroma', 20);
    const image = encodePixels(pixels, { tables: [luma, chroma, third], subsampling: '444' });
    expect(image.components.map(({ table }) => table)).toEqual([luma, chroma, third]);
  });

  test('other tables for coefficients that are kept: what encoding anew gives', () => {
    const kept = forwardPixels(pixels, '422');
    for (const quality of [10, 50, 95]) {
      const tables = [ijgTable('luma', quality), ijgTable('chroma', quality)];
      expect(quantise(kept, tables)).toEqual(encodePixels(pixels, { quality, subsampling: '422' }));
    }
  });

  test('that cannot be are refused', () => {
    expect(() => encodePixels(pixels, { tables: [] })).toThrow('1 to 3 quantisation tables');
    expect(() => encodePixels(pixels, { tables: [new Uint16Array(64)] })).toThrow('entry 0');
    expect(() => encodePixels(pixels, { tables: [luma.subarray(1)] })).toThrow('64 entries');
    expect(() => encodePixels({ ...pixels, width: 60 }, { quality: 50 })).toThrow('bytes, expected');
  });
});

test('steps of 1 and no subsampling give the pixels back to within rounding', () => {
  const pixels = readPixels('61x45');
  const { rgba } = toPixels(encodePixels(pixels, { quality: 100, subsampling: '444' }));
  let squared = 0;
  rgba.forEach((value, i) => (squared += (value - pixels.rgba[i]) ** 2));
  expect(Math.sqrt(squared / ((3 / 4) * rgba.length))).toBeLessThan(0.9);
});
