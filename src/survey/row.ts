/**
 * What a survey says of one file: one row of 21 columns, the same in the page, on the command line and in every table that
 * leaves either. Every input has a row, a broken one too.
 *
 * Text that does not apply is empty, a number that does not apply is null; an empty text is never an answer.
 */

/** What a file's samples mean. `grey-as-colour`: three components, and every chroma coefficient is zero (full read only). */
export type SurveyColor = '' | 'grey' | 'ycbcr' | 'rgb' | 'cmyk' | 'ycck' | 'unknown' | 'grey-as-colour';

/** T.81's processes; arithmetic coding is part of the name. `other`: lossless, hierarchical and JPEG-LS frames. */
export type SurveyCoding =
  '' | 'baseline' | 'extended' | 'progressive' | 'extended-arithmetic' | 'progressive-arithmetic' | 'other';

export type SurveyHuffman = '' | 'standard' | 'optimised';

export interface SurveyRow {
  /** `/` between folders, beginning with the name of the folder, or archive, that was handed over. */
  readonly path: string;
  /** Length of the file, unpacked. */
  readonly bytes: number;
  /** What its content is, whatever its name says: `JPEG`, `PNG`, …, `empty`, `unknown`, `unreadable`. */
  readonly kind: string;
  /** Pixels, as the file is stored: orientation is not applied. */
  readonly width: number | null;
  readonly height: number | null;
  readonly components: number | null;
  readonly color: SurveyColor;
  /** `4:2:0`, `4:4:4`, …, `grey`; the raw factors where they have no such name. */
  readonly subsampling: string;
  /** Raw factors, a component each: `2x2,1x1,1x1`. */
  readonly sampling: string;
  /** The IJG quality whose tables these are, or else the nearest one. */
  readonly quality: number | null;
  /** How far the tables are from that quality's (codec/jpeg/quality/misfit.ts); 0 where they are exactly those. */
  readonly misfit: number | null;
  /** Family and fingerprint: `ijg:1f0c5a3e9b72`, `photoshop:…`, `mozjpeg:…`, `jpegli:…`, `other:…`. */
  readonly tables: string;
  readonly coding: SurveyCoding;
  /** Bits a sample. */
  readonly precision: number | null;
  /** MCUs between restart markers; 0 for none. */
  readonly restart: number | null;
  /** `standard`: every table is one of T.81 Annex K's. From the tables before the first scan; of all scans in a full read. */
  readonly huffman: SurveyHuffman;
  /** EXIF, 1…8; null where the file does not say. */
  readonly orientation: number | null;
  /** The colour profile's own name; `unnamed` where it has none. */
  readonly icc: string;
  /** Adobe's colour transform, 0…2; null without that segment. */
  readonly adobe: number | null;
  /** Bytes after the end of the picture. */
  readonly trailing: number | null;
  /** What is broken, and at which byte; or why the file could not be read. Several faults: the first, and how many more. */
  readonly error: string;
}

export type SurveyColumn = keyof SurveyRow;

/** In the order of every table that leaves the project. */
export const SURVEY_COLUMNS = [
  'path',
  'bytes',
  'kind',
  'width',
  'height',
  'components',
  'color',
  'subsampling',
  'sampling',
  'quality',
  'misfit',
  'tables',
  'coding',
  'precision',
  'restart',
  'huffman',
  'orientation',
  'icc',
  'adobe',
  'trailing',
  'error',
] as const satisfies readonly SurveyColumn[];

/** Columns that hold numbers; all others hold text. `misfit` alone is no whole number. */
export const NUMBER_COLUMNS = [
  'bytes',
  'width',
  'height',
  'components',
  'quality',
  'misfit',
  'precision',
  'restart',
  'orientation',
  'adobe',
  'trailing',
] as const satisfies readonly SurveyColumn[];

export type NumberColumn = (typeof NUMBER_COLUMNS)[number];
export type TextColumn = Exclude<SurveyColumn, NumberColumn>;

/** A row of which nothing is known but where it is and how long. */
export function blankRow(path: string, bytes: number): SurveyRow {
  return {
    path,
    bytes,
    kind: 'unknown',
    width: null,
    height: null,
    components: null,
    color: '',
    subsampling: '',
    sampling: '',
    quality: null,
    misfit: null,
    tables: '',
    coding: '',
    precision: null,
    restart: null,
    huffman: '',
    orientation: null,
    icc: '',
    adobe: null,
    trailing: null,
    error: '',
  };
}
