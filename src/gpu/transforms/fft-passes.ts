/**
 * From a plan to the passes of one axis: which variant of kernels/fft-pass, with which uniforms. Pure, no GPU.
 *
 * A direct plan of p passes is p dispatches. Bluestein's method is 2p: the passes of length M once with the chirp at
 * the loads and the product at the last stores, and once more with the chirp at the last stores.
 */
import { fftPass } from '../kernels/fft-pass';
import { NO_RANK } from '../../math/selection';
import type { FftPlan } from './fft-plan';
import type { FftTables } from './fft-tables';
import type { KernelVariant, UniformValues } from '../kernel';

export type FetchSlot = 'complex' | 'kept' | 'rows' | 'shuffled' | 'pairs';
export type PutSlot = 'complex' | 'scaled' | 'rows' | 'shuffled' | 'pairs';

/** Where elements lie; distances in elements of the buffer. */
export interface Layout {
  readonly step: number;
  readonly line: number;
  readonly batch: number;
  /** Distance of two values of one butterfly, where it is not their number times `step`. */
  readonly skip?: number;
}

export interface Axis {
  readonly plan: FftPlan;
  readonly tables: FftTables;
  readonly columns: boolean;
  readonly lines: number;
  readonly batches: number;
  readonly source: Layout & { readonly slot: FetchSlot };
  /** `floats`: what the last pass writes, in 4-byte elements. */
  readonly result: Layout & { readonly slot: PutSlot; readonly floats: number };
  readonly uniforms: { readonly width: number; readonly height: number; readonly pair_step: number; readonly scale: number };
}

export interface Pass {
  readonly variant: KernelVariant<typeof fftPass>;
  readonly uniforms: UniformValues<(typeof fftPass)['uniforms']>;
  /** 4-byte elements that it writes into its result. */
  readonly floats: number;
}

/** Invocations of a workgroup. */
const WORKGROUP = 64;

export function axisPasses(axis: Axis): Pass[] {
  const { plan } = axis;
  const last = plan.passes.length - 1;
  if (!plan.bluestein) {
    return plan.passes.map((_, index) => onePass(axis, index, { begins: index === 0, ends: index === last, load: 'plain', store: 'plain' }));
  }
  const there = plan.passes.map((_, index) =>
    onePass(axis, index, { begins: index === 0, ends: false, load: 'chirp', store: index === last ? 'product' : 'plain' }),
  );
  const back = plan.passes.map((_, index) =>
    onePass(axis, index, { begins: false, ends: index === last, load: 'plain', store: index === last ? 'chirp' : 'plain' }),
  );
  return [...there, ...back];
}

interface Role {
  /** Reads what the axis reads, or what the pass before wrote. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** What a first pass does at its loads; later ones turn. */
  readonly load: 'plain' | 'chirp';
  readonly store: 'plain' | 'product' | 'chirp';
}

function onePass(axis: Axis, index: number, role: Role): Pass {
  const { plan, tables, columns, lines, batches } = axis;
  const { radix, span } = plan.passes[index];
  const butterflies = plan.padded / radix;
  const between: Layout = columns
    ? { step: lines, line: 1, batch: plan.padded * lines }
    : { step: 1, line: plan.padded, batch: plan.padded * lines };
  const source: Layout & { slot: FetchSlot } = role.begins ? axis.source : { ...between, slot: 'complex' };
  const result = role.ends ? axis.result : { ...between, slot: 'complex' as const, floats: 2 * batches * lines * plan.padded };
  const wide = Math.min(WORKGROUP, ceilPowerOfTwo(columns ? lines : butterflies));
  return {
    variant: {
      slots: {
        fetch: `fft-fetch-${source.slot}`,
        load: index > 0 ? 'fft-load-turned' : `fft-load-${role.load}`,
        put: `fft-put-${result.slot}`,
        store: `fft-store-${role.store}`,
        codelet: `fft-radix-${radix}`,
      },
      overrides: {
        COLUMNS: columns ? 1 : 0,
        STAGE: span === 1 ? 0 : span === butterflies ? 2 : 1,
        WIDE: wide,
        HIGH: WORKGROUP / wide,
      },
    },
    uniforms: {
      butterflies,
      lines,
      batches,
      radix,
      span,
      turns: tables.turns[index],
      source_step: source.step,
      source_line: source.line,
      source_batch: source.batch,
      source_skip: source.skip ?? butterflies * source.step,
      result_step: result.step,
      result_line: result.line,
      result_batch: result.batch,
      result_skip: result.skip ?? span * result.step,
      ...axis.uniforms,
      length: plan.length,
      chirp: tables.chirp,
      spectrum: tables.spectrum,
      keep_from: 0,
      keep_to: NO_RANK,
      keep_include: NO_RANK,
      keep_exclude: NO_RANK,
      keep_split: NO_RANK,
    },
    floats: result.floats,
  };
}

function ceilPowerOfTwo(value: number): number {
  return 2 ** Math.ceil(Math.log2(value));
}
