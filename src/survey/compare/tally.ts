/** Both collections' values of a facet counted over the same bins: every name, or every distinct number in ascending order. */
import type { ColumnTable } from '../column-table';
import type { NameFacet, NumberFacet } from '../facets';
import type { Counts } from './distances';

export interface Side {
  readonly table: ColumnTable;
  readonly rows: Uint32Array;
}

export interface NameTally {
  readonly names: readonly string[];
  readonly a: Counts;
  readonly b: Counts;
}

export interface NumberTally {
  readonly values: Float64Array;
  readonly a: Counts;
  readonly b: Counts;
  /** Files without the number; what is not finite counts as none. */
  readonly missingA: number;
  readonly missingB: number;
}

export function tallyNames(facet: NameFacet, a: Side, b: Side): NameTally {
  const placeOf = new Map<string, number>();
  const counted = [a, b].map(({ table, rows }) => {
    const { codes, names } = facet.values(table);
    const counts = new Float64Array(names.length);
    for (const row of rows) counts[codes[row]]++;
    names.forEach((name, code) => {
      if (counts[code] > 0 && !placeOf.has(name)) placeOf.set(name, placeOf.size);
    });
    return { counts, names };
  });
  const [countsA, countsB] = counted.map(({ counts, names }) => {
    const placed = new Float64Array(placeOf.size);
    names.forEach((name, code) => {
      if (counts[code] > 0) placed[placeOf.get(name) ?? 0] += counts[code];
    });
    return placed;
  });
  return { names: [...placeOf.keys()], a: countsA, b: countsB };
}

interface Counted {
  readonly values: Float64Array;
  readonly counts: Counts;
  readonly missing: number;
}

export function tallyNumbers(facet: NumberFacet, a: Side, b: Side): NumberTally {
  const [countedA, countedB] = [a, b].map(({ table, rows }) => countNumbers(facet.values(table), rows));
  const room = countedA.values.length + countedB.values.length;
  const values = new Float64Array(room);
  const countsA = new Float64Array(room);
  const countsB = new Float64Array(room);
  let length = 0;
  for (let i = 0, j = 0; i < countedA.values.length || j < countedB.values.length; length++) {
    const left = i < countedA.values.length ? countedA.values[i] : Infinity;
    const right = j < countedB.values.length ? countedB.values[j] : Infinity;
    values[length] = Math.min(left, right);
    if (left <= right) countsA[length] = countedA.counts[i++];
    if (right <= left) countsB[length] = countedB.counts[j++];
  }
  return {
    values: values.subarray(0, length),
    a: countsA.subarray(0, length),
    b: countsB.subarray(0, length),
    missingA: countedA.missing,
    missingB: countedB.missing,
  };
}

/** Below this, whole numbers are counted into an array each, which is many times quicker than sorting. */
const COUNTED_BELOW = 65_536;

function countNumbers(values: Float64Array, rows: Uint32Array): Counted {
  const present = new Float64Array(rows.length);
  let length = 0;
  let whole = true;
  for (const row of rows) {
    const value = values[row];
    if (!Number.isFinite(value)) continue;
    present[length++] = value;
    whole &&= value >= 0 && value < COUNTED_BELOW && value === Math.floor(value);
  }
  const missing = rows.length - length;
  const kept = present.subarray(0, length);
  return { ...(whole ? countWhole(kept) : countSorted(kept.sort())), missing };
}

function countWhole(values: Float64Array): Pick<Counted, 'values' | 'counts'> {
  const bins = new Uint32Array(COUNTED_BELOW);
  for (const value of values) bins[value]++;
  const distinct: number[] = [];
  bins.forEach((count, value) => {
    if (count > 0) distinct.push(value);
  });
  return { values: Float64Array.from(distinct), counts: Float64Array.from(distinct, (value) => bins[value]) };
}

function countSorted(sorted: Float64Array): Pick<Counted, 'values' | 'counts'> {
  const values = new Float64Array(sorted.length);
  const counts = new Float64Array(sorted.length);
  let length = 0;
  for (const value of sorted) {
    if (length === 0 || values[length - 1] !== value) values[length++] = value;
    counts[length - 1]++;
  }
  return { values: values.subarray(0, length), counts: counts.subarray(0, length) };
}
