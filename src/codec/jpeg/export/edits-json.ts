/**
 * Changed coefficients as a file of their own: the edits of edits.ts, with the picture they belong to and the page's
 * settings. Rows and columns count blocks, `index` is 8·v + u, `value` the quantised coefficient.
 */
import type { CoefficientEdit } from '../edits';
import { formatEdits, parseEdits } from '../edits';

export interface EditsFile {
  /** The name of the file that they were made on. */
  readonly picture: string;
  /** Pixels of it; 0 where the file does not say. */
  readonly width: number;
  readonly height: number;
  /** The page's settings as a link has them. */
  readonly settings: string;
  readonly edits: readonly CoefficientEdit[];
}

/** One sentence for the person who opened it. */
export class EditsFileError extends Error {
  override readonly name = 'EditsFileError';
}

const FORMAT = 'waveloupe-edits';

/** An edit a line, so that two files can be compared. */
export function editsAsJson({ picture, width, height, settings, edits }: EditsFile): string {
  const head = JSON.stringify({ format: FORMAT, version: 1, picture, width, height, settings }, null, 2);
  const lines = edits.map(
    ({ component, row, column, index, value }) => `    ${JSON.stringify({ component, row, column, index, value })}`,
  );
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `${head.slice(0, -2)},\n  "edits": ${list}\n}\n`;
}

/** A later edit of the same coefficient replaces an earlier. */
export function readEditsJson(text: string): EditsFile {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new EditsFileError('This is not JSON.');
  }
  if (!isRecord(file) || file.format !== FORMAT || !Array.isArray(file.edits))
    throw new EditsFileError('This is JSON, but not a file of changed coefficients.');
  if (file.version !== 1) throw new EditsFileError('This file is of a version that this page does not know.');
  const edits = file.edits.map(editOf);
  const string = (value: unknown): string => (typeof value === 'string' ? value : '');
  const count = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) ? value : 0);
  return {
    picture: string(file.picture),
    width: count(file.width),
    height: count(file.height),
    settings: string(file.settings),
    // Through the text form, which knows what is one coefficient twice.
    edits: parseEdits(formatEdits(edits)),
  };
}

const LIMITS: Readonly<Record<keyof CoefficientEdit, readonly [number, number]>> = {
  component: [0, 3],
  row: [0, 99_999],
  column: [0, 99_999],
  index: [0, 63],
  value: [-32768, 32767],
};

function editOf(entry: unknown, at: number): CoefficientEdit {
  if (!isRecord(entry)) throw new EditsFileError(`Change ${at + 1} is no object.`);
  const number = (name: keyof CoefficientEdit): number => {
    const value = entry[name];
    const [low, high] = LIMITS[name];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high)
      throw new EditsFileError(`Change ${at + 1}: its ${name} must be a whole number from ${low} to ${high}.`);
    return value;
  };
  return {
    component: number('component'),
    row: number('row'),
    column: number('column'),
    index: number('index'),
    value: number('value'),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
