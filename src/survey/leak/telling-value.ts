/**
 * The one value of a feature that sets a label apart most: a name, a number, or all numbers up to one or above it. Told only
 * where the difference is four standard errors or more, and rare values are taken for less rare than they are: hundreds of values
 * of many folders are looked at, and some of them differ by chance.
 */
import { figureOf, nameInWords, percentOf } from '../compare/figures';
import type { Facet } from '../facets';
import { MISSING, type Feature } from './feature';
import { possessionInWords } from '../compare/setting-words';

export interface Telling {
  readonly label: number;
  readonly value: string;
  /** Share of the label's files, and of all others, that have it. */
  readonly inside: number;
  readonly outside: number;
}

const STANDARD_ERRORS = 4;
const LEAST_VARIANCE = 0.05;
/** One number is easier to follow than a range, so a range must set apart this much better. */
const RANGE_MUST_GAIN = 1.1;

export function mostTelling(feature: Feature, labels: Uint16Array, labelCount: number, unit: string): Telling | null {
  const width = MISSING + 1;
  const counts = new Uint32Array(labelCount * width);
  const ofBin = new Uint32Array(width);
  const ofLabel = new Uint32Array(labelCount);
  labels.forEach((label, i) => {
    const bin = feature.bins[i];
    counts[label * width + bin]++;
    ofBin[bin]++;
    ofLabel[label]++;
  });
  let best: Telling | null = null;
  let bestGap = 0;
  const offer = (label: number, count: number, all: number, words: () => string, discount = 1) => {
    const rest = labels.length - ofLabel[label];
    const inside = count / ofLabel[label];
    const outside = (all - count) / rest;
    const share = all / labels.length;
    const variance = Math.max(LEAST_VARIANCE, share * (1 - share));
    const doubt = STANDARD_ERRORS * Math.sqrt(variance / ofLabel[label] + variance / rest);
    const gap = (inside - outside - doubt) / discount;
    if (gap > bestGap) {
      bestGap = gap;
      best = { label, value: words(), inside, outside };
    }
  };
  for (let label = 0; label < labelCount; label++) {
    const own = counts.subarray(label * width, (label + 1) * width);
    for (let bin = 0; bin < feature.count; bin++)
      offer(label, own[bin], ofBin[bin], () => valueInWords(feature, bin, unit));
    if (feature.kind === 'name') continue;
    offer(label, own[MISSING], ofBin[MISSING], () => '');
    let [upTo, allUpTo] = [0, 0];
    const present = ofLabel[label] - own[MISSING];
    const allPresent = labels.length - ofBin[MISSING];
    for (let bin = 0; bin + 1 < feature.count; bin++) {
      upTo += own[bin];
      allUpTo += ofBin[bin];
      const edge = figureOf(feature.highest[bin], unit);
      offer(label, upTo, allUpTo, () => `of ${edge} or less`, RANGE_MUST_GAIN);
      offer(label, present - upTo, allPresent - allUpTo, () => `above ${edge}`, RANGE_MUST_GAIN);
    }
  }
  return best;
}

function valueInWords(feature: Feature, bin: number, unit: string): string {
  if (feature.kind === 'name') {
    const name = feature.names[bin];
    return name === null ? 'of a rare kind' : name === '' ? '' : nameInWords(name);
  }
  const [low, high] = [feature.lowest[bin], feature.highest[bin]];
  return low === high ? figureOf(low, unit) : `from ${figureOf(low, unit)} to ${figureOf(high, unit)}`;
}

/** "Folder cats: 98 % have quality 75; elsewhere 3 %." */
export function tellingWords(facet: Facet, { value, inside, outside }: Telling, name: string): string {
  const what = possessionInWords(facet, value);
  return `Folder ${nameInWords(name)}: ${percentOf(inside)} have ${what}; elsewhere ${percentOf(outside)}.`;
}
