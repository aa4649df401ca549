/** The row of an input that could not be read at all. */
import { blankRow, type SurveyRow } from '../row';

/** `reason`: a clause without a full stop, such as "permission denied". */
export function unreadableRow(path: string, bytes: number, reason: string): SurveyRow {
  return { ...blankRow(path, bytes), kind: 'unreadable', error: reason };
}
