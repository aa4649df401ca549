import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise, statistics } from '../layers/norm';
import { pixelMap } from '../layers/pixel-map';
import { add, meanOverPicture, relu } from '../layers/pointwise';
import { createRandom } from '../random';
import { toBlocks, toPixels } from './block';
import { harmonicRelu } from './harmonic-relu';
import { addBlocks, blockStatistics, meanOfBlocks, normBlocks, scaleBlocks } from './norm-blocks';

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) expect(Math.abs(actual[i] - expected[i])).toBeLessThan(1e-11);
}

const cases = fc.record({
  channels: fc.constantFrom(1, 3, 5),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

it('norm, statistics, addition, mean and ReLU of coefficients are those of pixels', () => {
  fc.assert(
    fc.property(cases, ({ channels, rows, columns, seed }) => {
      const random = createRandom(seed);
      const values = (count: number, low = 0) => Float64Array.from({ length: count }, () => random.normal() + low);
      const map = () => {
        const x = pixelMap(channels, 8 * rows, 8 * columns);
        x.data.set(values(x.data.length, 0.3));
        return x;
      };
      const [x, other] = [map(), map()];
      const blocks = toBlocks(x);
      const norm = {
        ...{ gain: values(channels), offset: values(channels), mean: values(channels), epsilon: 1e-5 },
        variance: Float64Array.from({ length: channels }, () => 0.1 + random.next()),
      };
      const expected = normalise(x, norm).data;
      expectClose(toPixels(normBlocks(blocks, norm)).data, expected);
      expectClose(toPixels(scaleBlocks(blocks, norm)).data, expected);
      const found = blockStatistics(blocks);
      expectClose(found.mean, statistics(x).mean);
      expectClose(found.variance, statistics(x).variance);
      expectClose(toPixels(addBlocks(blocks, toBlocks(other))).data, add(x, other).data);
      expectClose(meanOfBlocks(blocks), meanOverPicture(x));
      for (let at = 0; at < blocks.data.length; at += 64) {
        const block = blocks.data.subarray(at, at + 64);
        block.set(harmonicRelu(block, 'asm', 15));
      }
      expectClose(toPixels(blocks).data, relu(x).data);
    }),
    { numRuns: 20, seed: 3 },
  );
});

it('maps of two sizes are not added', () => {
  const small = toBlocks(pixelMap(1, 8, 8));
  expect(() => addBlocks(small, toBlocks(pixelMap(1, 8, 16)))).toThrow('Maps of one size');
});
