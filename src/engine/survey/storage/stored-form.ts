/**
 * How rows lie in the database, and what of it is believed when it is read again: other versions of the page, other tabs
 * and broken disks have written there too.
 */
import { createColumnTable, type Codes, type TableColumns } from '../../../survey/column-table';
import { NUMBER_COLUMNS, SURVEY_COLUMNS } from '../../../survey/row';

/** Goes up when what is stored changes its meaning; older rows are dropped then. */
export const STORED_VERSION = 1;

/** What is known of a collection but its rows. */
export interface StoredHead {
  /** Its parts are stored under this, whatever letter it has. */
  readonly key: string;
  readonly name: string;
  readonly full: boolean;
  readonly finished: boolean;
  readonly problem: string;
  /** The columns of a row when it was written. */
  readonly columns: string;
}

export const STORED_COLUMNS = SURVEY_COLUMNS.join(',');

const CODED_COLUMNS = SURVEY_COLUMNS.filter(
  (column): column is keyof TableColumns['texts'] =>
    column !== 'path' && !(NUMBER_COLUMNS as readonly string[]).includes(column),
);

export function isHead(value: unknown): value is StoredHead {
  if (!isObject(value)) return false;
  const { key, name, full, finished, problem, columns } = value;
  return (
    [key, name, problem].every((text) => typeof text === 'string') &&
    [full, finished].every((flag) => typeof flag === 'boolean') &&
    columns === STORED_COLUMNS
  );
}

export function isPart(value: unknown): value is TableColumns {
  if (!isObject(value)) return false;
  const { paths, numbers, texts } = value;
  if (!isTexts(paths) || !isObject(numbers) || !isObject(texts)) return false;
  const { length } = paths;
  return (
    NUMBER_COLUMNS.every((column) => {
      const values = numbers[column];
      return values instanceof Float64Array && values.length === length;
    }) && CODED_COLUMNS.every((column) => isCodes(texts[column], length))
  );
}

function isCodes(value: unknown, length: number): value is Codes {
  if (!isObject(value)) return false;
  const { codes, names } = value;
  return (
    codes instanceof Uint32Array && codes.length === length && isTexts(names) && codes.every((c) => c < names.length)
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

/** Several parts as one, which names only what occurs in it: a part of a table brings the names of the whole table. */
export function joinParts(parts: readonly TableColumns[]): TableColumns {
  const table = createColumnTable();
  for (const part of parts) {
    const texts = CODED_COLUMNS.map((column) => [column, onlyUsed(part.texts[column])] as const);
    table.appendColumns({ ...part, texts: Object.fromEntries(texts) as TableColumns['texts'] });
  }
  return table.columns();
}

function onlyUsed({ codes, names }: Codes): Codes {
  const codeOf = new Map<number, number>();
  const own = codes.map((code) => {
    const known = codeOf.get(code);
    if (known !== undefined) return known;
    codeOf.set(code, codeOf.size);
    return codeOf.size - 1;
  });
  return { codes: own, names: Array.from(codeOf.keys(), (code) => names[code]) };
}
