/**
 * A whole axis of an FFT in workgroup memory, one dispatch: the same transform, layouts, loads and stores as fft-pass,
 * for adapters whose workgroup memory is fast. At most five passes; unnormalised, exp(−2πi…).
 *
 * source, result, tables, ranks, strides: see fft-pass.ts. TILE lines of PADDED complex values stand in workgroup memory.
 * Reference: math/fft.ts. Tolerance: relative L2 ≤ 1e-6.
 * Source: Van Loan, Computational Frameworks for the FFT, 1992, §1.7.
 */
import { defineKernel, type KernelVariant } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';
import wgsl from '../shaders/fft-line.wgsl?raw';
import { FFT_CONSTANTS, FFT_FETCHES, FFT_PUTS, FFT_RADICES, sampleConstants } from './fft-constants';

/** Passes that the kernel has room for; those beyond PASSES have radix 1. */
export const LINE_PASSES = 5;

export const fftLine = defineKernel({
  name: 'fft-line',
  wgsl,
  bindings: { source: 'read', result: 'write', tables: 'read', ranks: 'read' },
  uniforms: KEEP_UNIFORMS,
  constants: {
    ...FFT_CONSTANTS,
    /** Length of the passes. */
    PADDED: 'u32',
    /** 1: the passes run twice, with the chirp's spectrum in between. */
    BLUESTEIN: 'u32',
    TILE: 'u32',
    /** Invocations of one line, where lines are rows. */
    LANES: 'u32',
    SHARED_SIZE: 'u32',
    PASSES: 'u32',
    RADIX_0: 'u32',
    RADIX_1: 'u32',
    RADIX_2: 'u32',
    RADIX_3: 'u32',
    RADIX_4: 'u32',
    SPAN_1: 'u32',
    SPAN_2: 'u32',
    SPAN_3: 'u32',
    SPAN_4: 'u32',
    /** First entries in the tables. */
    TURNS_1: 'u32',
    TURNS_2: 'u32',
    TURNS_3: 'u32',
    TURNS_4: 'u32',
  },
  overrides: { WG: 64 },
  slots: {
    fetch: 'fft-fetch-complex',
    load: 'fft-load-plain',
    put: 'fft-put-complex',
    store: 'fft-store-plain',
    'codelet-0': 'fft-radix-2',
    'codelet-1': 'fft-radix-1',
    'codelet-2': 'fft-radix-1',
    'codelet-3': 'fft-radix-1',
    'codelet-4': 'fft-radix-1',
  },
  workgroups: (_, __, { LINES, TILE, BATCHES }) => [Math.ceil(LINES / TILE), 1, BATCHES],
});

const variant = (slots: Readonly<Record<string, string>>, values = {}): KernelVariant<typeof fftLine> => ({
  slots,
  constants: sampleConstants(fftLine.constants, { PASSES: 2, BLUESTEIN: 0, RADIX_0: 2, ...values }),
});

/** Every codelet, every fetch and put directly and with Bluestein's method. */
export const VARIANTS: readonly KernelVariant<typeof fftLine>[] = [
  variant({ 'codelet-0': 'fft-radix-1' }, { PASSES: 1, RADIX_0: 1 }),
  ...FFT_RADICES.map((radix) => {
    const [first, later] = [`fft-radix-${radix}`, 'fft-radix-4'];
    const slots = {
      'codelet-0': first,
      'codelet-1': later,
      'codelet-2': later,
      'codelet-3': later,
      'codelet-4': first,
    };
    return variant(slots, { PASSES: LINE_PASSES, RADIX_0: radix, RADIX_4: radix });
  }),
  ...['plain', 'chirp'].flatMap((ends) =>
    FFT_FETCHES.map((fetch, at) =>
      variant(
        {
          fetch: `fft-fetch-${fetch}`,
          put: `fft-put-${FFT_PUTS[at]}`,
          load: `fft-load-${ends}`,
          store: `fft-store-${ends}`,
          'codelet-1': 'fft-radix-5',
        },
        { BLUESTEIN: ends === 'chirp' ? 1 : 0 },
      ),
    ),
  ),
];
