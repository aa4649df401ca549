/**
 * How far apart two collections are, facet by facet; distances.ts has the definitions, chance.ts what chance alone would make.
 * 2 × 100,000 files take well under a second; the steps let a page do something else between two facets.
 */
import { createRandom } from '../../math/random';
import type { ColumnTable } from '../column-table';
import type { Facet, FacetId, Facets, NameFacet, NumberFacet } from '../facets';
import { FEWEST_SPLITS, nameChance, numberChanceSteps } from './chance';
import { chosenRows, type ChosenRows } from './chosen-rows';
import { nameWords, numberWords, type SideNames } from './difference-words';
import { medianOf, nameDistances, numberDistances, smirnovOfAll, sumOf } from './distances';
import { countOf, grouped, listOf } from './figures';
import { settingInWords } from './setting-words';
import { tallyNames, tallyNumbers, type NameTally, type NumberTally, type Side } from './tally';
import type {
  CompareResult,
  Distance,
  FacetDifference,
  NameDifference,
  NameShare,
  NumberDifference,
} from './compare-result';

export interface CompareSide {
  readonly table: ColumnTable;
  readonly rows: ChosenRows;
}

export interface CompareOptions {
  readonly seed: number;
  /** Random splits for the chance level, at least 19; 40 without it. */
  readonly splits?: number;
  /** All but the folders without it. */
  readonly facets?: readonly FacetId[];
  /** A and B without it. */
  readonly names?: SideNames;
}

/** Folders are where files lie, not how they were compressed; they may be asked for. */
const isSetting = ({ id }: Facet) => id !== 'top' && id !== 'folder';

const SPLITS = 40;
const MOST_DIFFERING = 12;
/** Numbers that are seeds of their own for each facet, whichever others are compared. */
const SEED_STEP = 7919;

export function compareCollections(
  a: CompareSide,
  b: CompareSide,
  facets: Facets,
  options: CompareOptions,
): CompareResult {
  const steps = compareSteps(a, b, facets, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, giving the share that is done many times a facet: a step sorts 200,000 numbers at most. */
export function* compareSteps(
  a: CompareSide,
  b: CompareSide,
  facets: Facets,
  { seed, splits = SPLITS, facets: wanted, names = { a: 'A', b: 'B' } }: CompareOptions,
): Generator<number, CompareResult> {
  if (!(splits >= FEWEST_SPLITS))
    throw new RangeError(`Comparison: expected at least ${FEWEST_SPLITS} splits, got ${splits}`);
  const sideA: Side = { table: a.table, rows: chosenRows(a.table, a.rows) };
  const sideB: Side = { table: b.table, rows: chosenRows(b.table, b.rows) };
  const [filesA, filesB] = [sideA.rows.length, sideB.rows.length];
  if (filesA === 0 || filesB === 0) {
    const empty = listOf([...(filesA === 0 ? [names.a] : []), ...(filesB === 0 ? [names.b] : [])]);
    return { filesA, filesB, facets: [], chance: '', summary: `Nothing to compare: no file in ${empty}.` };
  }
  const compared = wanted ? wanted.map((id) => facets.get(id)) : facets.all.filter(isSetting);
  const found: FacetDifference[] = [];
  for (const facet of compared) {
    const random = createRandom(seed * SEED_STEP + facets.all.indexOf(facet));
    if (facet.kind === 'name') {
      found.push(differenceOfNames(facet, tallyNames(facet, sideA, sideB), names, splits, random));
    } else {
      const steps = differenceOfNumbers(facet, tallyNumbers(facet, sideA, sideB), names, splits, random);
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) yield found.length / compared.length;
      found.push(step.value);
    }
    yield found.length / compared.length;
  }
  found.sort((x, y) => Number(y.beyondChance) - Number(x.beyondChance) || y.measure.value - x.measure.value);
  return { filesA, filesB, facets: found, chance: chanceWords(splits), summary: summaryOf(found, facets, names) };
}

type RandomOf = ReturnType<typeof createRandom>;

function differenceOfNames(
  { id }: NameFacet,
  tally: NameTally,
  sides: SideNames,
  splits: number,
  random: RandomOf,
): NameDifference {
  const value = nameDistances(tally.a, tally.b);
  const chance = nameChance(tally, splits, random);
  const totalVariation = distance(value.totalVariation, chance.totalVariation);
  const differing = differingNames(tally);
  return {
    kind: 'name',
    facet: id,
    measure: totalVariation,
    beyondChance: isBeyond(totalVariation),
    words: nameWords(differing, sides),
    jensenShannon: distance(value.jensenShannon, chance.jensenShannon),
    totalVariation,
    names: tally.names.length,
    differing,
  };
}

function differingNames({ names, a, b }: NameTally): NameShare[] {
  const [totalA, totalB] = [sumOf(a), sumOf(b)];
  const gap = (i: number) => Math.abs(a[i] / totalA - b[i] / totalB);
  return Array.from(names, (_, i) => i)
    .filter((i) => gap(i) > 0)
    .sort((i, j) => gap(j) - gap(i))
    .slice(0, MOST_DIFFERING)
    .map((i) => ({ name: names[i], shareA: a[i] / totalA, shareB: b[i] / totalB, countA: a[i], countB: b[i] }));
}

function* differenceOfNumbers(
  facet: NumberFacet,
  tally: NumberTally,
  sides: SideNames,
  splits: number,
  random: RandomOf,
): Generator<undefined, NumberDifference> {
  const { values, a, b } = tally;
  const logarithmic = facet.scale === 'log';
  yield;
  const value = numberDistances(values, logarithmic ? values.map(Math.log) : null, a, b);
  const chance = yield* numberChanceSteps(tally, logarithmic, splits, random);
  const [withA, withB] = [sumOf(a), sumOf(b)];
  const missingA = tally.missingA / (withA + tally.missingA);
  const missingB = tally.missingB / (withB + tally.missingB);
  const measure = distance(smirnovOfAll(a, b, tally.missingA, tally.missingB), chance.measure);
  const shares = {
    threshold:
      withA > 0 && withB > 0
        ? {
            value: values[value.widest],
            shareA: sumOf(a.subarray(0, value.widest + 1)) / withA,
            shareB: sumOf(b.subarray(0, value.widest + 1)) / withB,
          }
        : null,
    medianA: medianOf(values, a),
    medianB: medianOf(values, b),
    missingA,
    missingB,
  };
  return {
    kind: 'number',
    facet: facet.id,
    measure,
    beyondChance: isBeyond(measure),
    words: numberWords(facet, shares, measure.value, values[0], sides),
    kolmogorovSmirnov: distance(value.kolmogorovSmirnov, chance.kolmogorovSmirnov),
    wasserstein: distance(value.wasserstein, chance.wasserstein),
    logWasserstein: logarithmic ? distance(value.logWasserstein, chance.logWasserstein) : null,
    ...shares,
  };
}

const distance = (value: number, chance: number): Distance => ({ value, chance });

/** Shares are sums of fractions: what is equal but for rounding is not beyond. */
const ROUNDING = 1e-9;
const isBeyond = ({ value, chance }: Distance) => value > chance + ROUNDING;

function chanceWords(splits: number): string {
  return `Chance: all files of both pooled and split at random ${grouped(splits)} times into two of the same sizes; 19 of 20 splits stay below the level, so of 20 settings that do not differ one is above it all the same. Numbers with many values are gathered into about a thousand bins for this.`;
}

function summaryOf(found: readonly FacetDifference[], facets: Facets, { a, b }: SideNames): string {
  const apart = found.filter((each) => each.beyondChance);
  if (apart.length === 0)
    return `${a} and ${b} are no further apart than chance would put them, in any of ${countOf(found.length, 'setting')}.`;
  const most = listOf(apart.slice(0, 3).map((each) => settingInWords(facets.get(each.facet))));
  const furthest = apart.length > 1 ? 'Furthest apart: ' : 'It is ';
  return `${a} and ${b} are further apart than chance in ${apart.length} of ${countOf(found.length, 'setting')}. ${furthest}${most}.`;
}
