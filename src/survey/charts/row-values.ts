/** What a facet takes from a single row; of whole tables, facets.ts says it. NaN and the empty name stand for "has none". */
import { topFolderOf } from '../facets';
import type { SurveyRow } from '../row';
import { nameOfNumber } from './name-counts';

/** Facets that a summary counts by name. */
export const SUMMARY_NAMES = [
  'kind',
  'color',
  'subsampling',
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
  'error',
  'top',
] as const;

/** Facets that a summary counts in bins. */
export const SUMMARY_NUMBERS = ['quality', 'bytes', 'pixels', 'density', 'aspect'] as const;

export type SummaryName = (typeof SUMMARY_NAMES)[number];
export type SummaryNumber = (typeof SUMMARY_NUMBERS)[number];

export function rowName(facet: SummaryName, row: SurveyRow): string {
  switch (facet) {
    case 'kind':
    case 'color':
    case 'subsampling':
    case 'coding':
    case 'huffman':
    case 'icc':
      return row[facet];
    case 'precision':
    case 'components':
    case 'restart':
    case 'orientation':
    case 'adobe':
      return nameOfNumber(row[facet] ?? Number.NaN);
    case 'tables':
      return row.tables.split(':')[0];
    case 'exact':
      return row.misfit === null ? '' : row.misfit === 0 ? 'exact' : 'nearest';
    case 'error':
      return row.error === '' ? 'sound' : 'broken';
    case 'top':
      return topFolderOf(row.path);
  }
}

export function rowNumber(facet: SummaryNumber, row: SurveyRow): number {
  const [width, height] = [row.width ?? Number.NaN, row.height ?? Number.NaN];
  switch (facet) {
    case 'quality':
      return row.quality ?? Number.NaN;
    case 'bytes':
      return row.bytes;
    case 'pixels':
      return width * height > 0 ? width * height : Number.NaN;
    case 'density':
      return width * height > 0 ? row.bytes / (width * height) : Number.NaN;
    case 'aspect':
      return height > 0 ? width / height : Number.NaN;
  }
}
