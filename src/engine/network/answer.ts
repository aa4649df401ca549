/** Logits → what the network says. */
import type { Network } from '../../models/resnet/network';
import type { Answer } from './api';

/** pᵢ = exp(xᵢ) / Σ exp(xⱼ), shifted by the largest so that nothing overflows. */
export function softmax(logits: ArrayLike<number>): Float32Array {
  const all = Array.from(logits);
  const largest = Math.max(...all);
  const powers = all.map((x) => Math.exp(x - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return Float32Array.from(powers, (x) => x / sum);
}

/** Index of the largest; the first of equals. */
export function indexOfLargest(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

export function answerOf({ classes }: Network, logits: Float32Array, spatialLogits: Float32Array): Answer {
  const best = indexOfLargest(logits);
  const deviation = logits.reduce((largest, x, i) => Math.max(largest, Math.abs(x - spatialLogits[i])), 0);
  return { logits, probabilities: softmax(logits), best, label: classes[best] ?? '', spatialLogits, deviation };
}
