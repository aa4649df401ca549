/** What the leak test found: how well settings alone predict the label. Accuracies are shares, 0…1. */
import type { FacetId } from '../facets';

/** A mean and its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface LeakFacet {
  readonly facet: FacetId;
  /** Balanced accuracy where this facet alone predicts. */
  readonly alone: Estimate;
  /** By how much the whole predictor's balanced accuracy falls when this facet is shuffled among the test rows. */
  readonly importance: Estimate;
  /** One sentence, where one is worth saying: "folder cats: 98 % have quality 75; elsewhere 3 %". */
  readonly tells: string;
}

export interface LeakResult {
  /** The labels that were predicted, the commonest first, and how many files each has. */
  readonly labels: readonly { readonly name: string; readonly count: number }[];
  /** Files that took part, and why the others did not, one sentence or empty. */
  readonly files: number;
  readonly leftOut: string;
  readonly folds: number;
  /** Of always saying the commonest label. */
  readonly majority: number;
  /** Out-of-fold accuracy of the likeliest label; and, averaged over labels alike, of the one raised most above its share. */
  readonly accuracy: Estimate;
  readonly balanced: Estimate;
  /** Balanced accuracies with the labels shuffled, one a shuffle. */
  readonly shuffled: readonly number[];
  /** (1 + shuffles that did as well or better) / (1 + shuffles). */
  readonly pValue: number;
  /** The most telling first. */
  readonly facets: readonly LeakFacet[];
  /** [actual][predicted], counts, in the order of `labels`, of the predictions that `balanced` scores. */
  readonly confusion: readonly (readonly number[])[];
  /** One or two sentences: what it means. */
  readonly verdict: string;
}
