/**
 * How far apart two collections are, a facet at a time. Shares and `measure` are 0…1, medians and Wasserstein distances in the
 * facet's unit.
 */
import type { FacetId } from '../facets';

/** A distance, and the one that chance alone stays below 19 times of 20: of random splits of both collections, pooled. */
export interface Distance {
  readonly value: number;
  readonly chance: number;
}

interface FacetDifferenceBase {
  readonly facet: FacetId;
  /**
   * The common measure that facets are ordered by: by how much the share of files differs in the group of names, or below the
   * threshold, where it differs most. Total variation for names; for numbers the Kolmogorov–Smirnov distance of all files, those
   * without the number taken to lie below all others, or above all, whichever is more.
   */
  readonly measure: Distance;
  /** Whether `measure` is above its chance level. */
  readonly beyondChance: boolean;
  /** One sentence: "B has 4:2:0 in 31 %, A in 8 %." */
  readonly words: string;
}

/** A name and how common it is on either side; an empty name stands for files that have none. */
export interface NameShare {
  readonly name: string;
  readonly shareA: number;
  readonly shareB: number;
  readonly countA: number;
  readonly countB: number;
}

export interface NameDifference extends FacetDifferenceBase {
  readonly kind: 'name';
  /** Bits, 0…1: the divergence itself, not its root. */
  readonly jensenShannon: Distance;
  readonly totalVariation: Distance;
  /** Distinct names on either side. */
  readonly names: number;
  /** The names that differ most, greatest difference of shares first; twelve at most, none that is as common in both. */
  readonly differing: readonly NameShare[];
}

export interface NumberDifference extends FacetDifferenceBase {
  readonly kind: 'number';
  /** All three of the files that have the number. */
  readonly kolmogorovSmirnov: Distance;
  readonly wasserstein: Distance;
  /** Of natural logarithms, where the facet's scale is logarithmic (values above 0 only); null elsewhere. */
  readonly logWasserstein: Distance | null;
  /** Where the shares below differ most, at most `value`; null where either side has no numbers. */
  readonly threshold: { readonly value: number; readonly shareA: number; readonly shareB: number } | null;
  /** NaN where no file has the number. */
  readonly medianA: number;
  readonly medianB: number;
  /** Shares of the files without the number. */
  readonly missingA: number;
  readonly missingB: number;
}

export type FacetDifference = NameDifference | NumberDifference;

export interface CompareResult {
  readonly filesA: number;
  readonly filesB: number;
  /** Furthest apart first; those beyond chance before those that are not. */
  readonly facets: readonly FacetDifference[];
  /** How the chance level was drawn, and what was bounded, in a sentence for the page. */
  readonly chance: string;
  /** What it comes to, one or two sentences. */
  readonly summary: string;
}
