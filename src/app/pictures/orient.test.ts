import { describe, expect, it } from 'vitest';
import { turnUpright, uprightSize } from './orient';

/** Stored pixels a b c / d e f, and what each orientation means by them (EXIF, tag 0x0112). */
const STORED = { width: 3, height: 2 };
const UPRIGHT = {
  1: ['abc', 'def'],
  2: ['cba', 'fed'],
  3: ['fed', 'cba'],
  4: ['def', 'abc'],
  5: ['ad', 'be', 'cf'],
  6: ['da', 'eb', 'fc'],
  7: ['fc', 'eb', 'da'],
  8: ['cf', 'be', 'ad'],
} as const;

describe('turnUpright', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('turns orientation %i', (orientation) => {
    const stored = new Uint8ClampedArray(24);
    Array.from('abcdef').forEach((letter, i) => stored.set([letter.charCodeAt(0), i, 255 - i, 255], 4 * i));
    const out = turnUpright(stored, STORED, orientation);
    const { width, height } = uprightSize(STORED, orientation);
    const rows = Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_unused, x) => String.fromCharCode(out[(y * width + x) * 4])).join(''),
    );
    expect(rows).toEqual(UPRIGHT[orientation]);
    expect(out[3]).toBe(255);
  });
});
