import { expect, test } from 'vitest';
import { asciiOf, hexByte, hexOffset, offsetAfterKey } from './hex-text';

const range = { start: 100, end: 200 };
const after = (key: string, cursor: number, ctrlKey = false): number | undefined =>
  offsetAfterKey({ key, ctrlKey }, cursor, range, 16, 4);

test('keys move the cursor and never out of the bytes', () => {
  expect(after('ArrowRight', 199)).toBe(199);
  expect(after('ArrowLeft', 100)).toBe(100);
  expect(after('ArrowDown', 120)).toBe(136);
  expect(after('ArrowUp', 110)).toBe(110);
  expect(after('ArrowDown', 190)).toBe(190);
  expect(after('PageDown', 100)).toBe(148);
  expect(after('PageUp', 120)).toBe(100);
  expect(after('Home', 120)).toBe(116);
  expect(after('End', 120)).toBe(131);
  expect(after('End', 198)).toBe(199);
  expect(after('Home', 150, true)).toBe(100);
  expect(after('End', 150, true)).toBe(199);
  expect(after('x', 150)).toBeUndefined();
  expect(offsetAfterKey({ key: 'ArrowDown', ctrlKey: false }, 5, { start: 5, end: 5 }, 16, 4)).toBeUndefined();
});

test('bytes are written as everywhere', () => {
  expect([hexByte(0), hexByte(255), hexOffset(0x1a2b), asciiOf(0x4a), asciiOf(0xff), asciiOf(0x20)]).toEqual([
    '00',
    'ff',
    '001a2b',
    'J',
    '·',
    ' ',
  ]);
});
