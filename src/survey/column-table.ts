/**
 * Rows by columns, for collections of a hundred thousand files: numbers in typed arrays, texts as codes into a list of the
 * distinct ones, so that a chart is one pass over one array.
 *
 * Numbers: f64, NaN for null. Texts: u32 codes into `names`. Paths: each on its own. A row takes 124 bytes and its path.
 * The arrays are grown by doubling and may be longer than the table: only the first `length` elements are rows.
 */
import { blankRow, NUMBER_COLUMNS, SURVEY_COLUMNS, type NumberColumn, type SurveyRow, type TextColumn } from './row';

/** All text columns but the path. */
export type CodedColumn = Exclude<TextColumn, 'path'>;

const CODED_COLUMNS: readonly CodedColumn[] = SURVEY_COLUMNS.filter(
  (column): column is CodedColumn => column !== 'path' && !(NUMBER_COLUMNS as readonly string[]).includes(column),
);

/** One text of a few for each row. */
export interface Codes {
  /** A code a row. */
  readonly codes: Uint32Array;
  /** What each code stands for, in the order of first appearance. */
  readonly names: readonly string[];
}

export interface ColumnTable {
  readonly length: number;
  /** Counts up with every change, for those who remember what they worked out. */
  readonly version: number;
  readonly paths: readonly string[];
  numbers(column: NumberColumn): Float64Array;
  texts(column: CodedColumn): Codes;
  row(index: number): SurveyRow;
}

/** A table as plain arrays, as it is stored and sent to a worker. */
export interface TableColumns {
  readonly paths: readonly string[];
  readonly numbers: Readonly<Record<NumberColumn, Float64Array>>;
  readonly texts: Readonly<Record<CodedColumn, Codes>>;
}

export interface GrowingTable extends ColumnTable {
  append(rows: Iterable<SurveyRow>): void;
  /** The rows from `from` on, as arrays of their own. */
  columns(from?: number): TableColumns;
  /** Appends what `columns` gave. */
  appendColumns(columns: TableColumns): void;
}

const FIRST_ROOM = 1024;

class TextColumnStore {
  codes = new Uint32Array(FIRST_ROOM);
  readonly names: string[] = [];
  readonly #codeOf = new Map<string, number>();

  code(name: string): number {
    let code = this.#codeOf.get(name);
    if (code === undefined) {
      code = this.names.length;
      this.names.push(name);
      this.#codeOf.set(name, code);
    }
    return code;
  }
}

type Stores<K extends string, V> = Record<K, V>;

const recordOf = <K extends string, V>(keys: readonly K[], make: (key: K) => V): Stores<K, V> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Stores<K, V>;

class Table implements GrowingTable {
  length = 0;
  version = 0;
  readonly paths: string[] = [];
  readonly #numbers = recordOf(NUMBER_COLUMNS, () => new Float64Array(FIRST_ROOM));
  readonly #texts = recordOf(CODED_COLUMNS, () => new TextColumnStore());

  numbers(column: NumberColumn): Float64Array {
    return this.#numbers[column];
  }

  texts(column: CodedColumn): Codes {
    return this.#texts[column];
  }

  row(index: number): SurveyRow {
    if (!(index >= 0 && index < this.length))
      throw new RangeError(`ColumnTable: expected a row from 0 to ${this.length - 1}, got ${index}`);
    const numbers = recordOf(NUMBER_COLUMNS, (column) => {
      const value = this.#numbers[column][index];
      return Number.isNaN(value) ? null : value;
    });
    const texts = recordOf(CODED_COLUMNS, (column) => {
      const { codes, names } = this.#texts[column];
      return names[codes[index]];
    });
    // Spread over a blank row, so that the columns stand in their order.
    return { ...blankRow(this.paths[index], 0), ...numbers, ...texts } as SurveyRow;
  }

  append(rows: Iterable<SurveyRow>): void {
    for (const row of rows) {
      const at = this.#next();
      this.paths.push(row.path);
      for (const column of NUMBER_COLUMNS) this.#numbers[column][at] = row[column] ?? Number.NaN;
      for (const column of CODED_COLUMNS) {
        const store = this.#texts[column];
        store.codes[at] = store.code(row[column]);
      }
    }
    this.version++;
  }

  columns(from = 0): TableColumns {
    return {
      paths: this.paths.slice(from),
      numbers: recordOf(NUMBER_COLUMNS, (column) => this.#numbers[column].slice(from, this.length)),
      texts: recordOf(CODED_COLUMNS, (column) => {
        const { codes, names } = this.#texts[column];
        return { codes: codes.slice(from, this.length), names: [...names] };
      }),
    };
  }

  appendColumns({ paths, numbers, texts }: TableColumns): void {
    const start = this.length;
    for (const path of paths) {
      this.#next();
      this.paths.push(path);
    }
    for (const column of NUMBER_COLUMNS) this.#numbers[column].set(numbers[column], start);
    for (const column of CODED_COLUMNS) {
      const store = this.#texts[column];
      const own = texts[column].names.map((name) => store.code(name));
      texts[column].codes.forEach((code, i) => {
        store.codes[start + i] = own[code];
      });
    }
    this.version++;
  }

  #next(): number {
    const at = this.length++;
    if (at >= this.#numbers.bytes.length) this.#grow();
    return at;
  }

  #grow(): void {
    const room = 2 * this.#numbers.bytes.length;
    for (const column of NUMBER_COLUMNS) {
      const longer = new Float64Array(room);
      longer.set(this.#numbers[column]);
      this.#numbers[column] = longer;
    }
    for (const column of CODED_COLUMNS) {
      const store = this.#texts[column];
      const longer = new Uint32Array(room);
      longer.set(store.codes);
      store.codes = longer;
    }
  }
}

export function createColumnTable(): GrowingTable {
  return new Table();
}
