/** The constants that both shapes of the FFT, fft-pass and fft-line, and their shared loads and stores have. */
export const FFT_CONSTANTS = {
  /** 1: lines are columns, neighbouring invocations are neighbouring lines; 0: lines are rows. */
  COLUMNS: 'u32',
  /** Lines of a batch, batches. */
  LINES: 'u32',
  BATCHES: 'u32',
  /** Butterflies of the first pass (fft-pass: of this one), and the span of the last (of this one). */
  BUTTERFLIES: 'u32',
  SPAN: 'u32',
  /** Element e of line l of batch c lies at c·BATCH + l·LINE + e·STEP; SKIP is from one value of a butterfly to the next. */
  SOURCE_STEP: 'u32',
  SOURCE_LINE: 'u32',
  SOURCE_BATCH: 'u32',
  SOURCE_SKIP: 'u32',
  SOURCE_SIZE: 'u32',
  RESULT_STEP: 'u32',
  RESULT_LINE: 'u32',
  RESULT_BATCH: 'u32',
  RESULT_SKIP: 'u32',
  RESULT_SIZE: 'u32',
  TABLE_SIZE: 'u32',
  /** First entries in the tables of Bluestein's chirp and its spectrum. */
  CHIRP: 'u32',
  SPECTRUM: 'u32',
  /** The transform's length where it is not the passes'. */
  LENGTH: 'u32',
  /** Of the picture. */
  WIDTH: 'u32',
  HEIGHT: 'u32',
  /** Distance of the two rows in one line. */
  PAIR_STEP: 'u32',
  SCALE: 'f32',
} as const;

/** Radices that have a codelet, shared/fft-radix-*.wgsl, but for the empty transform's 1. */
export const FFT_RADICES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16] as const;

/** What the slots `fetch`, `put`, `load` and `store` may be filled with (`fft-fetch-…`). */
export const FFT_FETCHES = ['complex', 'kept', 'rows', 'shuffled', 'pairs'] as const;
export const FFT_PUTS = ['complex', 'scaled', 'rows', 'shuffled', 'pairs'] as const;

/** Values with which every variant builds; what they mean does not matter to that. */
export function sampleConstants(
  types: Readonly<Record<string, string>>,
  values: Readonly<Record<string, number>> = {},
) {
  return { ...Object.fromEntries(Object.keys(types).map((name) => [name, 4])), ...values };
}
