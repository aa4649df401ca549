/**
 * Where folders are labels: how well the settings of compression alone predict them, and which one gives them away. A small
 * seeded random forest predicts each fold of the files from the others; the same is done with the labels shuffled (dealt into
 * folds anew), which is what luck scores, and p counts how many shuffles do as well.
 *
 * Why not more: files alike in all settings stay in different folds, for that they are alike is what is tested; copies of one
 * file are taken out (copies.ts). Balanced accuracy decides, so that one large folder does not hide the others.
 * Everything random comes from the seed. Yields its progress, several times a second at 20,000 files; a caller that stops asking
 * stops it.
 */
import { createRandom, type Random } from '../../math/random';
import { chosenRows, type ChosenRows } from '../compare/chosen-rows';
import { percentOf } from '../compare/figures';
import type { ColumnTable } from '../column-table';
import type { Facet, Facets } from '../facets';
import type { Samples } from './best-split';
import { crossValidate, type Grow, type OutOfFold, type Visit } from './cross-validate';
import { createFeature } from './feature';
import { growForest, growSingle } from './forest';
import { createImportances } from './importance';
import { labelledFiles } from './labelled-files';
import { LEAK_FACETS } from './leak-facets';
import { LeakTestError, type LeakOptions, type LeakProgress } from './leak-options';
import type { Estimate, LeakFacet, LeakResult } from './leak-result';
import { accuracyOf, balancedAccuracyOf, confusionOf } from './scores';
import { settingInWords } from '../compare/setting-words';
import { shuffle, stratifiedFolds } from './stratified-folds';
import { mostTelling, tellingWords } from './telling-value';
import { verdictOf } from './verdict';

export type { LeakOptions, LeakProgress } from './leak-options';

const TREES = 24;
const MOST_DRAWN = 5000;
const MOST_DEPTH = 12;
const LEAST_LEAF = 3;
/** Trees that split by luck answer by luck, which hides a small leak behind the noise of large settings such as the width. */
const LUCK = 0.01;

/** Means of the same shares may differ by this. */
const ROUNDING = 1e-9;

/** A stream of random numbers for each part, so that more shuffles leave everything else as it was. */
const SEED_STEP = 1_000_003;

export function* leakTest(
  table: ColumnTable,
  chosen: ChosenRows,
  facets: Facets,
  options: LeakOptions,
): Generator<LeakProgress, LeakResult> {
  const { folds, shuffles, seed } = options;
  if (!(Number.isInteger(folds) && folds >= 2 && folds <= 100))
    throw new RangeError(`Leak test: expected 2 to 100 folds, got ${folds}`);
  if (!(Number.isInteger(shuffles) && shuffles >= 0))
    throw new RangeError(`Leak test: expected a whole number of shuffles, got ${shuffles}`);
  const asked = (options.facets ?? LEAK_FACETS)
    .map((id) => facets.get(id))
    .filter(({ id }) => id !== 'top' && id !== 'folder');
  if (asked.length === 0)
    throw new LeakTestError('no-facets', 'There are no settings to predict from: choose one or more.');
  const streamOf = (part: number) => createRandom(seed * SEED_STEP + part);
  yield { progress: 0, note: 'Looking at the folders' };

  const { rows, labels, names, leftOut } = labelledFiles(
    table,
    chosenRows(table, chosen),
    facets,
    options,
    streamOf(0),
  );
  const features = asked.map((facet) => createFeature(facet, table, rows));
  const samples: Samples = { features, labels, labelCount: names.length };
  const tried = Math.ceil(Math.sqrt(features.length));
  const tree = { mostDepth: MOST_DEPTH, leastLeaf: LEAST_LEAF, luck: LUCK };
  const forest: Grow = (of, part, random) =>
    growForest(of, part, { ...tree, tried, trees: TREES, mostDrawn: MOST_DRAWN }, random);
  const single: Grow = (of, part, random) => growSingle(of, part, { ...tree, tried: 1 }, random);

  const all = folds * (2 + shuffles) + features.length;
  let done = 0;
  function* run(
    of: Samples,
    grow: Grow,
    random: Random,
    note: string,
    worth = 1,
    visit?: Visit,
  ): Generator<LeakProgress, OutOfFold> {
    const foldOf = stratifiedFolds(of.labels, of.labelCount, folds, random);
    const steps = crossValidate(of, foldOf, folds, grow, random, visit);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      done += worth;
      yield { progress: Math.min(1, done / all), note };
    }
  }
  const balancedOf = (of: Samples, { raised }: OutOfFold): Estimate =>
    balancedAccuracyOf(confusionOf(of.labels, raised, of.labelCount));

  const importances = createImportances(samples, folds, streamOf(1));
  const found = yield* run(samples, forest, streamOf(2), 'Predicting folders from settings', 2, importances.visit);
  const balanced = balancedOf(samples, found);
  const alone: Estimate[] = [];
  for (const [i, feature] of features.entries()) {
    const own = { ...samples, features: [feature] };
    const note = `Predicting from one setting alone: ${settingInWords(asked[i])}`;
    alone.push(balancedOf(own, yield* run(own, single, streamOf(3), note, 1 / folds)));
  }
  const shuffled: number[] = [];
  for (let i = 0; i < shuffles; i++) {
    const random = streamOf(4 + i);
    const mixed = { ...samples, labels: labels.slice() };
    shuffle(mixed.labels, random);
    const note = `Predicting shuffled folders, ${i + 1} of ${shuffles}`;
    shuffled.push(balancedOf(mixed, yield* run(mixed, forest, random, note)).value);
  }

  const telling = asked.map((facet, i): LeakFacet => {
    const found =
      alone[i].low > 1 / names.length ? mostTelling(features[i], labels, names.length, unitOf(facet)) : null;
    const tells = found ? tellingWords(facet, found, names[found.label].name) : '';
    return { facet: facet.id, alone: alone[i], importance: importances.estimate(i), tells };
  });
  telling.sort((a, b) => b.alone.value + b.importance.value - a.alone.value - a.importance.value);
  const pValue = (1 + shuffled.filter((each) => each >= balanced.value - ROUNDING).length) / (1 + shuffles);
  const [{ facet: first, alone: firstAlone }] = telling;
  const most = `${settingInWords(facets.get(first))} (alone ${percentOf(firstAlone.value)})`;
  return {
    labels: names,
    files: rows.length,
    leftOut,
    folds,
    majority: names[0].count / rows.length,
    accuracy: accuracyOf(confusionOf(labels, found.likeliest, names.length)),
    balanced,
    shuffled,
    pValue,
    facets: telling,
    confusion: confusionOf(labels, found.raised, names.length),
    verdict: verdictOf({ balanced, shuffled, pValue, labels: names }, most),
  };
}

const unitOf = (facet: Facet): string => (facet.kind === 'number' ? facet.unit : '');
