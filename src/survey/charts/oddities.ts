/** What is odd among the files that a filter leaves: extremes and traits (oddity-kinds.ts), each with its files. */
import type { ColumnTable } from '../column-table';
import { saysOther } from './claimed-kind';
import { createExtremes } from './extremes';
import {
  EXTREMES,
  measure,
  TRAITS,
  type Measure,
  type OddityKind,
  type TraitKind,
  type TraitTest,
} from './oddity-kinds';
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

/** All kinds, or those named: traits first, since they are what breaks things. Kinds without a file are left out. */
export function oddities(table: ColumnTable, selection: ChartSelection): Oddity[] {
  const { numbers, names, isJpeg, isBroken } = columnsOf(table);
  const traits = TRAITS.map((kind) => ({ kind, has: rowHas(table, kind.test), count: 0, rows: [] as number[] }));
  const extremes = EXTREMES.map((kind) => ({ kind, files: createExtremes<number>(kind.end) }));
  const failing = selection?.failing;
  const file = { kind: '', broken: false, bytes: 0, width: 0, height: 0, quality: 0 };
  let row = 0;
  const rowNow = (): number => row;
  for (; row < table.length; row++) {
    if (failing && failing[row] !== 0) continue;
    for (const trait of traits) {
      if (!trait.has(row)) continue;
      if (trait.count++ < TRAIT_FILES) trait.rows.push(row);
    }
    file.kind = isJpeg[names.kind[row]] === 1 ? 'JPEG' : '';
    file.broken = isBroken[names.error[row]] === 1;
    file.bytes = numbers.bytes[row];
    file.width = numbers.width[row];
    file.height = numbers.height[row];
    file.quality = numbers.quality[row];
    for (const { kind, files } of extremes) files.add(measure(kind.of, file), rowNow);
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

const flags = (names: readonly string[], has: (name: string) => boolean): Uint8Array =>
  Uint8Array.from(names, (name) => (has(name) ? 1 : 0));

function columnsOf(table: ColumnTable) {
  const [kind, error] = [table.texts('kind'), table.texts('error')];
  return {
    numbers: {
      bytes: table.numbers('bytes'),
      width: table.numbers('width'),
      height: table.numbers('height'),
      quality: table.numbers('quality'),
    },
    names: { kind: kind.codes, error: error.codes },
    isJpeg: flags(kind.names, (name) => name === 'JPEG'),
    isBroken: flags(error.names, (name) => name !== ''),
  };
}

function rowHas(table: ColumnTable, test: TraitTest): (row: number) => boolean {
  if (test.column === 'path') {
    const kind = table.texts('kind');
    return (row) => saysOther(table.paths[row], kind.names[kind.codes[row]]);
  }
  if ('exceeds' in test) {
    const values = table.numbers(test.column);
    return (row) => values[row] > test.exceeds;
  }
  const { codes, names } = table.texts(test.column);
  const has = flags(names, test.has);
  return (row) => has[codes[row]] === 1;
}
