/**
 * Permutation importance: by how much balanced accuracy falls when a feature's values are shuffled among the test files of a
 * fold, which cuts it loose from the labels and leaves everything else. Facets that say the same (pixels, and width and height)
 * stand in for each other, so that each looks less important than it is; how far one gets alone shows that.
 *
 * A file counts 1 where it was right before and wrong after, −1 the other way round, averaged over the shuffles, over the files
 * of a label, then over the labels. The 95 % interval is the normal one of these means, for which files were tested.
 * Source: Breiman 2001, as above; on whole-model use A. Fisher, C. Rudin, F. Dominici, 2019.
 */
import type { Random } from '../../math/random';
import type { Samples } from './best-split';
import type { Visit } from './cross-validate';
import { createVoter } from './forest';
import type { Estimate } from './leak-result';
import { Z } from './scores';
import { shuffle } from './stratified-folds';
import { columnsOf } from './tree';

const REPEATS = 2;
/** Test files asked, over all folds. */
const MOST_ASKED = 5000;

export interface Importances {
  readonly visit: Visit;
  estimate(feature: number): Estimate;
}

export function createImportances(samples: Samples, folds: number, random: Random): Importances {
  const { features, labels, labelCount } = samples;
  const asked = new Uint32Array(labelCount);
  const sums = features.map(() => new Float64Array(labelCount));
  const squares = features.map(() => new Float64Array(labelCount));
  const columns = columnsOf(samples);

  const visit: Visit = (forest, testRows) => {
    const shuffled = testRows.slice();
    shuffle(shuffled, random);
    const rows = shuffled.subarray(0, Math.ceil(MOST_ASKED / folds));
    const vote = createVoter(forest);
    const isRight = (row: number, from = columns) => (vote(from, row).raised === labels[row] ? 1 : 0);
    const before = Uint8Array.from(rows, (row) => isRight(row));
    for (const row of rows) asked[labels[row]]++;
    const used = new Set(forest.trees.flatMap((tree) => [...tree.feature]));
    features.forEach(({ bins }, feature) => {
      if (!used.has(feature)) return;
      const column = bins.slice();
      const mixed = { ...columns, bins: columns.bins.map((own, i) => (i === feature ? column : own)) };
      const lost = new Float64Array(rows.length);
      for (let repeat = 0; repeat < REPEATS; repeat++) {
        const values = Uint8Array.from(rows, (row) => bins[row]);
        shuffle(values, random);
        rows.forEach((row, i) => {
          column[row] = values[i];
        });
        rows.forEach((row, i) => {
          lost[i] += (before[i] - isRight(row, mixed)) / REPEATS;
        });
      }
      rows.forEach((row, i) => {
        sums[feature][labels[row]] += lost[i];
        squares[feature][labels[row]] += lost[i] * lost[i];
      });
    });
  };

  const estimate = (feature: number): Estimate => {
    const known = asked.reduce((count, of) => count + (of > 0 ? 1 : 0), 0);
    if (known === 0) return { value: 0, low: 0, high: 0 };
    let value = 0;
    let variance = 0;
    asked.forEach((of, label) => {
      if (of === 0) return;
      const mean = sums[feature][label] / of;
      value += mean / known;
      variance += Math.max(0, squares[feature][label] / of - mean * mean) / of / (known * known);
    });
    const reach = Z * Math.sqrt(variance);
    return { value, low: value - reach, high: value + reach };
  };
  return { visit, estimate };
}
