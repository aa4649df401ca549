/** What derived facets have worked out, one array a facet and table, until the table changes; grown tables are only added to. */
import type { Codes, ColumnTable } from './column-table';

export interface Memory {
  numbers(id: string, table: ColumnTable, valueAt: (table: ColumnTable) => (row: number) => number): Float64Array;
  names(id: string, table: ColumnTable, nameAt: (table: ColumnTable) => (row: number) => string): Codes;
}

interface Remembered {
  length: number;
  version: number;
}

interface RememberedNumbers extends Remembered {
  values: Float64Array;
}

interface RememberedNames extends Remembered {
  codes: Uint32Array;
  readonly names: string[];
  readonly codeOf: Map<string, number>;
}

export function createMemory(): Memory {
  // Tables come and go; what was worked out of them goes with them.
  const numbersOf = new WeakMap<ColumnTable, Map<string, RememberedNumbers>>();
  const namesOf = new WeakMap<ColumnTable, Map<string, RememberedNames>>();
  const entry = <T>(of: WeakMap<ColumnTable, Map<string, T>>, table: ColumnTable, id: string, make: () => T): T => {
    const known = of.get(table) ?? new Map<string, T>();
    of.set(table, known);
    const found = known.get(id) ?? make();
    known.set(id, found);
    return found;
  };
  return {
    numbers: (id, table, valueAt) => {
      const found = entry(numbersOf, table, id, () => ({ length: 0, version: -1, values: new Float64Array(0) }));
      if (found.version !== table.version) {
        if (found.values.length < table.length) {
          const longer = new Float64Array(2 * table.length);
          longer.set(found.values.subarray(0, found.length));
          found.values = longer;
        }
        const value = valueAt(table);
        for (let row = found.length; row < table.length; row++) found.values[row] = value(row);
        found.length = table.length;
        found.version = table.version;
      }
      return found.values;
    },
    names: (id, table, nameAt) => {
      const found = entry(namesOf, table, id, () => ({
        length: 0,
        version: -1,
        codes: new Uint32Array(0),
        names: [] as string[],
        codeOf: new Map<string, number>(),
      }));
      if (found.version !== table.version) {
        if (found.codes.length < table.length) {
          const longer = new Uint32Array(2 * table.length);
          longer.set(found.codes.subarray(0, found.length));
          found.codes = longer;
        }
        const name = nameAt(table);
        for (let row = found.length; row < table.length; row++) found.codes[row] = codeFor(found, name(row));
        found.length = table.length;
        found.version = table.version;
      }
      return found;
    },
  };
}

function codeFor({ names, codeOf }: RememberedNames, name: string): number {
  let code = codeOf.get(name);
  if (code === undefined) {
    code = names.length;
    names.push(name);
    codeOf.set(name, code);
  }
  return code;
}
