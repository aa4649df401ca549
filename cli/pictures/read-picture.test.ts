import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixture } from '../../src/codec/jpeg/fixtures/load';
import { readPicture } from './read-picture';

const text = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(Buffer.from(part, 'latin1')) : part)));
const page = (name: string) => new Uint8Array(readFileSync(`e2e/fixtures/${name}`));

test('PGM and PPM, with comments, and other largest values scaled', () => {
  expect(readPicture(text('P5 # a comment\n# and one more\n2 1\n255\n', [7, 200]))).toMatchObject({
    ...{ width: 2, height: 1, grey: true },
    rgba: Uint8ClampedArray.of(7, 7, 7, 255, 200, 200, 200, 255),
  });
  expect(readPicture(text('P6\n1 1\n15\n', [0, 5, 15])).rgba).toEqual(Uint8ClampedArray.of(0, 85, 255, 255));
  expect(readPicture(text('P5\n1 1\n65535\n', [0x80, 0x80])).rgba[0]).toBe(128);
});

test('PNG: size, colours, and transparency over white', () => {
  expect(readPicture(page('odd-37x53.png'))).toMatchObject({ width: 37, height: 53, grey: false });
  const { rgba } = readPicture(page('alpha.png'));
  expect(rgba.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
});

test('a JPEG is a picture too, as djpeg shows it', () => {
  const file = fixture('baseline-420');
  const { rgba } = readPicture(file.bytes);
  const expected = file.pixels()?.samples ?? [];
  expect(expected.length).toBeGreaterThan(0);
  let largest = 0;
  for (const [i, value] of expected.entries()) {
    largest = Math.max(largest, Math.abs(rgba[4 * Math.floor(i / 3) + (i % 3)] - value));
  }
  expect(largest).toBeLessThanOrEqual(3);
});

test.each([
  ['text', text('shopping list'), /not a PNG, PPM, PGM or JPEG picture/],
  ['too few samples', text('P6\n2 2\n255\n', [1, 2, 3]), /12 bytes of samples expected, 3 are there \(at byte 11\)/],
  ['a size no JPEG has', text('P5\n70000 1\n255\n'), /70000×1/],
  ['a header without an end', text('P6\n2'), /header is damaged/],
  ['a PNG that claims 60000×60000', page('claims-60000x60000.png'), /60000×60000 pixels/],
  ['a PNG cut short', page('truncated.png').subarray(0, 20), /ends early/],
  ['a PNG with rubbish for data', page('damaged.png'), /./],
])('%s is refused with a reason', (_, bytes, reason) => {
  expect(() => readPicture(bytes)).toThrow(reason);
});
