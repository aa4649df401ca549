/**
 * Labelled pictures to test a network on, out of the file that a person drops: CIFAR's binary records, or a zip of
 * `…/class/x.jpg`. Pictures are made one at a time, when they are asked for.
 */
import { binarySet } from './binary-set';
import { EvaluationError } from './evaluation-error';
import type { EvaluationPicture, EvaluationSet } from './labelled-pictures';
import { isZip } from './zip-directory';
import { zipSet } from './zip-set';

export type { EvaluationPicture, EvaluationSet };

const GZIP = [0x1f, 0x8b];

/** Throws an EvaluationError, one sentence. `classes` are the network's. */
export function openEvaluationSet(bytes: Uint8Array, classes: readonly string[]): EvaluationSet {
  if (bytes.length === 0) throw new EvaluationError('The file is empty.');
  if (isZip(bytes)) return zipSet(bytes, classes);
  if (GZIP.every((byte, i) => bytes[i] === byte))
    throw new EvaluationError('The file is packed (gzip); unpack it and drop test_batch.bin from inside it.');
  return binarySet(bytes, classes);
}
