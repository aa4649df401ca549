/** Distances and the chance level against scipy and numpy: see scripts/golden/make_compare.py. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../math/random';
import { createColumnTable } from '../column-table';
import type { NumberFacet } from '../facets';
import { blankRow } from '../row';
import { chanceLevel, gatherBins, nameChance, numberChance } from './chance';
import { medianOf, nameDistances, numberDistances, smirnovOfAll } from './distances';
import golden from './golden/distances.json';
import { drawHypergeometric, lnFactorial } from './hypergeometric';
import { tallyNumbers, type NumberTally } from './tally';

const sideOf = (values: readonly number[]) => {
  const table = createColumnTable();
  table.append(values.map((misfit, i) => ({ ...blankRow(`a/${i}.jpg`, 1), misfit })));
  return { table, rows: Uint32Array.from(values, (_, i) => i) };
};

const MISFIT: NumberFacet = {
  id: 'quality',
  title: 'Misfit',
  about: '',
  unit: '',
  scale: 'log',
  kind: 'number',
  values: (table) => table.numbers('misfit'),
};

const tallyOf = (a: readonly number[], b: readonly number[]) => tallyNumbers(MISFIT, sideOf(a), sideOf(b));

describe('numbers, as scipy says', () => {
  it.each(golden.numbers)('$ks', ({ a, b, ks, w1, logW1, medianA, medianB }) => {
    const tally = tallyOf(a, b);
    const found = numberDistances(tally.values, tally.values.map(Math.log), tally.a, tally.b);
    expect(found.kolmogorovSmirnov).toBeCloseTo(ks, 12);
    expect(found.wasserstein / w1).toBeCloseTo(1, 12);
    if (logW1 !== null) expect(found.logWasserstein).toBeCloseTo(logW1, 11);
    expect(medianOf(tally.values, tally.a)).toBe(medianA);
    expect(medianOf(tally.values, tally.b)).toBe(medianB);
  });

  it('leaves out of the logarithms what has none', () => {
    const tally = tallyOf([0, 1, 2], [-3, 0, 4]);
    const found = numberDistances(tally.values, tally.values.map(Math.log), tally.a, tally.b);
    expect(found.logWasserstein).toBeCloseTo(1.5 * Math.LN2, 12);
  });
});

describe('numbers that some files lack', () => {
  it('is Kolmogorov–Smirnov with those files at either end', () => {
    const random = createRandom(21);
    for (let trial = 0; trial < 30; trial++) {
      const draw = (files: number) =>
        Array.from({ length: files }, () => (random.next() < 0.4 ? Number.NaN : random.integer(12)));
      const [a, b] = [draw(40), draw(25)];
      const at = (end: number) => {
        const filled = [a, b].map((side) => side.map((value) => (Number.isNaN(value) ? end : value)));
        const tally = tallyOf(filled[0], filled[1]);
        return numberDistances(tally.values, null, tally.a, tally.b).kolmogorovSmirnov;
      };
      const { a: countsA, b: countsB, missingA, missingB } = tallyOf(a, b);
      expect(smirnovOfAll(countsA, countsB, missingA, missingB)).toBeCloseTo(Math.max(at(-1), at(99)), 12);
    }
  });

  it('does not drown in chance where few files have it', () => {
    const few = (files: number, having: number) =>
      Array.from({ length: files }, (_, i) => (i < having ? i % 3 : Number.NaN));
    const tally = tallyOf(few(200, 0), few(84, 8));
    const level = numberChance(tally, false, 40, createRandom(1));
    expect(smirnovOfAll(tally.a, tally.b, tally.missingA, tally.missingB)).toBeCloseTo(8 / 84, 12);
    expect(level.measure).toBeLessThan(0.07);
  });
});

describe('names, as scipy says', () => {
  it.each(golden.names)('$tv', ({ a, b, js, tv }) => {
    const found = nameDistances(Float64Array.from(a), Float64Array.from(b));
    expect(found.jensenShannon).toBeCloseTo(js, 12);
    expect(found.totalVariation).toBeCloseTo(tv, 12);
  });
});

describe('a hypergeometric draw', () => {
  it.each(golden.hypergeometric)(
    'of $marked marked and $drawn drawn of $total',
    ({ total, marked, drawn, mean, sd, quantiles }) => {
      const random = createRandom(5);
      const draws = Array.from({ length: 6000 }, () => drawHypergeometric(random, total, marked, drawn));
      const standardError = sd / Math.sqrt(draws.length);
      expect(Math.abs(draws.reduce((sum, x) => sum + x, 0) / draws.length - mean)).toBeLessThan(4 * standardError);
      for (const [, share, value] of quantiles) {
        const below = draws.filter((draw) => draw <= value).length / draws.length;
        expect(Math.abs(below - share)).toBeLessThan(0.025);
      }
    },
  );

  it('has nothing to choose at the ends', () => {
    const random = createRandom(1);
    expect(drawHypergeometric(random, 10, 10, 4)).toBe(4);
    expect(drawHypergeometric(random, 10, 3, 10)).toBe(3);
    expect(drawHypergeometric(random, 10, 0, 7)).toBe(0);
    expect(() => drawHypergeometric(random, 10, 11, 1)).toThrow(RangeError);
  });

  it('knows the logarithms of factorials', () => {
    // ln 20! = ln 2432902008176640000
    expect(lnFactorial(20)).toBeCloseTo(Math.log(2432902008176640000), 11);
    expect(lnFactorial(16) - lnFactorial(15)).toBeCloseTo(Math.log(16), 11);
  });
});

describe('the chance level', () => {
  const valueAt = (kind: string, n: number, i: number) =>
    kind === 'quality' ? 60 + ((i * 7919) % 37) : Math.exp(((((i * 7919) % n) + 0.5) / n) * 6);

  it.each(golden.chance)('of $kind is what permuting the files gives', (found) => {
    const values = Array.from({ length: found.files }, (_, i) => valueAt(found.kind, found.files, i));
    const tally = tallyOf(values.slice(0, found.size), values.slice(found.size));
    const level = numberChance(tally, true, 600, createRandom(3));
    expect(level.kolmogorovSmirnov / found.ks).toBeGreaterThan(0.9);
    expect(level.kolmogorovSmirnov / found.ks).toBeLessThan(1.1);
    expect(level.wasserstein / found.w1).toBeGreaterThan(0.9);
    expect(level.wasserstein / found.w1).toBeLessThan(1.1);
    expect(level.logWasserstein / found.logW1).toBeGreaterThan(0.9);
    expect(level.logWasserstein / found.logW1).toBeLessThan(1.1);
    const names = Array.from({ length: 7 }, (_, i) => String(i));
    const [a, b] = [new Float64Array(7), new Float64Array(7)];
    values.forEach((value, i) => (i < found.size ? a : b)[Math.floor(value) % 7]++);
    const named = nameChance({ names, a, b }, 600, createRandom(4));
    expect(named.totalVariation / found.tv).toBeGreaterThan(0.9);
    expect(named.totalVariation / found.tv).toBeLessThan(1.1);
    expect(named.jensenShannon / found.js).toBeGreaterThan(0.85);
    expect(named.jensenShannon / found.js).toBeLessThan(1.15);
  });

  it('is one that chance exceeds once in 20', () => {
    expect(chanceLevel(Array.from({ length: 19 }, (_, i) => i))).toBe(18);
    expect(chanceLevel(Array.from({ length: 40 }, (_, i) => 39 - i))).toBe(38);
    expect(chanceLevel(Array.from({ length: 99 }, (_, i) => i))).toBe(94);
  });

  it('gathers many values into few bins and loses none', () => {
    const random = createRandom(9);
    const values = Float64Array.from({ length: 50_000 }, () => Math.exp(3 * random.normal())).sort();
    const ones: NumberTally = {
      values,
      a: new Float64Array(values.length).fill(1),
      b: new Float64Array(values.length),
      missingA: 0,
      missingB: 0,
    };
    const bins = gatherBins(ones.values, ones.a, ones.b);
    expect(bins.counts.length).toBeLessThan(1200);
    expect(bins.counts.reduce((sum, count) => sum + count)).toBe(50_000);
    expect(bins.values.every((value, i) => i === 0 || value > bins.values[i - 1])).toBe(true);
    expect(bins.values[0]).toBe(values[0]);
    expect(bins.values.at(-1)).toBe(values.at(-1));
  });
});
