import { describe, expect, it } from 'vitest';
import { dctMatrix } from '../block-dct';
import { createRandom } from '../random';
import { blockMap, toPixels } from './block';
import { doubleChroma } from './double-chroma';

describe('doubleChroma', () => {
  const random = createRandom(8);
  const map = blockMap(2, 2, 3);
  map.data.forEach((_, i) => (map.data[i] = random.normal()));

  it('is the 16-point inverse DCT of the same coefficients, on both axes', () => {
    const pixels = toPixels(doubleChroma(doubleChroma(map, 'across'), 'down'));
    expect([pixels.height, pixels.width]).toEqual([32, 48]);
    const long = dctMatrix(16);
    const at = (channel: number, y: number, x: number) => {
      const block = ((channel * 2 + (y >> 4)) * 3 + (x >> 4)) * 64;
      let sum = 0;
      for (let v = 0; v < 8; v++) {
        for (let u = 0; u < 8; u++)
          sum += 2 * map.data[block + 8 * v + u] * long[16 * v + (y % 16)] * long[16 * u + (x % 16)];
      }
      return sum;
    };
    for (let i = 0; i < 200; i++) {
      const [channel, y, x] = [random.integer(2), random.integer(32), random.integer(48)];
      expect(pixels.data[(channel * 32 + y) * 48 + x]).toBeCloseTo(at(channel, y, x), 12);
    }
  });

  it('does not care for the order of the axes, and keeps the mean', () => {
    const one = doubleChroma(doubleChroma(map, 'across'), 'down').data;
    const other = doubleChroma(doubleChroma(map, 'down'), 'across').data;
    one.forEach((value, i) => expect(value).toBeCloseTo(other[i], 12));
    const mean = (data: Float64Array) => data.reduce((sum, x, i) => (i % 64 === 0 ? sum + x : sum), 0) / data.length;
    expect(mean(one)).toBeCloseTo(mean(map.data), 13);
  });
});
