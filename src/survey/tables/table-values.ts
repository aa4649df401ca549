/**
 * What a value may be in each column of a table, in whatever format it comes: a table that says otherwise is none of ours.
 *
 * Lone surrogates, which no file can hold, are U+FFFD in all three formats, and −0 is 0.
 */
import {
  NUMBER_COLUMNS,
  SURVEY_COLUMNS,
  type NumberColumn,
  type SurveyCoding,
  type SurveyColor,
  type SurveyColumn,
  type SurveyHuffman,
  type SurveyRow,
} from '../row';

const COLORS: Record<SurveyColor, true> = {
  '': true,
  grey: true,
  ycbcr: true,
  rgb: true,
  cmyk: true,
  ycck: true,
  unknown: true,
  'grey-as-colour': true,
};
const CODINGS: Record<SurveyCoding, true> = {
  '': true,
  baseline: true,
  extended: true,
  progressive: true,
  'extended-arithmetic': true,
  'progressive-arithmetic': true,
  other: true,
};
const HUFFMANS: Record<SurveyHuffman, true> = { '': true, standard: true, optimised: true };

/** Columns whose text is one of few. */
const CHOICES: ReadonlyMap<SurveyColumn, ReadonlySet<string>> = new Map<SurveyColumn, ReadonlySet<string>>([
  ['color', new Set(Object.keys(COLORS))],
  ['coding', new Set(Object.keys(CODINGS))],
  ['huffman', new Set(Object.keys(HUFFMANS))],
]);

const NUMBERS: ReadonlySet<string> = new Set(NUMBER_COLUMNS);
export const isNumberColumn = (column: SurveyColumn): column is NumberColumn => NUMBERS.has(column);

/** Columns that every row has; all others may be left empty. */
export const REQUIRED_COLUMNS: ReadonlySet<SurveyColumn> = new Set(['path', 'bytes', 'kind'] as const);

const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;

export const wellFormed = (text: string): string =>
  LONE_SURROGATE.test(text) ? text.replace(LONE_SURROGATES, '\ufffd') : text;

/** A number as tables have it; null where it is none that they could hold. */
export const tableNumber = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : value + 0;

/** Why a value is none of its column's; empty where it is. */
export function faultOf(column: SurveyColumn, value: unknown): string {
  if (isNumberColumn(column)) {
    if (value === null) return column === 'bytes' ? 'bytes is empty' : '';
    if (typeof value !== 'number' || !Number.isFinite(value)) return `${column} is ${shown(value)}, not a number`;
    if (column !== 'misfit' && !Number.isSafeInteger(value)) return `${column} is ${value}, not a whole number`;
    return '';
  }
  if (typeof value !== 'string') return `${column} is ${shown(value)}, not text`;
  const choices = CHOICES.get(column);
  return choices === undefined || choices.has(value)
    ? ''
    : `${column} is ${shown(value)}, which is none of ${[...choices].filter(Boolean).join(', ')}`;
}

/** The columns of ours that a table does not have. */
export const missingColumns = (columns: readonly string[]): SurveyColumn[] =>
  SURVEY_COLUMNS.filter((column) => !columns.includes(column));

/** Every column has been looked at by `faultOf`. */
export const asRow = (values: Record<SurveyColumn, unknown>): SurveyRow => values as unknown as SurveyRow;

function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
  if (value === null || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  return Array.isArray(value) ? 'a list' : `of the kind “${typeof value}”`;
}
