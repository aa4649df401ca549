import type { Params } from '../../../settings/schema';

/** At how many frequencies these weights were fine-tuned; null for those that never were. */
export function tunedPhi(weights: Params['weights']): number | null {
  return weights === 'exact' ? null : Number(weights.slice('asm'.length));
}
