/** The leak test's findings in words and as tables. */
import type { Estimate, LeakResult } from '../../../survey/leak/leak-result';
import type { Facets } from '../../../survey/facets';
import { formatSignificant } from '../../shared/format';
import { shareText, type ShareRow } from '../compare/layout/share-rows';
import { visibleName } from '../filter/facet-text';

/** The verdict's first words, which stand large, and all that follows. */
export function verdictParts(verdict: string): { head: string; rest: string } {
  const colon = verdict.indexOf(': ');
  if (colon < 0) return { head: verdict, rest: '' };
  const rest = verdict.slice(colon + 2);
  return { head: `${verdict.slice(0, colon)}.`, rest: `${rest.charAt(0).toUpperCase()}${rest.slice(1)}` };
}

/** "62 % (55 % to 69 %)". */
export function estimateText({ value, low, high }: Estimate): string {
  return `${shareText(value)} (${shareText(Math.max(0, low))} to ${shareText(Math.max(0, high))})`;
}

/** A difference of two shares: "4.9 points". */
export function pointsText(difference: number): string {
  return `${difference > 0 ? formatSignificant(100 * difference, 2) : '0'} points`;
}

export function chanceWords({ pValue, shuffled, balanced }: LeakResult): string {
  const asGood = shuffled.filter((each) => each >= balanced.value).length;
  const p = formatSignificant(pValue, 2);
  return `${String(asGood)} of ${String(shuffled.length)} shuffles did as well: p = ${p}`;
}

export function leakRows({ facets: found, labels }: LeakResult, facets: Facets): ShareRow[] {
  return found.map(({ facet, alone, importance, tells }) => ({
    id: facet,
    title: facets.get(facet).title,
    value: alone.value,
    interval: [alone.low, alone.high] as const,
    chance: null,
    bar: Math.max(0, importance.value),
    tells: alone.low > 1 / Math.max(1, labels.length),
    words: visibleLine(tells),
  }));
}

/** A folder's name stands in it, and folders are hostile. */
const visibleLine = (text: string): string => (text === '' ? '' : visibleName(text));

export const FACET_HEAD = [
  ...['setting', 'title', 'alone', 'alone_low', 'alone_high'],
  ...['importance', 'importance_low', 'importance_high', 'words'],
];

export function facetLines({ facets: found }: LeakResult, facets: Facets): (string | number)[][] {
  return found.map(({ facet, alone, importance, tells }) => [
    ...[facet, facets.get(facet).title, alone.value, alone.low, alone.high],
    ...[importance.value, importance.low, importance.high, tells],
  ]);
}

export function chanceLines(result: LeakResult): (string | number)[][] {
  const { accuracy, balanced, majority, pValue, shuffled } = result;
  return [
    ['balanced_accuracy', balanced.value, balanced.low, balanced.high],
    ['accuracy', accuracy.value, accuracy.low, accuracy.high],
    ['majority', majority, '', ''],
    ['p_value', pValue, '', ''],
    ...shuffled.map((each): (string | number)[] => ['shuffled_balanced_accuracy', each, '', '']),
  ];
}

export function* confusionLines({ labels, confusion }: LeakResult): Generator<(string | number)[]> {
  for (const [actual, row] of confusion.entries())
    for (const [predicted, count] of row.entries())
      if (count > 0) yield [labels[actual].name, labels[predicted].name, count];
}
