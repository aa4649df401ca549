/**
 * What a collection is looked at by: each facet takes one value from a row, a number or a name. Charts count facets,
 * filters choose by them, the map measures distances in them, the leak test predicts from them.
 */
import { createMemory, type Memory } from './facet-memory';
import type { Codes, CodedColumn, ColumnTable } from './column-table';
import type { NumberColumn } from './row';

interface FacetBase {
  readonly id: FacetId;
  /** "Quality", as a chart's heading says it. */
  readonly title: string;
  /** What it is, in half a sentence, for a help card or a tooltip. */
  readonly about: string;
}

export interface NumberFacet extends FacetBase {
  readonly kind: 'number';
  /** `px`, `B`, `B/px`, or empty. */
  readonly unit: string;
  /** On what scale its chart runs. */
  readonly scale: 'linear' | 'log';
  /** One a row; NaN where the row has none. */
  values(table: ColumnTable): Float64Array;
}

export interface NameFacet extends FacetBase {
  readonly kind: 'name';
  /** One a row; an empty name where the row has none. */
  values(table: ColumnTable): Codes;
}

export type Facet = NumberFacet | NameFacet;

export const FACET_IDS = [
  'kind',
  'color',
  'subsampling',
  'quality',
  'width',
  'height',
  'pixels',
  'aspect',
  'density',
  'bytes',
  'tables',
  'exact',
  'coding',
  'huffman',
  'precision',
  'components',
  'restart',
  'orientation',
  'icc',
  'adobe',
  'trailing',
  'error',
  'top',
  'folder',
] as const;

export type FacetId = (typeof FACET_IDS)[number];

export interface Facets {
  readonly get: (id: FacetId) => Facet;
  readonly all: readonly Facet[];
}

/** Names that a column of its own holds. */
const column = (id: FacetId & CodedColumn, title: string, about: string): NameFacet => ({
  id,
  title,
  about,
  kind: 'name',
  values: (table) => table.texts(id),
});

const number = (
  id: FacetId & NumberColumn,
  title: string,
  about: string,
  unit = '',
  scale: 'linear' | 'log' = 'linear',
): NumberFacet => ({ id, title, about, unit, scale, kind: 'number', values: (table) => table.numbers(id) });

/** Numbers worked out of others, remembered until the table changes. */
const derived = (
  memory: Memory,
  head: Omit<NumberFacet, 'kind' | 'values'>,
  valueAt: (table: ColumnTable) => (row: number) => number,
): NumberFacet => ({
  ...head,
  kind: 'number',
  values: (table) => memory.numbers(head.id, table, valueAt),
});

const named = (
  memory: Memory,
  id: FacetId,
  title: string,
  about: string,
  nameAt: (table: ColumnTable) => (row: number) => string,
): NameFacet => ({ id, title, about, kind: 'name', values: (table) => memory.names(id, table, nameAt) });

/** The folder under the outermost one, or the outermost one where there is none below it. */
export function topFolderOf(path: string): string {
  const parts = path.split('/');
  if (parts.length < 2) return '';
  return parts.length === 2 ? parts[0] : parts[1];
}

/** The folder that a file lies in, its name alone: the label of a data set kept as one folder a class. */
export function folderOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

/** The facets, with a memory of their own: two pages, or two tests, share nothing. */
export function createFacets(): Facets {
  const memory = createMemory();
  const ratio = (a: NumberColumn, b: NumberColumn) => (table: ColumnTable) => {
    const [above, below] = [table.numbers(a), table.numbers(b)];
    return (row: number) => (below[row] > 0 ? above[row] / below[row] : Number.NaN);
  };
  const pixels = (table: ColumnTable) => {
    const [width, height] = [table.numbers('width'), table.numbers('height')];
    return (row: number) => (width[row] * height[row] > 0 ? width[row] * height[row] : Number.NaN);
  };
  const all: Facet[] = [
    column('kind', 'Kind', 'what the content is, whatever the name says'),
    column('color', 'Colour', 'what the samples mean'),
    column('subsampling', 'Subsampling', 'how much coarser chroma is than luma, as J:a:b'),
    number('quality', 'Quality', 'the IJG quality of the tables, or the nearest one'),
    number('width', 'Width', 'as stored', 'px'),
    number('height', 'Height', 'as stored', 'px'),
    derived(memory, { id: 'pixels', title: 'Pixels', about: 'width times height', unit: 'px', scale: 'log' }, pixels),
    derived(
      memory,
      { id: 'aspect', title: 'Aspect ratio', about: 'width over height', unit: '', scale: 'log' },
      ratio('width', 'height'),
    ),
    derived(
      memory,
      { id: 'density', title: 'Bytes per pixel', about: 'of the file, headers too', unit: 'B/px', scale: 'log' },
      (table) => {
        const bytes = table.numbers('bytes');
        const size = pixels(table);
        return (row) => bytes[row] / size(row);
      },
    ),
    number('bytes', 'Bytes', 'length of the file', 'B', 'log'),
    named(memory, 'tables', 'Tables', 'which encoder’s quantisation tables', (table) => {
      const { codes, names } = table.texts('tables');
      const families = names.map((name) => name.split(':')[0]);
      return (row) => families[codes[row]];
    }),
    named(memory, 'exact', 'Quality is exact', 'whether the tables are exactly those of that quality', (table) => {
      const misfit = table.numbers('misfit');
      return (row) => (Number.isNaN(misfit[row]) ? '' : misfit[row] === 0 ? 'exact' : 'nearest');
    }),
    column('coding', 'Coding', 'T.81’s process'),
    column('huffman', 'Huffman codes', 'Annex K’s, or the picture’s own'),
    number('precision', 'Precision', 'bits a sample'),
    number('components', 'Components', 'channels stored'),
    number('restart', 'Restart interval', 'MCUs between restart markers, 0 for none'),
    number('orientation', 'Orientation', 'EXIF, 1 to 8'),
    column('icc', 'Colour profile', 'the ICC profile’s own name'),
    number('adobe', 'Adobe transform', 'of Adobe’s segment, 0 to 2'),
    number('trailing', 'Trailing bytes', 'after the end of the picture', 'B'),
    named(memory, 'error', 'Faults', 'whether something is broken', (table) => {
      const { codes, names } = table.texts('error');
      return (row) => (names[codes[row]] === '' ? 'sound' : 'broken');
    }),
    named(
      memory,
      'top',
      'Top folder',
      'the outermost folder inside the collection',
      (table) => (row) => topFolderOf(table.paths[row]),
    ),
    named(memory, 'folder', 'Folder', 'the folder a file lies in', (table) => (row) => folderOf(table.paths[row])),
  ];
  const byId = new Map(all.map((facet) => [facet.id, facet]));
  return {
    all,
    get: (id) => {
      const facet = byId.get(id);
      if (!facet) throw new RangeError(`Facets: expected one of ${FACET_IDS.join(', ')}, got ${id}`);
      return facet;
    },
  };
}
