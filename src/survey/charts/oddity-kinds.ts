/**
 * What is worth a look in a collection. Extremes are the files at one end of a scale; traits are what a file has or has not.
 * Each with the sentence that says why.
 */
import type { ClauseKey, Clause } from '../filter/filter';
import type { CodedColumn } from '../column-table';
import type { FacetId } from '../facets';
import type { NumberColumn } from '../row';

export interface OddityKind {
  readonly id: string;
  readonly title: string;
  /** Why it is worth a look, one sentence. */
  readonly why: string;
}

export interface ExtremeKind extends OddityKind {
  readonly of: Measure;
  readonly end: 'least' | 'greatest';
}

/** Asked of one column, so that a table asks each distinct name once. */
export type TraitTest =
  | { readonly column: CodedColumn; readonly has: (name: string) => boolean }
  | { readonly column: NumberColumn; readonly exceeds: number }
  /** Of the name and the content together: claimed-kind.ts. */
  | { readonly column: 'path' };

export interface TraitKind extends OddityKind {
  readonly test: TraitTest;
  /** The filter that chooses just these files, where there is one. */
  readonly choose: { readonly key: ClauseKey; readonly clause: Clause } | null;
}

/** What extremes are measured in. Shape: how much longer the long side is. */
export type Measure = 'pixels' | 'bytes' | 'shape' | 'quality' | 'density';

export type Measured = Record<Measure, number>;

/**
 * Writes what a file measures into `measured`; NaN where it takes no part. Bytes per pixel are asked of sound JPEG files only,
 * since a torn one has too few.
 */
export function measure(
  measured: Measured,
  bytes: number,
  width: number,
  height: number,
  quality: number,
  soundJpeg: boolean,
): Measured {
  const sized = width > 0 && height > 0;
  measured.bytes = bytes;
  measured.quality = quality;
  measured.pixels = sized ? width * height : Number.NaN;
  measured.shape = sized ? Math.max(width, height) / Math.min(width, height) : Number.NaN;
  measured.density = sized && soundJpeg ? bytes / (width * height) : Number.NaN;
  return measured;
}

export const EXTREMES: readonly ExtremeKind[] = [
  {
    id: 'smallest',
    title: 'Fewest pixels',
    why: 'Thumbnails and placeholders say little, and are scaled up before a network sees them.',
    of: 'pixels',
    end: 'least',
  },
  {
    id: 'largest',
    title: 'Most pixels',
    why: 'One of these takes as much memory and time as a hundred others.',
    of: 'pixels',
    end: 'greatest',
  },
  {
    id: 'shape',
    title: 'Strangest shape',
    why: 'Cropping or squeezing such a strip to a square leaves little of what it shows.',
    of: 'shape',
    end: 'greatest',
  },
  {
    id: 'lowest-quality',
    title: 'Lowest quality',
    why: 'Blocks and ringing may be the strongest edges in these.',
    of: 'quality',
    end: 'least',
  },
  {
    id: 'lightest',
    title: 'Fewest bytes',
    why: 'Often an empty file, a placeholder or a download that broke off.',
    of: 'bytes',
    end: 'least',
  },
  {
    id: 'heaviest',
    title: 'Most bytes',
    why: 'Few files may hold much of the collection’s bytes.',
    of: 'bytes',
    end: 'greatest',
  },
  {
    id: 'sparsest',
    title: 'Fewest bytes per pixel',
    why: 'Flat drawings, blank pictures, or pictures enlarged after they were made.',
    of: 'density',
    end: 'least',
  },
  {
    id: 'densest',
    title: 'Most bytes per pixel',
    why: 'Small pictures with large headers, or noise kept at the highest quality.',
    of: 'density',
    end: 'greatest',
  },
];

const USUAL_SUBSAMPLINGS: ReadonlySet<string> = new Set(['', 'grey', '4:4:4', '4:2:2', '4:2:0', '4:1:1']);

const chooseNames = (key: FacetId, ...names: string[]): TraitKind['choose'] => ({
  key,
  clause: { kind: 'names', names },
});

export const TRAITS: readonly TraitKind[] = [
  {
    id: 'not-jpeg',
    title: 'Not a JPEG',
    why: 'A reader made for JPEG fails on these, or quietly takes another path.',
    test: { column: 'kind', has: (name) => name !== 'JPEG' },
    choose: null,
  },
  {
    id: 'name-says-other',
    title: 'Name says other than content',
    why: 'Programs that go by the name open these wrongly.',
    test: { column: 'path' },
    choose: null,
  },
  {
    id: 'broken',
    title: 'Broken',
    why: 'Decoders differ in what they make of these: grey areas, shifted colours, or an error.',
    test: { column: 'error', has: (name) => name !== '' },
    choose: chooseNames('error', 'broken'),
  },
  {
    id: 'four-one-one',
    title: '4:1:1',
    why: 'Chroma at a quarter of the width, as digital video had it: colour smears sideways.',
    test: { column: 'subsampling', has: (name) => name === '4:1:1' },
    choose: chooseNames('subsampling', '4:1:1'),
  },
  {
    id: 'rare-subsampling',
    title: 'Rare subsampling',
    why: 'Some decoders refuse such factors; 4:4:0 is often a 4:2:2 that was turned.',
    test: { column: 'subsampling', has: (name) => !USUAL_SUBSAMPLINGS.has(name) },
    choose: null,
  },
  {
    id: 'cmyk',
    title: 'CMYK',
    why: 'Made for print: many decoders show the colours wrongly, or inverted.',
    test: { column: 'color', has: (name) => name === 'cmyk' || name === 'ycck' },
    choose: chooseNames('color', 'cmyk', 'ycck'),
  },
  {
    id: 'rgb',
    title: 'Stored as RGB',
    why: 'Without a change of colours before coding: large for its quality, and shown in false colours by some.',
    test: { column: 'color', has: (name) => name === 'rgb' },
    choose: chooseNames('color', 'rgb'),
  },
  {
    id: 'grey-as-colour',
    title: 'Grey stored as colour',
    why: 'Three components, and nothing in two of them: counted as colour, and grey to look at.',
    test: { column: 'color', has: (name) => name === 'grey-as-colour' },
    choose: chooseNames('color', 'grey-as-colour'),
  },
  {
    id: 'twelve-bit',
    title: 'More than 8 bits',
    why: 'Browsers and most libraries cannot open these.',
    test: { column: 'precision', exceeds: 8 },
    choose: { key: 'precision', clause: { kind: 'range', from: 9, to: Infinity } },
  },
  {
    id: 'arithmetic',
    title: 'Arithmetic coding',
    why: 'Smaller by some per cent, and unknown to browsers and most libraries.',
    test: { column: 'coding', has: (name) => name.endsWith('-arithmetic') },
    choose: chooseNames('coding', 'extended-arithmetic', 'progressive-arithmetic'),
  },
  {
    id: 'other-coding',
    title: 'Lossless or hierarchical',
    why: 'Processes of the standard that hardly any decoder knows.',
    test: { column: 'coding', has: (name) => name === 'other' },
    choose: chooseNames('coding', 'other'),
  },
  {
    id: 'turned',
    title: 'Orientation set',
    why: 'A reader that ignores EXIF sees these lying on their side or upside down.',
    test: { column: 'orientation', exceeds: 1 },
    choose: { key: 'orientation', clause: { kind: 'range', from: 2, to: 8 } },
  },
  {
    id: 'trailing',
    title: 'Bytes after the end',
    why: 'A second picture, a film, or something hidden: no viewer shows it, every copy carries it.',
    test: { column: 'trailing', exceeds: 0 },
    choose: { key: 'trailing', clause: { kind: 'range', from: 1, to: Infinity } },
  },
];
