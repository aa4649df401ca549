/** A set of labelled pictures, read a batch at a time. */
import { networkInput } from '../../../models/resnet/input';
import { openEvaluationSet, type EvaluationSet } from '../../../models/resnet/evaluation/evaluation-set';
import type { BatchAnswer, SetAnswer } from './questions';

/** Of one picture: three maps of 4×4 blocks of 64. */
const BLOCKS = 16;
const MAP = BLOCKS * 64;

export class SetReader {
  readonly #set: EvaluationSet;
  readonly #pictures: ReturnType<EvaluationSet['pictures']>;

  constructor(bytes: Uint8Array, classes: readonly string[]) {
    this.#set = openEvaluationSet(bytes, classes);
    this.#pictures = this.#set.pictures();
  }

  /** In numbers and words. */
  get about(): Omit<SetAnswer, 'id'> {
    return { pictures: this.#set.count, note: this.#set.note };
  }

  /** The next pictures, at most `batch`; null where there are no more. */
  next(batch: number): BatchAnswer | null {
    const input = new Float32Array(3 * batch * MAP);
    const labels: number[] = [];
    let [skipped, note, ended] = [0, '', false];
    while (labels.length < batch) {
      const next = this.#pictures.next();
      if (next.done === true) {
        ended = true;
        break;
      }
      const { label, image, problem } = next.value;
      if (!image) {
        skipped++;
        note ||= problem;
        continue;
      }
      networkInput(image, input, batch, labels.length);
      labels.push(label);
    }
    return ended && labels.length === 0 && skipped === 0 ? null : { input, labels, skipped, note };
  }
}
