import { expect, test } from 'vitest';
import { safeText, safeUtf16 } from './text';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('UTF-8 where it is valid, Latin-1 where it is not', () => {
  expect(safeText(new TextEncoder().encode('Grüße, 写真'))).toBe('Grüße, 写真');
  expect(safeText(bytes(0x47, 0x72, 0xfc, 0xdf, 0x65))).toBe('Grüße');
  // A character that is cut in two at the end does not make the rest Latin-1.
  expect(safeText(new TextEncoder().encode('für 写').subarray(0, 7))).toBe('für');
});

test('nothing that controls a terminal, hides, or turns the writing', () => {
  expect(safeText(new TextEncoder().encode('a\u001b[31mb\u0000c\u202ed\u0007\ufeffe'))).toBe('a [31mb cd e');
  expect(safeText(new TextEncoder().encode('one\r\ntwo\rthree\n\n'))).toBe('one\ntwo\nthree');
  expect(safeText(bytes(65, 0, 0, 0))).toBe('A');
});

test('long texts are cut, whole characters only', () => {
  expect(safeText(new TextEncoder().encode('x'.repeat(5000)))).toHaveLength(2001);
  expect(safeText(new TextEncoder().encode('😀'.repeat(50)), 3)).toBe('😀😀😀…');
  expect(safeText(new Uint8Array(0))).toBe('');
});

test('UTF-16 of either order, with broken pairs replaced', () => {
  expect(safeUtf16(bytes(0x41, 0, 0xfc, 0), true)).toBe('Aü');
  expect(safeUtf16(bytes(0, 0x41, 0xd8, 0x3d, 0xde, 0x00), false)).toBe('A😀');
  expect(safeUtf16(bytes(0xd8, 0x00, 0, 0x42, 0), false)).toBe('\ufffdB');
});
