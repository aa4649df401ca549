/** Labelled pictures out of a file, whatever kind of file it is. */
import type { CoefficientImage } from '../../../codec/jpeg';

export interface EvaluationPicture {
  /** Where in the file: an entry's name, or “record 17”. */
  readonly name: string;
  /** Index of its class; −1 where there is none. */
  readonly label: number;
  /** Ready for `networkInput`; null where it could not be read. */
  readonly image: CoefficientImage | null;
  /** One sentence about why not; empty where it could. */
  readonly problem: string;
}

export interface EvaluationSet {
  /** How many pictures it names, readable or not. */
  readonly count: number;
  readonly classes: readonly string[];
  /** What was done to read it, in one or two sentences. */
  readonly note: string;
  /** From the first, at every call; classes come mixed, so that an evaluation that is stopped early is fair. */
  pictures(): Generator<EvaluationPicture, void, undefined>;
}
