/**
 * How a long sum is shared out among threads, for both shapes of adapter.
 *
 * storage: 512 threads, each with a run of neighbouring elements (a processor's cache likes runs) and a partial sum of
 * its own. workgroup: 256 groups of 256 threads, neighbours adding neighbours (a GPU's memory likes that), one partial
 * sum a group. Either way a few KB are read back and added up in f64.
 */
import type { KernelShape } from '../device';

export const REDUCTION_UNIFORMS = { groups: 'u32', each: 'u32', step: 'u32', start_step: 'u32' } as const;

export interface Reduction {
  /** Partial sums written. */
  readonly partials: number;
  readonly uniforms: { readonly [K in keyof typeof REDUCTION_UNIFORMS]: number };
  readonly variant: { readonly overrides: { readonly WG: number }; readonly slots: Readonly<Record<string, string>> };
}

const PLANS = {
  storage: { groups: 8, WG: 64, slot: 'partial-sum-thread' },
  workgroup: { groups: 256, WG: 256, slot: 'partial-sum-workgroup' },
} as const;

export function reductionOf(shape: KernelShape, length: number): Reduction {
  const { groups, WG, slot } = PLANS[shape];
  const threads = groups * WG;
  const each = Math.ceil(length / threads);
  const runs = shape === 'storage';
  return {
    partials: runs ? threads : groups,
    uniforms: { groups, each, step: runs ? 1 : threads, start_step: runs ? each : 1 },
    variant: { overrides: { WG }, slots: { 'partial-sum': slot } },
  };
}
