import { describe, expect, it } from 'vitest';
import { createBlockDct } from '../block-dct';
import { createRandom } from '../random';
import { BAND_SIZES } from './band';
import { forwardBlock, inverseBlock, toBlocks, toPixels } from './block';
import { offsetsOf, pixelShift } from './pixel-shift';
import { keepBand, naturalBlocks, NATURAL_OF_ZIG_ZAG, ZIG_ZAG_OF_NATURAL, zigZagBlocks } from './zig-zag';

const random = createRandom(4);
const values = (count: number) => Float64Array.from({ length: count }, () => random.normal());

function difference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i] - b[i]));
  return largest;
}

describe('zig-zag order', () => {
  it('is T.81’s walk', () => {
    expect([...NATURAL_OF_ZIG_ZAG.slice(0, 16)]).toEqual([0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5]);
    expect([...NATURAL_OF_ZIG_ZAG.slice(56)]).toEqual(
      [59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63].slice(7),
    );
  });

  it('makes a band a prefix', () => {
    BAND_SIZES.forEach((n, i) => {
      const kept = [...NATURAL_OF_ZIG_ZAG].filter((at) => (at >> 3) + (at % 8) < i + 1);
      expect([...NATURAL_OF_ZIG_ZAG.slice(0, n)].sort()).toEqual(kept.sort());
    });
  });

  it('comes back from natural order, without what lies beyond the band', () => {
    const blocks = values(3 * 64);
    expect(naturalBlocks(zigZagBlocks(blocks, 64), 64)).toEqual(blocks);
    const banded = naturalBlocks(zigZagBlocks(blocks, 15), 15);
    expect(banded).toEqual(keepBand(blocks.slice(), 5));
    expect(banded).not.toEqual(blocks);
    expect(ZIG_ZAG_OF_NATURAL[NATURAL_OF_ZIG_ZAG[37]]).toBe(37);
    expect(() => naturalBlocks(blocks, 7)).toThrow('Blocks of 7');
  });
});

describe('the block transform', () => {
  it('is the orthonormal DCT of block-dct.ts, and its inverse', () => {
    const pixels = values(64);
    const expected = new Float64Array(64);
    createBlockDct(8, 8, 8).forward(pixels, expected);
    const coefficients = new Float64Array(64);
    forwardBlock(pixels, 0, coefficients, 0);
    expect(difference(coefficients, expected)).toBeLessThan(3e-15);
    inverseBlock(coefficients, 0, coefficients, 0);
    expect(difference(coefficients, pixels)).toBeLessThan(3e-15);
  });

  it('turns maps over and back', () => {
    const pixels = { channels: 3, height: 16, width: 24, data: values(3 * 16 * 24) };
    const blocks = toBlocks(pixels);
    expect([blocks.channels, blocks.rows, blocks.columns]).toEqual([3, 2, 3]);
    expect(difference(toPixels(blocks).data, pixels.data)).toBeLessThan(3e-15);
    expect(() => toBlocks({ channels: 1, height: 12, width: 8, data: values(96) })).toThrow('multiples of 8');
  });
});

describe('pixelShift', () => {
  it.each([1, 2] as const)('shifts a line of pixels, stride %i', (stride) => {
    const line = values(8 * 4);
    const coefficients = new Float64Array(32);
    const tile = new Float64Array(64);
    for (let b = 0; b < 4; b++) {
      tile.fill(0);
      // A block of which only the first row is not zero: its DCT down is D[:,0] times the line's.
      tile.set(line.subarray(8 * b, 8 * b + 8));
      forwardBlock(tile, 0, tile, 0);
      for (let k = 0; k < 8; k++) coefficients[8 * b + k] = tile[k] * Math.sqrt(8);
    }
    for (const offset of offsetsOf(3)) {
      const parts = pixelShift(offset, stride);
      for (let b = 0; b < 4 / stride; b++) {
        const out = new Float64Array(64);
        for (const { neighbour, matrix } of parts) {
          const from = stride * b + neighbour;
          if (from < 0 || from > 3) continue;
          for (let i = 0; i < 64; i++) out[i >> 3] += matrix[i] * coefficients[8 * from + (i % 8)];
        }
        for (let k = 0; k < 8; k++) out[k] /= Math.sqrt(8);
        const spread = new Float64Array(64);
        for (let v = 0; v < 8; v++) {
          const scale = v === 0 ? 1 : Math.SQRT2 * Math.cos((v * Math.PI) / 16);
          for (let u = 0; u < 8; u++) spread[8 * v + u] = scale * out[u];
        }
        inverseBlock(spread, 0, spread, 0);
        const expected = Array.from({ length: 8 }, (_, i) => line[stride * (8 * b + i) + offset] ?? 0);
        expect(difference(spread.subarray(0, 8), expected)).toBeLessThan(5e-15);
      }
    }
  });

  it('is the identity where nothing moves, and has the parts that it should', () => {
    const identity = Float64Array.from({ length: 64 }, (_, i) => (i % 9 === 0 ? 1 : 0));
    expect(pixelShift(0, 1)).toEqual([{ neighbour: 0, matrix: identity }]);
    const parts = (stride: 1 | 2) =>
      offsetsOf(3).map((offset) => pixelShift(offset, stride).map((part) => part.neighbour));
    expect(parts(1)).toEqual([[-1, 0], [0], [0, 1]]);
    expect(parts(2)).toEqual([
      [-1, 0, 1],
      [0, 1],
      [0, 1],
    ]);
  });
});
