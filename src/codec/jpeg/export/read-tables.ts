/**
 * Quantisation tables out of text as people have it: C arrays, JSON, Python or numpy print-outs, `cjpeg -qtables` files,
 * bare numbers, the form that a link holds. 64 numbers are one table, 128 are luma's and chroma's.
 *
 * Numbers are whole, 1…65535, decimal or 0x hexadecimal. Comments (`#`, `//`, C's) are passed over; where there are braces,
 * only what is within them counts, so that the lengths in a C declaration do not. Anything else is an error that names it.
 */
import { ZIGZAG } from '../zigzag';

export type TableOrder = 'natural' | 'zigzag';

/** One sentence for the person who pasted it. */
export class TableTextError extends Error {
  override readonly name = 'TableTextError';
}

/** The longest text that is looked at: four tables with generous comments are far below. */
const MOST_CHARACTERS = 100_000;

/** Natural order whatever `order` the text is in. */
export function readTables(text: string, order: TableOrder = 'natural'): Uint16Array[] {
  if (text.length > MOST_CHARACTERS) throw new TableTextError('This text is far too long for tables.');
  const steps = (fromJson(text) ?? wordsOf(text)).map(stepOf);
  const { length } = steps;
  if (length === 0) throw new TableTextError('There are no numbers here.');
  if (length !== 64 && length !== 128)
    throw new TableTextError(
      `${length === 1 ? 'There is 1 number' : `There are ${length} numbers`}; one table has 64, luma and chroma have 128.`,
    );
  return [steps.slice(0, 64), steps.slice(64)]
    .filter((table) => table.length > 0)
    .map((table) => natural(table, order));
}

function natural(steps: readonly number[], order: TableOrder): Uint16Array {
  const table = new Uint16Array(64);
  steps.forEach((step, at) => {
    table[order === 'zigzag' ? ZIGZAG[at] : at] = step;
  });
  return table;
}

function stepOf(word: string, at: number): number {
  const where = at < 64 ? `Number ${at + 1}` : `Number ${at - 63} of the second table`;
  const shown = word.length > 16 ? `${word.slice(0, 16)}…` : word;
  if (!/^[+-]?(?:0x[0-9a-f]+|[\d.]+(?:e[+-]?\d+)?)[uUlL]*$/i.test(word))
    throw new TableTextError(`${where}, “${shown}”, is not a number.`);
  const value = Number(/^[+-]?0x/i.test(word) ? word.replace(/[uUlL]+$/, '') : word.replace(/[uUlL]+$/i, ''));
  if (!Number.isInteger(value)) throw new TableTextError(`${where}, “${shown}”, is not a whole number.`);
  if (value < 1 || value > 0xffff) throw new TableTextError(`${where} is ${shown}; a step is 1 to 65535.`);
  return value;
}

/** Every number in arrays of the text as JSON, in their order; null where it is no JSON. */
function fromJson(text: string): string[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const found: string[] = [];
  const collect = (part: unknown, within: boolean): void => {
    if (Array.isArray(part))
      part.forEach((entry) => {
        collect(entry, true);
      });
    else if (typeof part === 'object' && part !== null)
      Object.values(part).forEach((entry) => {
        collect(entry, false);
      });
    else if (within) found.push(typeof part === 'string' ? part : String(part));
  };
  collect(value, false);
  return found;
}

function wordsOf(text: string): string[] {
  let plain = text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(?:\/\/|#).*$/gm, ' ');
  const opening = plain.indexOf('{');
  if (opening >= 0) plain = withinBraces(plain);
  // The form of a link: 16.11.10…_17.18…
  if (/^\s*\d+(?:\.\d+){63}(?:_\d+(?:\.\d+){63})?\s*$/.test(plain)) plain = plain.replaceAll(/[._]/g, ' ');
  // Python's names for what is a list.
  plain = plain.replaceAll(/\b(?:np|numpy)\.array\b|\b(?:array|dtype=\w+)\b/g, ' ');
  return plain.split(/[\s,;()[\]{}]+/).filter((word) => word !== '');
}

/** What stands within braces, however deep. */
function withinBraces(text: string): string {
  let [depth, inside] = [0, ''];
  for (const character of text) {
    if (character === '{') depth++;
    if (depth > 0) inside += character;
    if (character === '}' && depth > 0) {
      depth--;
      inside += ' ';
    }
  }
  return inside;
}
