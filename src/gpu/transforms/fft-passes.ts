/**
 * From a plan to the passes of one axis: variants of kernels/fft-pass. Pure, no GPU.
 *
 * A direct plan of p passes is p dispatches. Bluestein's method is 2p: the passes of length M once with the chirp at
 * the loads and the product at the last stores, and once more with the chirp at the last stores.
 */
import type { FFT_CONSTANTS, FFT_FETCHES, FFT_PUTS } from '../kernels/fft-constants';
import type { fftLine } from '../kernels/fft-line';
import type { fftPass } from '../kernels/fft-pass';
import type { FftPlan } from './fft-plan';
import type { FftTables } from './fft-tables';
import type { KernelVariant } from '../kernel';

export type FetchSlot = (typeof FFT_FETCHES)[number];
export type PutSlot = (typeof FFT_PUTS)[number];

/** Where elements lie, and how many there are in all; distances in elements of the buffer. */
export interface Layout {
  readonly step: number;
  readonly line: number;
  readonly batch: number;
  /** Distance of two values of one butterfly, where it is not their number times `step`. */
  readonly skip?: number;
  readonly size: number;
}

export interface Axis {
  readonly plan: FftPlan;
  readonly tables: FftTables;
  readonly columns: boolean;
  readonly lines: number;
  readonly batches: number;
  readonly source: Layout & { readonly slot: FetchSlot };
  readonly result: Layout & { readonly slot: PutSlot };
  readonly width: number;
  readonly height: number;
  /** Visits listed lines only (live-columns.ts). */
  readonly skips?: boolean;
  /** Distance of the two picture rows that share a line. */
  readonly pairStep: number;
  /** Multiplies what is put as `scaled`, `rows` or `shuffled`. */
  readonly scale: number;
}

/** One dispatch. */
export type Pass = (
  | { readonly shape: 'storage'; readonly variant: KernelVariant<typeof fftPass> }
  | { readonly shape: 'workgroup'; readonly variant: KernelVariant<typeof fftLine> }
) & {
  /** 4-byte elements that it writes into its result. */
  readonly floats: number;
  /** Where it visits listed lines only: workgroups along y, and whether what it leaves out must be zero. */
  readonly listed?: { readonly high: number; readonly clears: boolean };
};

/** Invocations of a workgroup: as many where several lines fit, and the most along x. */
const WORKGROUP = 64;
const WIDEST = 128;
/** Columns of a workgroup that visits listed columns. */
export const LIVE_WIDE = 32;

export function axisPasses(axis: Axis): Pass[] {
  const { plan } = axis;
  const last = plan.passes.length - 1;
  if (!plan.bluestein) {
    return plan.passes.map((_, index) =>
      onePass(axis, index, { begins: index === 0, ends: index === last, load: 'plain', store: 'plain' }),
    );
  }
  const there = plan.passes.map((_, index) =>
    onePass(axis, index, {
      begins: index === 0,
      ends: false,
      load: 'chirp',
      store: index === last ? 'product' : 'plain',
    }),
  );
  const back = plan.passes.map((_, index) =>
    onePass(axis, index, {
      begins: false,
      ends: index === last,
      load: 'plain',
      store: index === last ? 'chirp' : 'plain',
    }),
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
  const size = batches * lines * plan.padded;
  const between = columns
    ? { slot: 'complex' as const, size, step: lines, line: 1, batch: plan.padded * lines }
    : { slot: 'complex' as const, size, step: 1, line: plan.padded, batch: plan.padded * lines };
  const source: Axis['source'] = role.begins ? axis.source : between;
  const result: Axis['result'] = role.ends ? axis.result : between;
  const wide = axis.skips ? LIVE_WIDE : workgroupWidth(columns ? lines : butterflies);
  const constants = {
    ...fftConstants(axis, { source, result, butterflies, span }),
    RADIX: radix,
    TURNS: tables.turns[index],
  };
  const slots = {
    lines: axis.skips ? 'lines-live' : 'lines-all',
    turns: index > 0 ? 'fft-turns-table' : 'fft-no-turns',
    fetch: `fft-fetch-${source.slot}`,
    load: index > 0 ? 'fft-load-turned' : `fft-load-${role.load}`,
    put: `fft-put-${result.slot}`,
    store: `fft-store-${role.store}`,
    codelet: `fft-radix-${radix}`,
  };
  const HIGH = Math.max(1, Math.floor(WORKGROUP / wide));
  const listed = { high: Math.ceil(butterflies / HIGH), clears: role.ends };
  return {
    shape: 'storage',
    variant: { constants, slots, overrides: { WIDE: wide, HIGH } },
    floats: floatsOf(result),
    ...(axis.skips ? { listed } : {}),
  };
}

/** Floats of what a last pass writes. */
export function floatsOf({ slot, size }: Axis['result']): number {
  return slot === 'rows' || slot === 'shuffled' ? size : 2 * size;
}

/** Constants that both shapes of an axis' passes have. */
export function fftConstants(
  { plan, tables, ...axis }: Axis,
  { source, result, butterflies, span }: { source: Layout; result: Layout; butterflies: number; span: number },
): Record<keyof typeof FFT_CONSTANTS, number> {
  return {
    COLUMNS: axis.columns ? 1 : 0,
    LINES: axis.lines,
    BATCHES: axis.batches,
    BUTTERFLIES: butterflies,
    SPAN: span,
    SOURCE_STEP: source.step,
    SOURCE_LINE: source.line,
    SOURCE_BATCH: source.batch,
    SOURCE_SKIP: source.skip ?? butterflies * source.step,
    SOURCE_SIZE: source.size,
    RESULT_STEP: result.step,
    RESULT_LINE: result.line,
    RESULT_BATCH: result.batch,
    RESULT_SKIP: result.skip ?? span * result.step,
    RESULT_SIZE: result.size,
    TABLE_SIZE: tables.data.length / 2,
    CHIRP: tables.chirp,
    SPECTRUM: tables.spectrum,
    LENGTH: plan.length,
    WIDTH: axis.width,
    HEIGHT: axis.height,
    PAIR_STEP: axis.pairStep,
    SCALE: axis.scale,
  };
}

/**
 * Invocations along x: those whose multiple exceeds `count` least, because invocations beyond it are wasted; among
 * nearly equal ones, whole groups of 32 or 8, which GPUs run in step.
 */
export function workgroupWidth(count: number): number {
  if (count <= WIDEST) return count;
  let best = { width: WORKGROUP, cost: Infinity };
  for (let width = 32; width <= WIDEST; width++) {
    const cost = (Math.ceil(count / width) * width) / count + (width % 32 === 0 ? 0 : width % 8 === 0 ? 0.01 : 0.04);
    if (cost <= best.cost) best = { width, cost };
  }
  return best.width;
}
