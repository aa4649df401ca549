/** For tests: drivers that look closely at how a file is asked for, and what any row has to be like. */
import { NUMBER_COLUMNS, SURVEY_COLUMNS, type SurveyRow } from '../row';
import type { ByteRange } from './byte-range';
import type { ReadRowOptions } from './read-options';
import { readRow } from './read-row';

export interface Driven {
  readonly row: SurveyRow;
  readonly asked: readonly ByteRange[];
}

/**
 * Sends every piece in the same buffer, as a reader of many files does, and spoils it when the next is asked for: what a
 * row is made of must not lie in it. Ranges have to lie within the file.
 */
export function drive(path: string, bytes: Uint8Array, options: ReadRowOptions, length = bytes.length): Driven {
  const asked: ByteRange[] = [];
  const buffer = new Uint8Array(bytes.length);
  const reading = readRow(path, length, options);
  for (let step = reading.next(); ;) {
    if (step.done === true) return { row: step.value, asked };
    const range = step.value;
    if (range.offset < 0 || range.length < 1 || range.offset + range.length > length) {
      throw new Error(`asked for ${range.length} bytes at ${range.offset} of a file of ${length}`);
    }
    asked.push(range);
    buffer.fill(0xff);
    const piece = bytes.subarray(range.offset, range.offset + range.length);
    buffer.set(piece);
    step = reading.next(buffer.subarray(0, piece.length));
  }
}

const WHOLE: readonly string[] = NUMBER_COLUMNS.filter((column) => column !== 'misfit');
const NUMBERS: readonly string[] = NUMBER_COLUMNS;

/** Null where a row is as a row has to be, else what is wrong with it. */
export function faultOf(row: SurveyRow): string | null {
  if (Object.keys(row).sort().join() !== [...SURVEY_COLUMNS].sort().join()) return `columns ${Object.keys(row).join()}`;
  for (const column of SURVEY_COLUMNS) {
    const value = row[column];
    const fits = NUMBERS.includes(column) ? value === null || typeof value === 'number' : typeof value === 'string';
    if (!fits) return `${column} is ${String(value)}`;
    if (typeof value !== 'number') continue;
    if (!(value >= 0) || (WHOLE.includes(column) && !Number.isInteger(value))) return `${column} is ${value}`;
  }
  if (row.width === 0 || row.height === 0) return 'a size of 0';
  if (row.kind === '') return 'no kind';
  if ((row.quality === null) !== (row.misfit === null) || (row.quality === null) !== (row.tables === ''))
    return 'quality';
  if (row.trailing !== null && row.trailing > row.bytes) return 'more bytes behind the end than there are';
  return null;
}

/**
 * Columns in which a full read differs where it must not. `color` may become grey-as-colour; `huffman`, `trailing` and
 * `error` may be anything else; what tables say may where they stand behind the first scan header.
 */
export function unexpectedDifferences(headers: SurveyRow, full: SurveyRow): string[] {
  const free = ['huffman', 'trailing', 'error', 'quality', 'misfit', 'tables'];
  return SURVEY_COLUMNS.filter((column) => {
    if (headers[column] === full[column] || free.includes(column)) return false;
    return !(column === 'color' && headers.color === 'ycbcr' && full.color === 'grey-as-colour');
  }).map((column) => `${column}: ${String(headers[column])}, in full ${String(full[column])}`);
}

/** The beginning of a list of what is wrong, short enough to be shown. */
export function some(found: readonly string[]): readonly string[] {
  return found.slice(0, 20);
}
