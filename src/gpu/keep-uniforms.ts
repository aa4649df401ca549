/** The uniforms that shared/keep.wgsl reads, and their values for a selection. */
import { NO_RANK, type Selection } from '../math/selection';

export const KEEP_UNIFORMS = {
  keep_from: 'u32',
  keep_to: 'u32',
  keep_include: 'u32',
  keep_exclude: 'u32',
  keep_split: 'u32',
} as const;

/** `null` keeps everything. Ranks stay below 2³² − 1, so `keep_to` = NO_RANK lets all of them pass. */
export function keepUniforms(selection: Selection | null): { readonly [K in keyof typeof KEEP_UNIFORMS]: number } {
  return {
    keep_from: selection?.from ?? 0,
    keep_to: selection?.to ?? NO_RANK,
    keep_include: selection?.include ?? NO_RANK,
    keep_exclude: selection?.exclude ?? NO_RANK,
    keep_split: selection?.split ?? NO_RANK,
  };
}
