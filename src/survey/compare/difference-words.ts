/** One sentence for how a facet differs: the name, the share below a threshold, or the median that tells most. */
import type { NumberFacet } from '../facets';
import { figureOf, nameInWords, percentOf } from './figures';
import type { NameShare, NumberDifference } from './compare-result';

/** What the two collections are called in sentences. */
export interface SideNames {
  readonly a: string;
  readonly b: string;
}

const SAME = 'The same in both.';

/** The side that has more comes first. */
function shares(what: string, shareA: number, shareB: number, { a, b }: SideNames): string {
  return shareA >= shareB
    ? `${a} has ${what} in ${percentOf(shareA)}, ${b} in ${percentOf(shareB)}.`
    : `${b} has ${what} in ${percentOf(shareB)}, ${a} in ${percentOf(shareA)}.`;
}

export function nameWords(differing: readonly NameShare[], sides: SideNames): string {
  if (differing.length === 0) return SAME;
  const [{ name, shareA, shareB }] = differing;
  return shares(nameInWords(name), shareA, shareB, sides);
}

/** From here on the median says it; below, only a part of the files differs. */
const MEDIAN_FROM = 0.25;
/** Having the number at all is said first where it makes most of the difference. */
const MOST_OF_IT = 0.9;

/** `measure`: how far apart; `least`: the least number on either side. */
export function numberWords(
  facet: NumberFacet,
  found: Pick<NumberDifference, 'threshold' | 'medianA' | 'medianB' | 'missingA' | 'missingB'>,
  measure: number,
  least: number,
  sides: SideNames,
): string {
  const { threshold, medianA, medianB, missingA, missingB } = found;
  if (measure === 0) return SAME;
  if (threshold === null || Math.abs(missingA - missingB) > MOST_OF_IT * measure)
    return shares('none', missingA, missingB, sides);
  const [figureA, figureB] = [figureOf(medianA, facet.unit), figureOf(medianB, facet.unit)];
  if (measure >= MEDIAN_FROM && figureA !== figureB)
    return `Median ${figureA} in ${sides.a}, ${figureB} in ${sides.b}.`;
  const { value, shareA, shareB } = threshold;
  const figure = figureOf(value, facet.unit);
  return shares(value === least ? figure : `${figure} or less`, shareA, shareB, sides);
}
