/**
 * One pass of a Stockham FFT over many lines at once, rows or columns, storage to storage; unnormalised, exp(−2πi…).
 *
 * source, result: complex or real, as the `fetch` and `put` slots say; tables: f32 [n,2], roots and chirps computed in
 * f64 (transforms/fft-tables.ts); ranks: u32, read by fetch-kept only; live: u32
 * (kernels/live-columns.ts), by lines-live only. Sizes and strides: fft-constants.ts, in elements
 * of source and result. Reference: math/fft.ts. Tolerance: relative L2 ≤ 3e-7 for a pass.
 * Source: Van Loan, Computational Frameworks for the FFT, 1992, §1.7.
 */
import { defineKernel, type KernelVariant } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';
import wgsl from '../shaders/fft-pass.wgsl?raw';
import { FFT_CONSTANTS, FFT_FETCHES, FFT_PUTS, FFT_RADICES, sampleConstants } from './fft-constants';

export const fftPass = defineKernel({
  name: 'fft-pass',
  wgsl,
  bindings: { source: 'read', result: 'write', tables: 'read', ranks: 'read', live: 'read' },
  uniforms: KEEP_UNIFORMS,
  constants: {
    ...FFT_CONSTANTS,
    RADIX: 'u32',
    /** First entry of the pass in the tables. */
    TURNS: 'u32',
  },
  overrides: { WIDE: 64, HIGH: 1 },
  slots: {
    lines: 'lines-all',
    turns: 'fft-no-turns',
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

const variant = (slots: Readonly<Record<string, string>>, values = {}): KernelVariant<typeof fftPass> => ({
  slots: { codelet: 'fft-radix-3', ...slots },
  constants: sampleConstants(fftPass.constants, { RADIX: 3, ...values }),
});
const turned = { turns: 'fft-turns-table', load: 'fft-load-turned' };

/** Every codelet as a first and a later pass, every fetch with every load, every put with every store. */
export const VARIANTS: readonly KernelVariant<typeof fftPass>[] = [
  variant({ codelet: 'fft-radix-1' }, { RADIX: 1 }),
  ...FFT_RADICES.flatMap((RADIX) =>
    [{}, turned].map((slots) => variant({ ...slots, codelet: `fft-radix-${RADIX}` }, { RADIX })),
  ),
  ...FFT_FETCHES.flatMap((fetch) =>
    ['plain', 'chirp'].map((load) => variant({ fetch: `fft-fetch-${fetch}`, load: `fft-load-${load}` })),
  ),
  ...FFT_PUTS.flatMap((put) =>
    ['plain', 'chirp'].map((store) => variant({ ...turned, put: `fft-put-${put}`, store: `fft-store-${store}` })),
  ),
  variant({ ...turned, store: 'fft-store-product' }),
  variant({ lines: 'lines-live' }),
];
