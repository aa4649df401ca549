import { expect, test } from 'vitest';
import type { JpegComponent } from '../jpeg';
import { coefficientHistogram, zeroShares } from './histogram';

/** 17×9 samples in 4×2 blocks, of which 3×2 carry samples. */
function component(values: (block: number, k: number) => number): JpegComponent {
  return {
    id: 1,
    horizontal: 2,
    vertical: 1,
    tableId: 0,
    table: new Uint16Array(64).fill(1),
    width: 17,
    height: 9,
    blockColumns: 4,
    blockRows: 2,
    coefficients: Int16Array.from({ length: 8 * 64 }, (_, i) => values(i >> 6, i & 63)),
  };
}

test('counts the values of one coefficient over the blocks that carry samples', () => {
  const found = coefficientHistogram(
    component((block, k) => (k === 9 ? [-3, 0, 5, 100, 0, 0, -3, 100][block] : 7)),
    9,
  );
  expect(found).toMatchObject({ frequency: 9, min: -3, max: 5, blocks: 6, zeroShare: 0.5 });
  expect([...found.counts]).toEqual([2, 0, 0, 3, 0, 0, 0, 0, 1]);
});

test('counts padding blocks where asked for', () => {
  const found = coefficientHistogram(
    component((block) => (block % 4 === 3 ? 100 : 0)),
    0,
    { padding: true },
  );
  expect(found).toMatchObject({ min: 0, max: 100, blocks: 8, zeroShare: 0.75 });
  expect(found.counts[100]).toBe(2);
});

test('covers all of int16', () => {
  const found = coefficientHistogram(
    component((block) => (block % 2 === 0 ? -32768 : 32767)),
    63,
  );
  expect(found).toMatchObject({ min: -32768, max: 32767, zeroShare: 0 });
  expect([found.counts[0], found.counts[65535]]).toEqual([4, 2]);
});

test('a picture without blocks has an empty histogram', () => {
  const none = { ...component(() => 0), width: 0, height: 0, blockColumns: 0, blockRows: 0 };
  expect(coefficientHistogram(none, 0)).toMatchObject({ blocks: 0, min: 0, max: 0, zeroShare: 0 });
  expect([...zeroShares(none)]).toEqual(new Array(64).fill(0));
});

test('a frequency that is not one is refused', () => {
  for (const frequency of [-1, 64, 1.5])
    expect(() =>
      coefficientHistogram(
        component(() => 0),
        frequency,
      ),
    ).toThrow(RangeError);
});

test('shares of zeros are those of the histograms', () => {
  const picture = component((block, k) => (block * 31 + k * 17) % 5);
  const shares = zeroShares(picture);
  for (let k = 0; k < 64; k++) expect(shares[k]).toBe(coefficientHistogram(picture, k).zeroShare);
  expect(zeroShares(picture, { padding: true })[0]).toBe(2 / 8);
});
