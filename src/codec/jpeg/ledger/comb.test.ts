import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../math/random';
import { ijgTable } from '../quality/ijg-table';
import type { JpegComponent } from '../jpeg';
import { findCombs, histogramComb, TELLING_STRENGTH } from './comb';
import golden from './golden/combs.json';
import type { CoefficientHistogram } from './histogram';

const histogram = (min: number, counts: readonly number[], frequency = 1): CoefficientHistogram => ({
  frequency,
  counts: Uint32Array.from(counts),
  min,
  max: min + counts.length - 1,
  blocks: counts.reduce((sum, count) => sum + count, 0),
  zeroShare: 0,
});

/** Values of a Laplace distribution, quantised with `first` (0: not), disturbed as by rounding to pixels, and with `second`. */
function laplace(seed: number, count: number, scale: number, first: number, second: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const u = random.next() - 0.5;
    const value = -scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u));
    const once = first === 0 ? value : Math.round(value / first) * first + 0.3 * random.normal();
    return Math.round(once / second);
  });
}

function counted(values: readonly number[]): CoefficientHistogram {
  const min = values.reduce((least, value) => Math.min(least, value));
  const max = values.reduce((most, value) => Math.max(most, value));
  const counts = new Array<number>(max - min + 1).fill(0);
  for (const value of values) counts[value - min]++;
  return histogram(min, counts);
}

describe('a photograph-like picture, saved by Pillow once and twice', () => {
  test.each(golden)(
    'quality $first then $second, coefficient $frequency',
    ({ first, second, frequency, min, counts }) => {
      const comb = histogramComb(histogram(min, counts, frequency));
      const traces = first !== 0 && first !== second;
      if (comb === null) throw new Error('the histogram is full enough');
      if (!traces) {
        expect(comb.strength).toBeLessThan(8);
        return;
      }
      const ratio = ijgTable('luma', second)[frequency] / ijgTable('luma', first)[frequency];
      const aliased = Math.abs(ratio - Math.round(ratio));
      expect(comb.strength).toBeGreaterThan(8);
      // The comb's frequency, or one of its harmonics.
      const harmonics = [1, 2, 3, 4].map((n) => Math.abs(n * aliased - Math.round(n * aliased)));
      expect(Math.min(...harmonics.map((each) => Math.abs(each - 1 / comb.period)))).toBeLessThan(0.03);
      if (second > first) expect(comb.strength).toBeGreaterThan(100);
    },
  );
});

test('smooth histograms rarely look like combs', () => {
  let above = 0;
  const runs = 300;
  for (let seed = 0; seed < runs; seed++) {
    const comb = histogramComb(counted(laplace(seed, 2000, 20 + (seed % 60), 0, 1 + (seed % 3))));
    if (comb !== null && comb.strength > TELLING_STRENGTH) above++;
  }
  expect(above).toBe(0);
});

test('in a large picture the envelope’s own error is not taken for a comb', () => {
  // Few bins, each so full that the parabola's misfit to rounded values outweighs the noise of counting.
  const random = createRandom(7);
  const values = Array.from({ length: 600_000 }, () => Math.round(4 * random.normal()));
  expect(histogramComb(counted(values))?.strength).toBeLessThan(TELLING_STRENGTH / 2);
});

test('steps that leave no trace give none, others do', () => {
  const strength = (first: number, second: number) =>
    histogramComb(counted(laplace(5, 20000, 60, first, second)))?.strength ?? NaN;
  for (const [first, second] of [
    [5, 5],
    [3, 6],
    [2, 8],
  ])
    expect(strength(first, second)).toBeLessThan(8);
  for (const [first, second] of [
    [10, 5],
    [7, 5],
    [5, 7],
    [3, 2],
  ]) {
    expect(strength(first, second)).toBeGreaterThan(TELLING_STRENGTH);
  }
});

test('too few values say nothing', () => {
  expect(histogramComb(histogram(0, [0]))).toBeNull();
  expect(histogramComb(histogram(-2, [5, 90, 800, 95, 4]))).toBeNull();
  expect(histogramComb(histogram(200, [3]))).toBeNull();
  expect(histogramComb(histogram(-32768, new Array<number>(65536).fill(0)))).toBeNull();
});

test('a component is searched coefficient by coefficient', () => {
  const blocks = 3000;
  const component = (first: number): JpegComponent => {
    const coefficients = new Int16Array(64 * blocks);
    for (const k of [1, 8, 9, 63]) {
      laplace(k, blocks, 60, first, 3).forEach((value, block) => (coefficients[64 * block + k] = value));
    }
    return {
      id: 1,
      horizontal: 1,
      vertical: 1,
      tableId: 0,
      table: new Uint16Array(64).fill(3),
      width: 8 * blocks,
      height: 8,
      blockColumns: blocks,
      blockRows: 1,
      coefficients,
    };
  };
  expect(findCombs(component(0)).telling).toBe(0);
  const report = findCombs(component(6));
  expect(report.telling).toBe(3);
  expect(report.combs.map(({ frequency }) => frequency).sort((a, b) => a - b)).toEqual([1, 8, 9]);
  expect(report.combs[0].period).toBeCloseTo(2, 1);
});
