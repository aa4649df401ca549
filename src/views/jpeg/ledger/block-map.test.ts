import { describe, expect, it } from 'vitest';
import type { BlockBits, Jpeg, JpegComponent, Scan } from '../../../codec/jpeg/jpeg';
import { sumLedger, type LedgerSums } from '../../../codec/jpeg/ledger/sum-ledger';
import { magnitudeTable } from '../../../math/colormaps';
import { blockBits, blockMap, paddingBits, scaleTop } from './block-map';
import { mapPixels } from './map-pixels';

function component(horizontal: number, vertical: number, blockColumns: number, blockRows: number): JpegComponent {
  return {
    id: 1,
    horizontal,
    vertical,
    tableId: 0,
    table: new Uint16Array(64).fill(1),
    width: blockColumns * 8,
    height: blockRows * 8,
    blockColumns,
    blockRows,
    coefficients: new Int16Array(64 * blockColumns * blockRows),
  };
}

const bits = (index: number, values: readonly number[], dc?: readonly number[]): BlockBits => ({
  component: index,
  at: new Uint32Array(values.length),
  bits: Uint32Array.from(values),
  ...(dc ? { dcBits: Uint32Array.from(dc) } : {}),
  frequencyBits: new Float64Array(64),
  endOfBlockBits: 0,
});

const scan = (spectralStart: number, spectralEnd: number): Scan => ({
  components: [],
  spectralStart,
  spectralEnd,
  approximationHigh: 0,
  approximationLow: 0,
  restartInterval: 0,
  header: { start: 0, end: 0 },
  data: { start: 0, end: 0 },
  restarts: 0,
});

const plainScan = {
  paddingBits: 0,
  stuffingBytes: 0,
  fillBytes: 0,
  restartMarkers: 0,
  terminationBits: 0,
  unreadBits: 0,
};

/** 24×16 pixels, 4:2:0: 4×2 blocks of luma (a column of padding), 2×1 of chroma. */
function sequential(): Jpeg {
  return {
    width: 24,
    height: 16,
    precision: 8,
    colorSpace: 'ycbcr',
    inverted: false,
    components: [component(2, 2, 4, 2), component(1, 1, 2, 1), component(1, 1, 2, 1)],
    bytes: new Uint8Array(0),
    process: 'baseline',
    coding: 'huffman',
    segments: [],
    scans: [scan(0, 63)],
    quantisationTables: [],
    huffmanTables: [],
    problems: [],
    heightFromDnl: null,
    ledger: {
      scans: [
        {
          ...plainScan,
          components: [
            bits(0, [10, 20, 30, 4, 50, 60, 70, 4], [1, 2, 3, 4, 5, 6, 7, 4]),
            bits(1, [64, 128], [2, 2]),
            bits(2, [0, 256], [0, 2]),
          ],
        },
      ],
    },
  };
}

function sumsOf(jpeg: Jpeg): LedgerSums {
  const sums = sumLedger(jpeg);
  if (!sums) throw new Error('expected a ledger');
  return sums;
}

describe('bits of blocks', () => {
  it('are told by DC and AC', () => {
    const sums = sumsOf(sequential());
    expect([...blockBits(sums, 0, 'dc')]).toEqual([1, 2, 3, 4, 5, 6, 7, 4]);
    expect([...blockBits(sums, 0, 'ac')]).toEqual([9, 18, 27, 0, 45, 54, 63, 0]);
    expect([...blockBits(sums, 1, 'all')]).toEqual([64, 128]);
  });

  it('in padding are counted apart', () => {
    expect(paddingBits(sequential(), sumsOf(sequential()))).toBe(8);
  });
});

describe('the map of all components', () => {
  it('is in bits per pixel, so that blocks of every size add up', () => {
    const map = blockMap(sequential(), sumsOf(sequential()), 'all', 'all');
    expect([map.columns, map.rows, map.unit]).toEqual([3, 2, 'bits per pixel']);
    // Luma 10 bits over 64 pixels; chroma 64 over 256 pixels.
    expect(map.values[0]).toBeCloseTo(10 / 64 + 64 / 256, 6);
    expect(map.values[2]).toBeCloseTo(30 / 64 + (128 + 256) / 256, 6);
    expect(map.values[5]).toBeCloseTo(70 / 64 + (128 + 256) / 256, 6);
  });

  it('shares a block out where cells cut it', () => {
    // Factors 3 and 2: a chroma block is 12 pixels wide, so the second cell lies in two of them.
    const jpeg: Jpeg = {
      ...sequential(),
      width: 24,
      height: 8,
      components: [component(3, 1, 3, 1), component(2, 1, 2, 1)],
      ledger: { scans: [{ ...plainScan, components: [bits(0, [0, 0, 0]), bits(1, [96, 960])] }] },
    };
    const { values } = blockMap(jpeg, sumsOf(jpeg), 'all', 'all');
    expect([...values]).toEqual([expect.closeTo(1, 6), expect.closeTo(5.5, 6), expect.closeTo(10, 6)]);
    expect(Array.from(values).reduce((sum, value) => sum + 64 * value, 0)).toBeCloseTo(96 + 960, 3);
  });

  it('of one component is its blocks', () => {
    const map = blockMap(sequential(), sumsOf(sequential()), 1, 'all');
    expect([map.columns, map.rows, map.cellWidth, map.unit]).toEqual([2, 1, 16, 'bits per block']);
  });
});

describe('colours', () => {
  it('end at a round number that few values pass', () => {
    expect(scaleTop(Float32Array.from({ length: 1000 }, (_, i) => (i === 999 ? 9999 : i % 100)))).toBe(99);
    expect(scaleTop(new Float32Array(8))).toBe(1);
    expect(scaleTop(new Float32Array(0))).toBe(1);
  });

  it('run from 0 to there', () => {
    const table = magnitudeTable('grey');
    const pixels = mapPixels(Float32Array.from([0, 20, 100, 500]), 100, table);
    expect([pixels[0], pixels[4], pixels[8], pixels[12]]).toEqual([0, 51, 255, 255]);
    expect(pixels[15]).toBe(255);
  });
});
