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

export function numberWords(
  facet: NumberFacet,
  found: Pick<NumberDifference, 'threshold' | 'medianA' | 'medianB' | 'missingA' | 'missingB'>,
  kolmogorovSmirnov: number,
  sides: SideNames,
): string {
  const { threshold, medianA, medianB, missingA, missingB } = found;
  if (Math.abs(missingA - missingB) > kolmogorovSmirnov) return shares('none', missingA, missingB, sides);
  if (threshold === null || kolmogorovSmirnov === 0) return SAME;
  const [figureA, figureB] = [figureOf(medianA, facet.unit), figureOf(medianB, facet.unit)];
  if (figureA !== figureB) return `Median ${figureA} in ${sides.a}, ${figureB} in ${sides.b}.`;
  return shares(`${figureOf(threshold.value, facet.unit)} or less`, threshold.shareA, threshold.shareB, sides);
}
