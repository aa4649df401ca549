/**
 * One pass of a Stockham FFT over many lines at once, rows or columns, storage to storage; unnormalised, exp(−2πi…).
 *
 * source, result: complex or real, as the `fetch` and `put` slots say; tables: f32 [n,2], roots and chirps computed in
 * f64 (transforms/fft-tables.ts); ranks: u32, read by fetch-kept only. Strides are in elements of source and result:
 * element e of line l of batch c lies at c·BATCH + l·LINE + e·STEP; SKIP is the distance of two elements of one
 * butterfly. Reference: math/fft.ts. Tolerance: relative L2 ≤ 3e-7 for a pass.
 * Source: Van Loan, Computational Frameworks for the FFT, 1992, §1.7.
 */
import { defineKernel } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';
import wgsl from '../shaders/fft-pass.wgsl?raw';

export const fftPass = defineKernel({
  name: 'fft-pass',
  wgsl,
  bindings: { source: 'read', result: 'write', tables: 'read', ranks: 'read' },
  uniforms: KEEP_UNIFORMS,
  constants: {
    /** 1: lines are columns, neighbouring invocations are neighbouring lines; 0: lines are rows. */
    COLUMNS: 'u32',
    RADIX: 'u32',
    SPAN: 'u32',
    /** Butterflies of a line, lines of a batch, batches. */
    BUTTERFLIES: 'u32',
    LINES: 'u32',
    BATCHES: 'u32',
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
    /** First entries in the tables. */
    TURNS: 'u32',
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
  },
  overrides: { WIDE: 64, HIGH: 1 },
  slots: {
    fetch: 'fft-fetch-complex',
    load: 'fft-load-plain',
    put: 'fft-put-complex',
    store: 'fft-store-plain',
    codelet: 'fft-radix-2',
  },
  workgroups: (_, { WIDE, HIGH }, { COLUMNS, BUTTERFLIES, LINES, BATCHES }) =>
    COLUMNS === 1
      ? [Math.ceil(LINES / WIDE), Math.ceil(BUTTERFLIES / HIGH), BATCHES]
      : [Math.ceil(BUTTERFLIES / WIDE), Math.ceil(LINES / HIGH), BATCHES],
});
