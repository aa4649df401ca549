import { expect, test } from 'vitest';
import { cropOf, pulledCorner, settingsOfCrop } from './crop-geometry';

const PICTURE = { width: 400, height: 200 };

test('the whole of the shorter side, in the middle', () => {
  expect(cropOf(PICTURE, { cropX: 0.5, cropY: 0.5, cropSide: 1 })).toEqual({ x: 100, y: 0, side: 200 });
});

test('a square at the edge lies within the picture', () => {
  expect(cropOf(PICTURE, { cropX: 0, cropY: 1, cropSide: 0.5 })).toEqual({ x: 0, y: 100, side: 100 });
});

test('settings and square say the same', () => {
  const crop = { x: 37, y: 51, side: 64 };
  const back = cropOf(PICTURE, settingsOfCrop(PICTURE, crop));
  for (const key of ['x', 'y', 'side'] as const) expect(back[key]).toBeCloseTo(crop[key], 9);
  expect(cropOf(PICTURE, settingsOfCrop(PICTURE, { x: -50, y: 190, side: 64 }))).toMatchObject({ x: 0, y: 136 });
});

test('a pulled corner keeps the other one where it is, and stops at the edge', () => {
  expect(pulledCorner(PICTURE, { x: 100, y: 50, side: 40 }, 180, 90)).toEqual({ x: 100, y: 50, side: 80 });
  expect(pulledCorner(PICTURE, { x: 100, y: 50, side: 40 }, 900, 900)).toEqual({ x: 100, y: 50, side: 150 });
  expect(pulledCorner(PICTURE, { x: 100, y: 50, side: 40 }, 0, 0)).toEqual({ x: 100, y: 50, side: 4 });
});
