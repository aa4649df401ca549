/**
 * One pass of a Stockham FFT over many lines at once, rows or columns, storage to storage; unnormalised, exp(−2πi…).
 *
 * source, result: complex or real, as the `fetch` and `put` slots say; tables: f32 [n,2], roots and chirps computed in
 * f64 (transforms/fft-tables.ts); ranks: u32, read by fetch-kept only. Strides are in elements of source and result.
 * A line's element e, line l, batch c lies at c·batch + l·line + e·step; `skip` is step × distance of two elements of
 * one butterfly. Reference: math/fft.ts. Tolerance: relative L2 ≤ 3e-7 for a pass.
 * Source: Van Loan, Computational Frameworks for the FFT, 1992, §1.7.
 */
import { defineKernel } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';
import wgsl from '../shaders/fft-pass.wgsl?raw';

export const fftPass = defineKernel({
  name: 'fft-pass',
  wgsl,
  bindings: { source: 'read', result: 'write', tables: 'read', ranks: 'read' },
  uniforms: {
    butterflies: 'u32',
    lines: 'u32',
    batches: 'u32',
    radix: 'u32',
    span: 'u32',
    turns: 'u32',
    source_step: 'u32',
    source_line: 'u32',
    source_batch: 'u32',
    source_skip: 'u32',
    result_step: 'u32',
    result_line: 'u32',
    result_batch: 'u32',
    result_skip: 'u32',
    width: 'u32',
    height: 'u32',
    pair_step: 'u32',
    length: 'u32',
    chirp: 'u32',
    spectrum: 'u32',
    scale: 'f32',
    ...KEEP_UNIFORMS,
  },
  overrides: { COLUMNS: 0, STAGE: 1, WIDE: 64, HIGH: 1 },
  slots: {
    fetch: 'fft-fetch-complex',
    load: 'fft-load-plain',
    put: 'fft-put-complex',
    store: 'fft-store-plain',
    codelet: 'fft-radix-2',
  },
  workgroups: ({ butterflies, lines, batches }, { COLUMNS, WIDE, HIGH }) =>
    COLUMNS === 1
      ? [Math.ceil(lines / WIDE), Math.ceil(butterflies / HIGH), batches]
      : [Math.ceil(butterflies / WIDE), Math.ceil(lines / HIGH), batches],
});
