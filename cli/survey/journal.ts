/**
 * What a survey has finished, beside its output: `out.parquet.partial`. Text, a line a row: first an object that says of what
 * the survey is, then the rows as JSON arrays in the order of the columns. The same command goes on behind the last whole
 * line; a line that was cut off when the program ended is dropped. Another survey's journal is refused, not overwritten, and
 * of two surveys that write to one at the same time the later one gives up.
 *
 * Of the journal, a piece of a fixed length is in memory at a time.
 */
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { SURVEY_COLUMNS } from '../../src/survey/row';
import { reasonOf } from '../files';
import { VERSION } from '../version';
import { isTuple, type Tuple } from './tuples';

/** What must be the same for a survey to go on. */
export interface JournalHead {
  /** The words of the command line, each as an absolute path; `-` is a list. */
  readonly inputs: readonly string[];
  readonly full: boolean;
}

export class JournalError extends Error {
  override readonly name = 'JournalError';
}

export interface Journal {
  readonly place: string;
  /** Where the first row starts, in bytes. */
  readonly start: number;
  /** Every row from the first. A broken line ends them. */
  readonly rows: () => Generator<JournalRow>;
  /** Forgets what lies behind this byte; rows are appended there. */
  readonly cut: (end: number) => void;
  readonly append: (rows: readonly Tuple[]) => void;
  readonly close: () => void;
  /** Closes it, and deletes it. */
  readonly remove: () => void;
}

export interface JournalRow {
  readonly tuple: Tuple;
  /** The byte behind its line. */
  readonly end: number;
}

const FORMAT = 'waveloupe survey, unfinished; the same command goes on from here, and deletes this file at its end';
const PIECE = 1 << 18;
const NEWLINE = 0x0a;
/** No row is longer by far: a journal is a file like any other, and may hold anything. */
const LONGEST_LINE = 1 << 22;

export const journalPlace = (output: string): string => `${output}.partial`;

/** Opens the journal of an earlier run, or a new one. */
export function openJournal(place: string, head: JournalHead): Journal {
  const wanted = JSON.stringify({ format: FORMAT, version: VERSION, columns: SURVEY_COLUMNS, ...head });
  let descriptor: number;
  try {
    mkdirSync(dirname(place), { recursive: true });
    // Made if need be, never emptied.
    descriptor = openSync(place, constants.O_RDWR | constants.O_CREAT, 0o666);
  } catch (error) {
    throw new JournalError(`cannot write ${place}: ${reasonOf(error)}`);
  }
  const first = linesOf(descriptor, 0).next();
  let start: number;
  if (first.done === true && isBeginningOf(descriptor, wanted)) {
    ftruncateSync(descriptor, 0);
    start = writeWhole(descriptor, Buffer.from(`${wanted}\n`), 0);
  } else if (first.done !== true && first.value.text === wanted) start = first.value.end;
  else {
    closeSync(descriptor);
    throw new JournalError(differenceOf(place, first.done === true ? '' : first.value.text, head));
  }
  return journalOn(place, descriptor, start);
}

/** Empty, or cut off within its first line: a file of something else may have no line either. */
function isBeginningOf(descriptor: number, line: string): boolean {
  const expected = Buffer.from(line);
  const { size } = fstatSync(descriptor);
  if (size > expected.length) return false;
  const bytes = Buffer.alloc(size);
  return readSync(descriptor, bytes, 0, size, 0) === size && bytes.equals(expected.subarray(0, size));
}

function journalOn(place: string, descriptor: number, start: number): Journal {
  let isOpen = true;
  let end = fstatSync(descriptor).size;
  const close = () => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  return {
    place,
    start,
    *rows() {
      for (const { text, end: behind } of linesOf(descriptor, start)) {
        const tuple = parsed(text);
        if (tuple === null) return;
        yield { tuple, end: behind };
      }
    },
    cut(at) {
      if (!isOpen) return;
      ftruncateSync(descriptor, at);
      end = at;
    },
    append(rows) {
      if (fstatSync(descriptor).size !== end) {
        throw new JournalError(`${place} is being written by another survey: let that one end, or name another output`);
      }
      end = writeWhole(descriptor, Buffer.from(rows.map((tuple) => `${JSON.stringify(tuple)}\n`).join('')), end);
    },
    close() {
      if (isOpen) fsyncSync(descriptor);
      close();
    },
    remove() {
      close();
      rmSync(place, { force: true });
    },
  };
}

/** The byte behind what was written. */
function writeWhole(descriptor: number, bytes: Uint8Array, at: number): number {
  for (let written = 0; written < bytes.length;) {
    written += writeSync(descriptor, bytes, written, bytes.length - written, at + written);
  }
  return at + bytes.length;
}

function parsed(text: string): Tuple | null {
  try {
    const value: unknown = JSON.parse(text);
    return isTuple(value) ? value : null;
  } catch {
    return null;
  }
}

interface Line {
  readonly text: string;
  /** Where the next line starts. */
  readonly end: number;
}

/** Whole lines only. */
function* linesOf(descriptor: number, start: number): Generator<Line> {
  const piece = Buffer.alloc(PIECE);
  let rest = Buffer.alloc(0);
  let end = start;
  for (let offset = start; rest.length < LONGEST_LINE;) {
    const read = readSync(descriptor, piece, 0, PIECE, offset);
    if (read === 0) return;
    offset += read;
    const bytes = rest.length === 0 ? piece.subarray(0, read) : Buffer.concat([rest, piece.subarray(0, read)]);
    let from = 0;
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      end += to + 1 - from;
      yield { text: bytes.toString('utf8', from, to), end };
      from = to + 1;
    }
    rest = Buffer.from(bytes.subarray(from));
  }
}

function differenceOf(place: string, text: string, head: JournalHead): string {
  const begun = headOf(text);
  const hint = `delete ${place} to begin anew`;
  if (begun === null) return `${place} is no journal of a survey: move it out of the way, or name another output`;
  if (begun.version !== VERSION || begun.columns !== String(SURVEY_COLUMNS))
    return `${place} is of another version of this program: ${hint}`;
  if (begun.full !== head.full) {
    return `${place} was begun ${begun.full ? 'with' : 'without'} --full: ${begun.full ? 'give' : 'leave out'} --full, or ${hint}`;
  }
  return `${place} is of other inputs (${begun.inputs.join(', ')}): name those, or ${hint}`;
}

interface BegunHead {
  readonly version: unknown;
  readonly columns: string;
  readonly inputs: readonly unknown[];
  readonly full: boolean;
}

function headOf(text: string): BegunHead | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return null;
    const inputs = 'inputs' in value && Array.isArray(value.inputs) ? (value.inputs as unknown[]) : [];
    return {
      version: 'version' in value ? value.version : '',
      columns: 'columns' in value ? String(value.columns) : '',
      inputs,
      full: 'full' in value && value.full === true,
    };
  } catch {
    return null;
  }
}
