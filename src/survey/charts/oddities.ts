/** What is odd among the files that a filter leaves: extremes and traits (oddity-kinds.ts), each with its files. */
import type { CodedColumn, ColumnTable } from '../column-table';
import { saysOther } from './claimed-kind';
import { createExtremes } from './extremes';
import { EXTREMES, measure, TRAITS, type Measure, type OddityKind, type TraitKind } from './oddity-kinds';
import type { ChartSelection } from './tally';

export interface Oddity extends OddityKind {
  /** Files that have the trait; files listed, for an extreme. Never 0. */
  readonly count: number;
  /** The first hundred of a trait, in the table's order; an extreme's from the farthest on. */
  readonly rows: readonly number[];
  /** What an extreme's files measure, one a row; null for a trait. */
  readonly measured: { readonly of: Measure; readonly values: readonly number[] } | null;
  readonly choose: TraitKind['choose'];
}

/** Files that a trait lists. */
export const TRAIT_FILES = 100;

/** Traits first, since they are what breaks things. Kinds without a file are left out. */
export function oddities(table: ColumnTable, selection: ChartSelection): Oddity[] {
  const traits = TRAITS.map((kind) => ({ kind, count: 0, rows: [] as number[] }));
  const extremes = EXTREMES.map((kind) => ({ kind, files: createExtremes<number>(kind.end) }));
  const traitsOf = rowTraits(table);
  const measureRow = rowMeasures(table);
  const failing = selection?.failing;
  let row = 0;
  const rowNow = (): number => row;
  for (; row < table.length; row++) {
    if (failing && failing[row] !== 0) continue;
    for (let bits = traitsOf(row); bits !== 0; bits &= bits - 1) {
      const trait = traits[31 - Math.clz32(bits & -bits)];
      if (trait.count++ < TRAIT_FILES) trait.rows.push(row);
    }
    const measured = measureRow(row);
    for (const { kind, files } of extremes) files.add(measured[kind.of], rowNow);
  }
  return [
    ...traits
      .filter(({ count }) => count > 0)
      .map(({ kind: { id, title, why, choose }, count, rows }) => ({
        ...{ id, title, why, choose, count, rows },
        measured: null,
      })),
    ...extremes
      .map(({ kind, files }) => ({ kind, found: files.found() }))
      .filter(({ found }) => found.length > 0)
      .map(({ kind: { id, title, why, of }, found }) => ({
        ...{ id, title, why, count: found.length, choose: null },
        rows: found.map((one) => one.file),
        measured: { of, values: found.map((one) => one.value) },
      })),
  ];
}

/** A row's traits, a bit each in the order of TRAITS. */
function rowTraits(table: ColumnTable): (row: number) => number {
  const bitsOf = new Map<CodedColumn, Uint32Array>();
  const above: { values: Float64Array; exceeds: number; bit: number }[] = [];
  let pathBit = 0;
  TRAITS.forEach(({ test }, place) => {
    const bit = 1 << place;
    if (test.column === 'path') pathBit = bit;
    else if ('exceeds' in test) above.push({ values: table.numbers(test.column), exceeds: test.exceeds, bit });
    else {
      // Each distinct name is asked once, not each row.
      const { names } = table.texts(test.column);
      const bits = bitsOf.get(test.column) ?? new Uint32Array(names.length);
      bitsOf.set(test.column, bits);
      names.forEach((name, code) => {
        if (test.has(name)) bits[code] |= bit;
      });
    }
  });
  const coded = [...bitsOf].map(([column, bits]) => ({ codes: table.texts(column).codes, bits }));
  const kind = table.texts('kind');
  return (row) => {
    let bits = saysOther(table.paths[row], kind.names[kind.codes[row]]) ? pathBit : 0;
    for (const column of coded) bits |= column.bits[column.codes[row]];
    for (const { values, exceeds, bit } of above) if (values[row] > exceeds) bits |= bit;
    return bits;
  };
}

/** What a row measures; the same object each time. */
function rowMeasures(table: ColumnTable): (row: number) => Readonly<Record<Measure, number>> {
  const [bytes, width, height, quality] = (['bytes', 'width', 'height', 'quality'] as const).map((column) =>
    table.numbers(column),
  );
  const [kind, error] = [table.texts('kind'), table.texts('error')];
  const isJpeg = kind.names.map((name) => name === 'JPEG');
  const isSound = error.names.map((name) => name === '');
  const measured = { bytes: 0, quality: 0, pixels: 0, shape: 0, density: 0 };
  return (row) => {
    const sound = isJpeg[kind.codes[row]] && isSound[error.codes[row]];
    return measure(measured, bytes[row], width[row], height[row], quality[row], sound);
  };
}
