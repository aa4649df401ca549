/** The driver for files that are in memory. */
import type { SurveyRow } from '../row';
import type { ReadRowOptions } from './read-options';
import { readRow } from './read-row';

export function readRowFrom(path: string, bytes: Uint8Array, options: ReadRowOptions): SurveyRow {
  const reading = readRow(path, bytes.length, options);
  for (let step = reading.next(); ;) {
    if (step.done === true) return step.value;
    const { offset, length } = step.value;
    step = reading.next(bytes.subarray(offset, offset + length));
  }
}
