/** What the test comes to, for someone who has never heard of it, and what to do about it. */
import { percentOf } from '../compare/figures';
import type { LeakResult } from './leak-result';

/** Above this p the labels might as well have been shuffled. */
export const SIGNIFICANT = 0.05;
/** A leak is slight where it goes less than this part of the way from chance to certainty. */
const SLIGHT = 0.1;

export type Found = Pick<LeakResult, 'balanced' | 'shuffled' | 'pValue' | 'labels'>;

/** `most`: the setting that gives it away most, in words. */
export function verdictOf({ balanced, shuffled, pValue, labels }: Found, most: string): string {
  const right = percentOf(balanced.value);
  const chance = shuffled.length > 0 ? shuffled.reduce((sum, x) => sum + x, 0) / shuffled.length : 1 / labels.length;
  const luck = `with the labels shuffled ${percentOf(chance)}, at best ${percentOf(Math.max(chance, ...shuffled))}`;
  const score = `the settings alone name the right folder for ${right} of the files, each folder counting alike (${luck})`;
  if (pValue > SIGNIFICANT) {
    const beaten = shuffled.some((each) => each >= balanced.value);
    if (!beaten)
      return `Not decided: ${score}. That beats every shuffle, but there were too few of them to rule out luck: take ${Math.ceil(1 / SIGNIFICANT) - 1} or more.`;
    return `No leak found: ${score}; luck does as well (p = ${pValue.toFixed(2)}). This is said of these settings and these files only.`;
  }
  const slight = balanced.value - chance < SLIGHT * (1 - chance);
  const head = slight ? `A slight leak, yet more than luck (p = ${Number(pValue.toPrecision(2))})` : 'A leak';
  return `${head}: ${score}. What gives it away most: ${most}. A network trained on these folders could learn how files were compressed in place of what they show. Take every folder from the same sources, or scale and encode all files alike, and test again; encoding again hides the settings, not every trace of the first ones.`;
}
