/**
 * The files that take part and their labels: those in a folder, without copies, of labels with at least a file a fold, of the
 * commonest labels, and of very many files some of each label at random. Says what was left out, and refuses where nothing is
 * left to be told apart.
 */
import type { Random } from '../../math/random';
import type { ColumnTable } from '../column-table';
import { countOf, grouped, listOf } from '../compare/figures';
import type { Facets } from '../facets';
import { withoutCopies } from './copies';
import { LeakTestError, type LeakOptions } from './leak-options';
import { shuffle } from './stratified-folds';

export const MOST_ROWS = 20_000;
export const MOST_LABELS = 100;

export interface LabelledFiles {
  readonly rows: Uint32Array;
  /** A label's number for each row. */
  readonly labels: Uint16Array;
  /** The commonest first. */
  readonly names: readonly { readonly name: string; readonly count: number }[];
  /** One sentence, or empty. */
  readonly leftOut: string;
}

interface Label {
  readonly name: string;
  rows: number[];
}

export function labelledFiles(
  table: ColumnTable,
  chosen: Uint32Array,
  facets: Facets,
  { label, folds, mostRows = MOST_ROWS, mostLabels = MOST_LABELS }: LeakOptions,
  random: Random,
): LabelledFiles {
  if (chosen.length === 0) throw new LeakTestError('no-files', 'There are no files to test.');
  const facet = facets.get(label);
  if (facet.kind !== 'name') throw new RangeError(`Leak test: expected a facet of names, got ${label}`);
  const { codes, names } = facet.values(table);
  const inFolder = chosen.filter((row) => names[codes[row]] !== '');
  if (inFolder.length === 0)
    throw new LeakTestError(
      'no-folders',
      'No file lies in a folder, and folders are the labels that the test predicts.',
    );
  const looked = someOf(inFolder, LOOKED_AT * mostRows, random);
  const different = withoutCopies(table, looked, (row) => codes[row]);
  const labels = groupByLabel(different, codes, names);
  if (labels.length === 1)
    throw new LeakTestError('one-label', 'All files have the same label: there must be two folders to tell apart.');
  const enough = labels.filter(({ rows }) => rows.length >= folds);
  if (enough.length < 2)
    throw new LeakTestError(
      'too-few-files',
      `Fewer than two folders have ${grouped(folds)} different files or more, as many as there are folds.`,
    );
  const taken = enough.slice(0, mostLabels);
  const ofEnough = filesOf(enough);
  const counted = filesOf(taken);
  if (counted > mostRows) sample(taken, mostRows / counted, folds, random);
  const files = filesOf(taken);
  taken.sort((a, b) => b.rows.length - a.rows.length);
  return {
    rows: Uint32Array.from(taken.flatMap(({ rows }) => rows)),
    labels: Uint16Array.from(taken.flatMap(({ rows }, i) => rows.map(() => i))),
    names: taken.map(({ name, rows }) => ({ name, count: rows.length })),
    leftOut: leftOutWords([
      [chosen.length - inFolder.length, 'in no folder'],
      [looked.length - different.length, 'that look like copies (same folder, length and settings)'],
      [different.length - ofEnough, `in ${countOf(labels.length - enough.length, 'folder')} with fewer than ${folds}`],
      [ofEnough - counted, `in all but the ${grouped(taken.length)} largest folders`],
      [inFolder.length - looked.length + counted - files, 'at random, to end in time'],
    ]),
  };
}

/** Many times as many files as take part are looked at, no more: looking for copies remembers each. */
const LOOKED_AT = 10;

function someOf(rows: Uint32Array, most: number, random: Random): Uint32Array {
  if (rows.length <= most) return rows;
  const mixed = rows.slice();
  shuffle(mixed, random);
  return mixed.slice(0, most).sort();
}

const filesOf = (labels: readonly Label[]) => labels.reduce((sum, { rows }) => sum + rows.length, 0);

/** The commonest first; as common ones by name. */
function groupByLabel(rows: Uint32Array, codes: Uint32Array, names: readonly string[]): Label[] {
  const byCode = new Map<number, Label>();
  for (const row of rows) {
    const known = byCode.get(codes[row]);
    if (known) known.rows.push(row);
    else byCode.set(codes[row], { name: names[codes[row]], rows: [row] });
  }
  return [...byCode.values()].sort((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1));
}

/** The same share of every label, and a file a fold at least. */
function sample(labels: readonly Label[], share: number, least: number, random: Random): void {
  for (const label of labels) {
    shuffle(label.rows, random);
    label.rows = label.rows.slice(0, Math.max(least, Math.floor(share * label.rows.length)));
  }
}

function leftOutWords(parts: readonly (readonly [number, string])[]): string {
  const said = parts.filter(([count]) => count > 0).map(([count, why]) => `${countOf(count, 'file')} ${why}`);
  return said.length === 0 ? '' : `Left out: ${listOf(said)}.`;
}
