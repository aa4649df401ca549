/** What the list of files says in each of its columns. */
import type { SurveyColumn, SurveyRow } from '../../../survey/row';
import { formatBytes, formatCount, formatNumber, formatSignificant, NOT_AVAILABLE } from '../../shared/format';
import { visibleName } from '../filter/facet-text';

export interface FileColumn {
  readonly column: SurveyColumn;
  readonly title: string;
  /** CSS, for the grid's template. */
  readonly width: string;
  readonly number: boolean;
  readonly cell: (row: SurveyRow) => string;
}

const orNone = (text: string): string => (text === '' ? NOT_AVAILABLE : visibleName(text));

/** 96, ~83 where the tables are only near to that quality's. */
export function qualityText({ quality, misfit }: SurveyRow): string {
  if (quality === null) return NOT_AVAILABLE;
  return misfit === 0 ? String(quality) : `~${quality}`;
}

export function sizeText({ width, height }: SurveyRow): string {
  return width === null || height === null ? NOT_AVAILABLE : `${width} × ${height}`;
}

/** Bytes a pixel. */
export function densityText({ bytes, width, height }: SurveyRow): string {
  const pixels = (width ?? 0) * (height ?? 0);
  return pixels > 0 ? formatSignificant(bytes / pixels) : NOT_AVAILABLE;
}

export const FILE_COLUMNS: readonly FileColumn[] = [
  { column: 'path', title: 'File', width: 'minmax(180px, 3fr)', number: false, cell: ({ path }) => visibleName(path) },
  { column: 'kind', title: 'Kind', width: '72px', number: false, cell: ({ kind }) => visibleName(kind) },
  { column: 'bytes', title: 'Bytes', width: '76px', number: true, cell: ({ bytes }) => formatBytes(bytes) },
  { column: 'width', title: 'Size', width: '108px', number: true, cell: sizeText },
  { column: 'subsampling', title: 'Chroma', width: '72px', number: false, cell: (row) => orNone(row.subsampling) },
  { column: 'quality', title: 'Quality', width: '68px', number: true, cell: qualityText },
  { column: 'coding', title: 'Coding', width: '100px', number: false, cell: (row) => orNone(row.coding) },
  {
    column: 'error',
    title: 'Faults',
    width: 'minmax(80px, 2fr)',
    number: false,
    cell: ({ error }) => (error === '' ? '' : visibleName(error)),
  },
];

/** All 21 columns of one file in words, for who has picked it. */
export function factsOf(row: SurveyRow): { readonly name: string; readonly value: string; readonly title: string }[] {
  const count = (value: number | null): string => (value === null ? NOT_AVAILABLE : formatCount(value));
  return [
    { name: 'Kind', value: visibleName(row.kind), title: 'What the content is, whatever the name says' },
    { name: 'Bytes', value: formatCount(row.bytes), title: 'Length of the file' },
    { name: 'Size', value: sizeText(row), title: 'Pixels, as stored' },
    { name: 'Bytes per pixel', value: densityText(row), title: 'Headers too' },
    { name: 'Components', value: count(row.components), title: 'Channels stored' },
    { name: 'Colour', value: orNone(row.color), title: 'What the samples mean' },
    { name: 'Subsampling', value: orNone(row.subsampling), title: 'J:a:b' },
    { name: 'Factors', value: orNone(row.sampling), title: 'Sampling factors, a component each' },
    { name: 'Quality', value: qualityText(row), title: 'IJG; ~ where it is only the nearest' },
    {
      name: 'Misfit',
      value: row.misfit === null ? NOT_AVAILABLE : formatNumber(row.misfit),
      title: 'How far the tables are from that quality’s; 0 is exact',
    },
    { name: 'Tables', value: orNone(row.tables), title: 'Family and fingerprint of the quantisation tables' },
    { name: 'Coding', value: orNone(row.coding), title: 'T.81’s process' },
    { name: 'Precision', value: count(row.precision), title: 'Bits a sample' },
    { name: 'Restart', value: count(row.restart), title: 'MCUs between restart markers; 0 for none' },
    { name: 'Huffman', value: orNone(row.huffman), title: 'Annex K’s codes, or the picture’s own' },
    { name: 'Orientation', value: count(row.orientation), title: 'EXIF, 1 to 8' },
    { name: 'Profile', value: orNone(row.icc), title: 'The ICC profile’s own name' },
    { name: 'Adobe', value: count(row.adobe), title: 'Adobe’s colour transform, 0 to 2' },
    { name: 'Trailing', value: count(row.trailing), title: 'Bytes after the end of the picture' },
  ];
}
