/**
 * Accuracy, the share of files that are predicted right; balanced accuracy, the mean over the labels of the share of each that
 * is; the confusion they come from. 95 % intervals are for which files happened to be tested: Wilson's for a share; for the mean
 * of the labels' shares those of the labels joined by MOVER, which keeps them inside 0…1 and wide where a share is 0 or 1.
 * Sources: E. B. Wilson, 1927; G. Zou, A. Donner, "Construction of confidence limits about effect measures", 2008.
 */
import type { Estimate } from './leak-result';

/** The 97.5 % point of the normal distribution. */
export const Z = 1.959963984540054;

export function wilson(hits: number, of: number): Estimate {
  const share = hits / of;
  const spread = (Z * Math.sqrt(share * (1 - share) * of + (Z * Z) / 4)) / (of + Z * Z);
  const centre = (hits + (Z * Z) / 2) / (of + Z * Z);
  return {
    value: share,
    low: Math.min(share, Math.max(0, centre - spread)),
    high: Math.max(share, Math.min(1, centre + spread)),
  };
}

/** [actual][predicted]. */
export function confusionOf(actual: Uint16Array, predicted: Uint16Array, labelCount: number): number[][] {
  const confusion = Array.from({ length: labelCount }, () => new Array<number>(labelCount).fill(0));
  actual.forEach((label, i) => confusion[label][predicted[i]]++);
  return confusion;
}

export function accuracyOf(confusion: readonly (readonly number[])[]): Estimate {
  const hits = confusion.reduce((sum, row, label) => sum + row[label], 0);
  return wilson(
    hits,
    confusion.reduce((sum, row) => sum + totalOf(row), 0),
  );
}

export function balancedAccuracyOf(confusion: readonly (readonly number[])[]): Estimate {
  const recalls = confusion.flatMap((row, label) => (totalOf(row) > 0 ? [wilson(row[label], totalOf(row))] : []));
  const value = recalls.reduce((sum, recall) => sum + recall.value, 0) / recalls.length;
  const reach = (of: (recall: Estimate) => number) =>
    Math.sqrt(recalls.reduce((sum, recall) => sum + of(recall) ** 2, 0)) / recalls.length;
  return {
    value,
    low: value - reach((recall) => recall.value - recall.low),
    high: value + reach((recall) => recall.high - recall.value),
  };
}

const totalOf = (row: readonly number[]) => row.reduce((sum, count) => sum + count, 0);
