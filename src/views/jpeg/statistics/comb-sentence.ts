/** What the search for combs found, as one plain sentence. */
import type { Comb, CombReport } from '../../../codec/jpeg/ledger/comb';
import { formatPercent, formatSignificant } from '../../shared/format';
import { frequencyName } from '../../shared/figures/frequency-name';

export function combSentence({ combs, telling }: CombReport): string {
  if (combs.length === 0) return 'Too few different values occur to look for a comb.';
  if (telling === 0) return 'No comb: nothing points to an earlier compression with other steps.';
  const [strongest] = combs;
  if (telling === 1)
    return `One coefficient (${frequencyName(strongest.frequency)}) looks like a comb; one alone means little.`;
  return `A comb in ${telling} of ${combs.length} coefficients: it looks as if they were quantised before, with other steps.`;
}

/** What is known of one coefficient. */
export function combFigures(comb: Comb | null): string {
  if (comb === null) return 'Too few different values to look for a comb in this one.';
  const chance = comb.falseAlarm > 0.01 ? formatPercent(comb.falseAlarm) : `below ${chanceBelow(comb.falseAlarm)}`;
  return `Strongest repetition here: every ${formatSignificant(comb.period, 2)} values, strength ${formatSignificant(comb.strength)}; the chance of that without a comb is ${chance}.`;
}

/** A power of ten that a small chance stays below, no smaller than a millionth. */
function chanceBelow(chance: number): string {
  const power = Math.max(-6, Math.ceil(Math.log10(Math.max(chance, 1e-12))));
  return `1 in ${(10 ** -power).toLocaleString('en').replaceAll(',', '\u202f')}`;
}
