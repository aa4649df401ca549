/** Trees, forests, folds and scores against scikit-learn and scipy: see scripts/golden/make_leak.py. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../math/random';
import { createColumnTable } from '../column-table';
import { createFacets } from '../facets';
import { blankRow } from '../row';
import { createSplitter, type Samples, type Split } from './best-split';
import { crossValidate } from './cross-validate';
import { createFeature, MISSING, numberFeature, type Feature } from './feature';
import { createVoter, growForest, growSingle } from './forest';
import golden from './golden/scikit-learn.json';
import { isBeyondLuck, upperPoint } from './split-significance';
import { accuracyOf, balancedAccuracyOf, confusionOf, wilson } from './scores';
import { stratifiedFolds } from './stratified-folds';
import { columnsOf, growTree, leafOf } from './tree';

const nameFeature = (names: readonly string[]): Feature => {
  const table = createColumnTable();
  table.append(names.map((kind, i) => ({ ...blankRow(`a/${i}`, 1), kind })));
  return createFeature(
    createFacets().get('kind'),
    table,
    Uint32Array.from(names, (_, i) => i),
  );
};

const samplesOf = (data: { numbers: number[][]; names: string; labels: number[] }): Samples => ({
  features: [
    ...data.numbers.map((values) => numberFeature('quality', Float64Array.from(values))),
    nameFeature(Array.from(data.names)),
  ],
  labels: Uint16Array.from(data.labels),
  labelCount: Math.max(...data.labels) + 1,
});

const finish = <T>(steps: Generator<unknown, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

describe('a tree', () => {
  it.each(golden.trees)('is the one that scikit-learn grows: $options', (data) => {
    const samples = samplesOf(data);
    const rows = Uint32Array.from({ length: data.trained }, (_, i) => i);
    const forest = growSingle(
      samples,
      rows,
      { ...data.options, tried: samples.features.length, luck: 1 },
      createRandom(1),
    );
    const vote = createVoter(forest);
    const columns = columnsOf(samples);
    const predicted = data.predicted.map((_, i) => vote(columns, data.trained + i).likeliest);
    expect(predicted).toEqual(data.predicted);
    expect(forest.trees[0].feature.filter((feature) => feature < 0).length).toBe(data.leaves);
  });

  it('sends files that lack the number where they do best', () => {
    const values = Float64Array.of(1, 2, 3, 4, Number.NaN, Number.NaN, 5, 6);
    const labels = Uint16Array.of(0, 0, 1, 1, 0, 0, 1, 1);
    const samples: Samples = { features: [numberFeature('quality', values)], labels, labelCount: 2 };
    const best: Split = { score: 0, feature: -1, bin: 0, missingLeft: false };
    const rows = Uint32Array.from(labels, (_, i) => i);
    expect(createSplitter(samples, 1).consider(rows, 0, best)).toBe(7);
    // Pure on both sides: 4²/4 + 4²/4.
    expect(best).toEqual({ score: 8, feature: 0, bin: 1, missingLeft: true });
    const apart: Samples = { ...samples, labels: Uint16Array.of(0, 0, 0, 0, 1, 1, 0, 0) };
    const tree = growTree(apart, rows.slice(), { mostDepth: 5, leastLeaf: 1, tried: 1, luck: 1 }, createRandom(1));
    expect(tree.feature.length).toBe(3);
    const leaves = [...rows].map((row) => leafOf(tree, columnsOf(apart), row));
    expect(new Set(leaves.filter((_, i) => apart.labels[i] === 1)).size).toBe(1);
    expect(leaves[4]).not.toBe(leaves[0]);
  });

  it('leaves alone what nothing tells apart', () => {
    const samples: Samples = {
      features: [numberFeature('quality', Float64Array.of(7, 7, 7, 7))],
      labels: Uint16Array.of(0, 1, 0, 1),
      labelCount: 2,
    };
    const tree = growTree(
      samples,
      Uint32Array.of(0, 1, 2, 3),
      { mostDepth: 9, leastLeaf: 1, tried: 1, luck: 1 },
      createRandom(1),
    );
    expect([...tree.feature]).toEqual([-1]);
    expect([...tree.leafShares]).toEqual([0.5, 0.5]);
  });
});

describe('a split that luck would make', () => {
  it.each(golden.luck)('has chi-squared below $chiSquared, $freedom', ({ freedom, chance, chiSquared, normal }) => {
    expect(upperPoint(chance)).toBeGreaterThan(normal - 0.01);
    expect(upperPoint(chance)).toBeLessThan(normal + 0.08);
    // What part of 1000 files' impurity, 600, gives this much: C = 999 (K−1) R².
    const scoreOf = (statistic: number) => 400 + (600 * statistic) / (999 * freedom);
    expect(isBeyondLuck(scoreOf(0.95 * chiSquared), 400, 1000, freedom + 1, chance)).toBe(false);
    expect(isBeyondLuck(scoreOf(1.05 * chiSquared), 400, 1000, freedom + 1, chance)).toBe(true);
  });

  it('is not made', () => {
    const random = createRandom(12);
    const labels = Uint16Array.from({ length: 500 }, () => random.integer(2));
    const samples: Samples = {
      features: [
        numberFeature(
          'width',
          Float64Array.from(labels, () => random.integer(300)),
        ),
      ],
      labels,
      labelCount: 2,
    };
    const options = { mostDepth: 12, leastLeaf: 3, tried: 1 };
    const rows = Uint32Array.from(labels, (_, i) => i);
    expect(growTree(samples, rows.slice(), { ...options, luck: 0.01 }, random).feature).toHaveLength(1);
    expect(growTree(samples, rows.slice(), { ...options, luck: 1 }, random).feature.length).toBeGreaterThan(50);
  });
});

describe('bins', () => {
  it('hold one number each while they suffice', () => {
    const feature = numberFeature('quality', Float64Array.of(90, Number.NaN, 75, 90, Infinity));
    expect([...feature.bins]).toEqual([1, MISSING, 0, 1, MISSING]);
    expect([...feature.centres]).toEqual([75, 90]);
  });

  it('are about as full, at most 255, and in order where there are many numbers', () => {
    const random = createRandom(3);
    const values = Float64Array.from({ length: 20_000 }, () => Math.exp(3 * random.normal()));
    const feature = numberFeature('bytes', values);
    expect(feature.count).toBe(255);
    const counts = new Uint32Array(255);
    for (const bin of feature.bins) counts[bin]++;
    expect(Math.max(...counts)).toBeLessThan(90);
    expect(Math.min(...counts)).toBeGreaterThan(60);
    values.forEach((value, i) => {
      const bin = feature.bins[i];
      expect(value >= feature.lowest[bin] && value <= feature.highest[bin]).toBe(true);
    });
  });

  it('gather the rarest of very many names', () => {
    const names = Array.from({ length: 600 }, (_, i) => (i < 300 ? 'common' : `profile ${i}`));
    const feature = nameFeature(names);
    expect(feature.count).toBe(255);
    expect(feature.kind === 'name' && feature.names.at(-1)).toBeNull();
    expect([...feature.bins.subarray(0, 300)].every((bin) => bin === 0)).toBe(true);
    expect(Math.max(...feature.bins)).toBe(254);
  });
});

describe('a forest', () => {
  it.each(golden.forests)('is right as often as scikit-learn’s, $balanced, to a few points', (data) => {
    const samples = samplesOf(data);
    const foldOf = stratifiedFolds(samples.labels, samples.labelCount, 5, createRandom(2));
    const options = { trees: 24, mostDrawn: 5000, mostDepth: 12, leastLeaf: 3, tried: 2, luck: 0.01 };
    const found = finish(
      crossValidate(samples, foldOf, 5, (of, rows, random) => growForest(of, rows, options, random), createRandom(4)),
    );
    // Labels are equally common here, so both answers aim at the same.
    for (const predicted of [found.likeliest, found.raised]) {
      const { value } = balancedAccuracyOf(confusionOf(samples.labels, predicted, samples.labelCount));
      expect(Math.abs(value - data.balanced)).toBeLessThan(0.06);
    }
  });

  it('answers for rare labels where labels count alike', () => {
    const random = createRandom(6);
    const labels = Uint16Array.from({ length: 1000 }, (_, i) => (i % 20 === 0 ? 1 : 0));
    // Half of the rare label's files have the value, and one in twelve of the others: still mostly the common one's.
    const values = Float64Array.from(labels, (label) => (random.next() < (label === 1 ? 0.5 : 1 / 12) ? 1 : 0));
    const samples: Samples = { features: [numberFeature('quality', values)], labels, labelCount: 2 };
    const rows = Uint32Array.from(labels, (_, i) => i);
    const vote = createVoter(growSingle(samples, rows, { mostDepth: 3, leastLeaf: 3, tried: 1, luck: 1 }, random));
    const withValue = values.indexOf(1);
    expect(vote(columnsOf(samples), withValue)).toEqual({ likeliest: 0, raised: 1 });
  });
});

describe('folds and scores', () => {
  it.each(golden.folds)('deals labels as StratifiedKFold does, $folds folds', ({ labels, folds, allocation }) => {
    const foldOf = stratifiedFolds(Uint16Array.from(labels), allocation[0].length, folds, createRandom(1));
    const found = allocation.map((counts) => counts.map(() => 0));
    foldOf.forEach((fold, i) => found[fold][labels[i]]++);
    expect(found).toEqual(allocation);
  });

  it('shuffles within a label', () => {
    const labels = new Uint16Array(50);
    const [one, other] = [1, 2].map((seed) => stratifiedFolds(labels, 1, 5, createRandom(seed)));
    expect(one).not.toEqual(other);
    expect(stratifiedFolds(labels, 1, 5, createRandom(1))).toEqual(one);
  });

  it.each(golden.scores)('scores as scikit-learn does, $balanced', (data) => {
    const confusion = confusionOf(
      Uint16Array.from(data.actual),
      Uint16Array.from(data.predicted),
      data.confusion.length,
    );
    expect(confusion).toEqual(data.confusion);
    const { value, low, high } = accuracyOf(confusion);
    [value, low, high].forEach((each, i) => {
      expect(each).toBeCloseTo(data.accuracy[i], 10);
    });
    expect(balancedAccuracyOf(confusion).value).toBeCloseTo(data.balanced, 12);
  });

  it.each(golden.wilson)('%d of %d: Wilson’s interval', (hits, of, low, high) => {
    expect(wilson(hits, of).low).toBeCloseTo(low, 12);
    expect(wilson(hits, of).high).toBeCloseTo(high, 12);
  });

  it('gives intervals of balanced accuracy that hold the truth 95 times of 100', () => {
    const random = createRandom(8);
    const truth = [
      { share: 0.9, files: 20 },
      { share: 0.6, files: 200 },
      { share: 1, files: 40 },
    ];
    const mean = truth.reduce((sum, { share }) => sum + share, 0) / truth.length;
    let held = 0;
    for (let trial = 0; trial < 2000; trial++) {
      const confusion = truth.map(({ share, files }, label) => {
        const hits = Array.from({ length: files }, () => random.next() < share).filter(Boolean).length;
        return truth.map((_, other) => (other === label ? hits : other === (label + 1) % 3 ? files - hits : 0));
      });
      const { low, high } = balancedAccuracyOf(confusion);
      if (low <= mean && mean <= high) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.93);
    expect(held / 2000).toBeLessThan(0.99);
  });
});
