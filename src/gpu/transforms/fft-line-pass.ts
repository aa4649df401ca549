/** One axis as one dispatch of kernels/fft-line, where a line fits into workgroup memory. Pure, no GPU. */
import { LINE_PASSES } from '../kernels/fft-line';
import { fftConstants, floatsOf, type Axis, type Pass } from './fft-passes';

export interface WorkgroupLimits {
  readonly maxComputeWorkgroupStorageSize: number;
  readonly maxComputeInvocationsPerWorkgroup: number;
  readonly maxComputeWorkgroupSizeX: number;
}

/** Neighbouring columns that fill a memory transaction of 64 bytes. */
const COLUMN_TILE = 8;
/** Invocations that a workgroup of short rows should have. */
const ENOUGH = 64;

/** Null where a line is too long, or has too many passes: then passes over storage do it (axisPasses). */
export function linePass(axis: Axis, limits: WorkgroupLimits): Pass | null {
  const { plan, columns, lines, tables } = axis;
  const { padded, passes } = plan;
  const lanes = padded / Math.min(...passes.map(({ radix }) => radix));
  const invocations = Math.min(limits.maxComputeInvocationsPerWorkgroup, limits.maxComputeWorkgroupSizeX);
  const most = Math.min(
    Math.floor(limits.maxComputeWorkgroupStorageSize / (8 * padded)),
    Math.floor(invocations / lanes),
  );
  if (most < 1 || passes.length > LINE_PASSES) return null;
  const tile = Math.min(most, lines, columns ? COLUMN_TILE : Math.ceil(ENOUGH / lanes));

  const { source, result } = axis;
  const [first, last] = [passes[0], passes[passes.length - 1]];
  const later = [1, 2, 3, 4].flatMap((at): [string, number][] => [
    [`SPAN_${at}`, passes[at]?.span ?? 1],
    [`TURNS_${at}`, tables.turns[at] ?? 0],
  ]);
  const constants = {
    ...fftConstants(axis, { source, result, butterflies: padded / first.radix, span: last.span }),
    PADDED: padded,
    BLUESTEIN: plan.bluestein ? 1 : 0,
    TILE: tile,
    LANES: lanes,
    SHARED_SIZE: tile * padded,
    PASSES: passes.length,
    ...Object.fromEntries([0, 1, 2, 3, 4].map((at) => [`RADIX_${at}`, passes[at]?.radix ?? 1])),
    ...Object.fromEntries(later),
  };
  const slots = {
    fetch: `fft-fetch-${source.slot}`,
    load: plan.bluestein ? 'fft-load-chirp' : 'fft-load-plain',
    put: `fft-put-${result.slot}`,
    store: plan.bluestein ? 'fft-store-chirp' : 'fft-store-plain',
    ...Object.fromEntries([0, 1, 2, 3, 4].map((at) => [`codelet-${at}`, `fft-radix-${passes[at]?.radix ?? 1}`])),
  };
  return {
    shape: 'workgroup',
    variant: { constants, slots, overrides: { WG: tile * lanes } },
    floats: floatsOf(result),
  };
}
