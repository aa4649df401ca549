/**
 * Which rows a filter leaves, kept so that moving one brush asks one facet only: each clause has a bit, a row's number says
 * which clauses it fails. A chart of a facet counts the rows that fail no clause but that facet's own, so that a person sees
 * what else could be chosen.
 */
import type { ColumnTable } from '../column-table';
import type { Facets } from '../facets';
import { MOST_CLAUSES, type Clause, type ClauseKey, type Filter } from './filter';
import { insideLasso } from './inside-lasso';

/** Where rows lie on the map: x, y a row, 0…1 each way; NaN where a row is not on it. `version` counts changes. */
export interface MapPositions {
  readonly xy: Float32Array;
  readonly version: number;
}

export interface Selection {
  /** Counts up with every change. */
  readonly version: number;
  readonly length: number;
  /** How many rows fail nothing. */
  readonly count: number;
  /** A bit set for each clause that the row fails. May be longer than the table. */
  readonly failing: Uint32Array;
  /** The bit of a clause, 0 where there is none of that key. */
  bitOf(key: ClauseKey): number;
  passes(row: number): boolean;
}

export interface GrowingSelection extends Selection {
  /** Brings everything up to date; returns whether anything changed. */
  update(table: ColumnTable, filter: Filter, positions?: MapPositions | null): boolean;
}

interface Known {
  readonly bit: number;
  readonly clause: Clause;
  readonly positions: number;
}

export function createSelection(facets: Facets): GrowingSelection {
  return new FilterSelection(facets);
}

class FilterSelection implements GrowingSelection {
  version = 0;
  length = 0;
  count = 0;
  failing = new Uint32Array(0);
  readonly #facets: Facets;
  readonly #known = new Map<ClauseKey, Known>();
  #table: ColumnTable | null = null;
  #tableVersion = -1;

  constructor(facets: Facets) {
    this.#facets = facets;
  }

  bitOf(key: ClauseKey): number {
    return this.#known.get(key)?.bit ?? 0;
  }

  passes(row: number): boolean {
    return this.failing[row] === 0;
  }

  update(table: ColumnTable, filter: Filter, positions: MapPositions | null = null): boolean {
    const from = this.#follow(table);
    let changed = from < this.length || from === 0;
    for (const [key, { bit }] of [...this.#known]) {
      if (filter.has(key)) continue;
      for (let row = 0; row < this.length; row++) this.failing[row] &= ~bit;
      this.#known.delete(key);
      changed = true;
    }
    for (const [key, clause] of filter) {
      const known = this.#known.get(key);
      const place = clause.kind === 'lasso' ? (positions?.version ?? -1) : -1;
      const same = known?.clause === clause && known.positions === place;
      const bit = known?.bit ?? this.#freeBit();
      const start = same ? from : 0;
      if (bit === 0 || start >= this.length) continue;
      changed = true;
      this.#known.set(key, { bit, clause, positions: place });
      const passes = passing(table, this.#facets, key, clause, positions);
      for (let row = start; row < this.length; row++) {
        if (passes(row)) this.failing[row] &= ~bit;
        else this.failing[row] |= bit;
      }
    }
    if (!changed) return false;
    this.count = 0;
    for (let row = 0; row < this.length; row++) if (this.failing[row] === 0) this.count++;
    this.version++;
    return true;
  }

  /** Takes in the rows that are new; returns the first of them. */
  #follow(table: ColumnTable): number {
    if (table === this.#table && table.version === this.#tableVersion && table.length === this.length)
      return this.length;
    const from = table === this.#table && table.length >= this.length ? this.length : 0;
    if (from === 0) this.#known.clear();
    if (this.failing.length < table.length) {
      const longer = new Uint32Array(2 * table.length);
      longer.set(this.failing.subarray(0, from));
      this.failing = longer;
    }
    this.failing.fill(0, from, table.length);
    this.#table = table;
    this.#tableVersion = table.version;
    this.length = table.length;
    return from;
  }

  #freeBit(): number {
    const used = [...this.#known.values()].reduce((bits, { bit }) => bits | bit, 0);
    for (let i = 0; i < MOST_CLAUSES; i++) if ((used & (1 << i)) === 0) return 1 << i;
    return 0;
  }
}

function passing(
  table: ColumnTable,
  facets: Facets,
  key: ClauseKey,
  clause: Clause,
  positions: MapPositions | null,
): (row: number) => boolean {
  if (clause.kind === 'path') {
    const wanted = clause.contains.toLowerCase();
    return (row) => table.paths[row].toLowerCase().includes(wanted);
  }
  if (clause.kind === 'lasso') {
    if (!positions) return () => true;
    const { xy } = positions;
    return (row) => insideLasso(clause.points, xy[2 * row], xy[2 * row + 1]);
  }
  if (key === 'path' || key === 'lasso') return () => true;
  const facet = facets.get(key);
  if (facet.kind === 'number') return numberPasses(facet.values(table), clause);
  if (clause.kind === 'range') return () => true;
  const { codes, names } = facet.values(table);
  const chosen = Uint8Array.from(names, (name) => (clause.names.includes(name) ? 1 : 0));
  return (row) => chosen[codes[row]] === 1;
}

/** Numbers may be chosen by a range or one by one; an empty name stands for "none". */
function numberPasses(values: Float64Array, clause: Clause): (row: number) => boolean {
  if (clause.kind === 'range') {
    const { from, to } = clause;
    return (row) => values[row] >= from && values[row] <= to;
  }
  if (clause.kind !== 'names') return () => true;
  const chosen = new Set(clause.names.map((name) => (name === '' ? Number.NaN : Number(name))));
  return (row) => chosen.has(values[row]);
}
