import { describe, expect, test } from 'vitest';
import { colorAt, DIVERGING_ZERO } from './colormaps';
import { mapRange, paintMap, type MosaicTile, type PaintableMap } from './paint-maps';
import { createRandom } from './random';
import { signColorTable, signEntry } from './sign-colors';
import { ZIG_ZAG_OF_NATURAL } from './jpeg-domain/zig-zag';

const [CHANNELS, BATCH, ROWS, COLUMNS] = [3, 2, 2, 1];
const random = createRandom(4);

/** The same map twice: its coefficients cut to n, and what they are as pixels, by the plain sums. */
function both(n: number): { coefficients: PaintableMap; pixels: PaintableMap } {
  const shape = { channels: CHANNELS, height: 8 * ROWS, width: 8 * COLUMNS };
  const picture = 64 * ROWS * COLUMNS;
  const blocks = CHANNELS * BATCH * ROWS * COLUMNS;
  const data = Float32Array.from({ length: blocks * n }, () => random.normal());
  const pixels = new Float32Array(blocks * 64);
  for (let block = 0; block < blocks; block++) {
    for (let at = 0; at < 64; at++) {
      let sum = 0;
      for (let v = 0; v < 8; v++) {
        for (let u = 0; u < 8; u++) {
          const place = ZIG_ZAG_OF_NATURAL[8 * v + u];
          if (place < n) sum += wave(v, at >> 3) * wave(u, at & 7) * data[block * n + place];
        }
      }
      // One block a row, so rows of pixels follow one another.
      pixels[block * 64 + at] = sum;
    }
  }
  return {
    coefficients: { ...shape, data, coefficients: n, channelStride: BATCH * ROWS * COLUMNS * n },
    pixels: { ...shape, data: pixels, coefficients: 0, channelStride: BATCH * picture },
  };
}

const wave = (k: number, i: number): number =>
  (k === 0 ? Math.sqrt(1 / 8) : 0.5) * Math.cos(((2 * i + 1) * k * Math.PI) / 16);

const TILE: MosaicTile = { x: 3, y: 2, columns: 2, stepX: 10, stepY: 19 };
const [WIDTH, HEIGHT] = [24, 44];

function paint(map: PaintableMap, show: 'pixels' | 'coefficients', perChannel = false): Uint32Array {
  const atlas = new Uint32Array(WIDTH * HEIGHT);
  const { map: whole, channels } = mapRange(map, show);
  paintMap(map, TILE, { show, colors: 'paper', range: perChannel ? channels : whole, power: 1 }, atlas, WIDTH);
  return atlas;
}

describe.each([64, 15, 1])('%i coefficients', (n) => {
  const { coefficients, pixels } = both(n);

  test.each(['pixels', 'coefficients'] as const)('look the same from pixels, as %s', (show) => {
    const [a, b] = [mapRange(coefficients, show), mapRange(pixels, show)];
    a.channels.forEach((range, channel) => expect(range).toBeCloseTo(b.channels[channel], 4));
    const [left, right] = [paint(coefficients, show), paint(pixels, show)];
    // Where rounding to an entry falls otherwise, they differ.
    const differing = left.reduce((count, texel, at) => count + (texel === right[at] ? 0 : 1), 0);
    expect(differing).toBeLessThan(4);
    expect(new Set(left).size).toBeGreaterThan(2);
  });

  test('in place: every value at its v and u, gaps untouched', () => {
    const atlas = paint(coefficients, 'coefficients', true);
    const table = new Uint32Array(signColorTable('paper').buffer);
    const { channels } = mapRange(coefficients, 'coefficients');
    const expected = new Uint32Array(WIDTH * HEIGHT);
    for (let channel = 0; channel < CHANNELS; channel++) {
      for (let y = 0; y < 16; y++) {
        for (let x = 0; x < 8; x++) {
          const place = ZIG_ZAG_OF_NATURAL[8 * (y % 8) + x];
          const value = coefficients.data[(channel * BATCH * ROWS + (y >> 3)) * n + place];
          const entry = place < n ? signEntry(value / channels[channel]) : DIVERGING_ZERO;
          expected[(TILE.y + 19 * (channel >> 1) + y) * WIDTH + TILE.x + 10 * (channel & 1) + x] = table[entry];
        }
      }
    }
    expect(atlas).toEqual(expected);
  });
});

test('a map of single numbers, and one of zeros', () => {
  const one = { channels: 3, height: 1, width: 1, coefficients: 0, channelStride: 1, data: Float32Array.of(-2, 0, 1) };
  const tile = { x: 0, y: 0, columns: 3, stepX: 1, stepY: 1 };
  const atlas = new Uint32Array(3);
  const options = {
    show: 'coefficients',
    colors: 'safe',
    range: mapRange(one, 'coefficients').map,
    power: 0.5,
  } as const;
  paintMap(one, tile, options, atlas, 3);
  const table = new Uint32Array(signColorTable('safe').buffer);
  expect([...atlas]).toEqual([table[1], table[128], table[128 + Math.round(127 * Math.sqrt(0.5))]]);
  paintMap({ ...one, data: new Float32Array(3) }, tile, { ...options, range: 0 }, atlas, 3);
  expect([...atlas]).toEqual([table[128], table[128], table[128]]);
});

test('the paper’s colours: green, blue, red', () => {
  const largest = (entry: number) => {
    const color = colorAt(signColorTable('paper'), entry);
    return color.indexOf(Math.max(...color));
  };
  expect([1, 60, 127, 128, 129, 200, 255].map(largest)).toEqual([1, 1, 1, 2, 0, 0, 0]);
});
