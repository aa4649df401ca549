import { describe, expect, it } from 'vitest';
import { cropToSide, middleSquare } from './crop-to-side';

function pixels(width: number, height: number, value: (x: number, y: number) => readonly number[]) {
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) rgba.set(value(i % width, Math.floor(i / width)), 4 * i);
  return { width, height, rgba };
}

describe('a square at 32×32', () => {
  it('is the very pixels where one falls on one', () => {
    const picture = pixels(40, 36, (x, y) => [x, y, 6 * x, 255]);
    const { rgba } = cropToSide(picture, { x: 5, y: 3, side: 32 });
    expect(Array.from(rgba.subarray(0, 8))).toEqual([5, 3, 30, 255, 6, 3, 36, 255]);
    expect(Array.from(rgba.subarray(-4))).toEqual([36, 34, 216, 255]);
  });

  it('is the mean of the covered area, fractions of pixels too', () => {
    const picture = pixels(3, 3, (x, y) => [90 * x, 90 * y, 60, 255]);
    const { rgba } = cropToSide(picture, { x: 0, y: 0, side: 3 }, 2);
    // Pixel 0 and half of pixel 1: (0 + 90/2) / 1.5.
    expect(Array.from(rgba)).toEqual([30, 30, 60, 255, 150, 30, 60, 255, 30, 150, 60, 255, 150, 150, 60, 255]);
  });

  it('keeps a constant, scaled down or up', () => {
    const picture = pixels(101, 57, () => [7, 130, 251, 255]);
    for (const side of [57, 33.3, 12, 1]) {
      const { rgba } = cropToSide(picture, { x: 101 - side, y: 57 - side, side });
      for (let i = 0; i < 4096; i += 4) expect(Array.from(rgba.subarray(i, i + 4))).toEqual([7, 130, 251, 255]);
    }
  });

  it('is smooth where it is scaled up', () => {
    const picture = pixels(8, 8, (x) => [30 * x, 0, 0, 255]);
    const { rgba } = cropToSide(picture, { x: 0, y: 0, side: 8 });
    const row = Array.from({ length: 32 }, (_, x) => rgba[4 * x]);
    for (let x = 1; x < 32; x++) expect(row[x] - row[x - 1]).toBeLessThanOrEqual(8);
    expect([row[0], row[31]]).toEqual([0, 210]);
  });

  it('lays transparency on white', () => {
    const picture = pixels(32, 32, (x) => [0, 100, 200, x < 16 ? 0 : 51]);
    const { rgba } = cropToSide(picture, middleSquare(picture));
    expect(Array.from(rgba.subarray(0, 4))).toEqual([255, 255, 255, 255]);
    expect(Array.from(rgba.subarray(124, 128))).toEqual([204, 224, 244, 255]);
  });

  it('must lie inside', () => {
    const picture = pixels(40, 40, () => [0, 0, 0, 255]);
    expect(() => cropToSide(picture, { x: 20, y: 0, side: 21 })).toThrow('does not lie in a picture of 40×40');
    expect(() => cropToSide(picture, { x: 0, y: 0, side: 0 })).toThrow(RangeError);
  });
});
