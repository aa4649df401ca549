/**
 * Labelled pictures to test a network on, out of the file that a person drops: CIFAR's binary records, or a zip of
 * `…/class/x.jpg`. Pictures are made one at a time, when they are asked for.
 */
import type { CoefficientImage } from '../../../codec/jpeg';
import { binarySet } from './binary-set';
import { EvaluationError } from './evaluation-error';
import { isZip } from './zip-directory';
import { zipSet } from './zip-set';

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

const GZIP = [0x1f, 0x8b];

/** Throws an EvaluationError, one sentence. `classes` are the network's. */
export function openEvaluationSet(bytes: Uint8Array, classes: readonly string[]): EvaluationSet {
  if (bytes.length === 0) throw new EvaluationError('The file is empty.');
  if (isZip(bytes)) return zipSet(bytes, classes);
  if (GZIP.every((byte, i) => bytes[i] === byte))
    throw new EvaluationError('The file is packed (gzip); unpack it and drop test_batch.bin from inside it.');
  return binarySet(bytes, classes);
}
