/**
 * Random samples that do not depend on the order in which things come: a file is drawn by a hash of its path and the seed,
 * a weighted thing by a key of its own.
 */
import type { Random } from '../../math/random';

/** FNV-1a over the code units, then MurmurHash3's finaliser: 32 bits. */
export function hashText(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The `count` rows whose paths hash lowest; equal hashes stand or fall together, so there may be a few more. */
export function sampleRows(rows: Uint32Array, paths: readonly string[], count: number, seed: number): Uint32Array {
  if (count >= rows.length) return rows;
  const hashes = Uint32Array.from(rows, (row) => hashText(paths[row], seed));
  const last = hashes.toSorted()[Math.max(1, count) - 1];
  return rows.filter((_, i) => hashes[i] <= last);
}

/**
 * The indices of `count` things, drawn one after another without putting back, each as likely as its weight, in rising order.
 * Source: P. S. Efraimidis, P. G. Spirakis, "Weighted random sampling with a reservoir", 2006, in its logarithmic form.
 */
export function sampleWeighted(weights: Float64Array, count: number, random: Random): Uint32Array {
  const keys = Float64Array.from(weights, (weight) => -Math.log(1 - random.next()) / weight);
  const order = Uint32Array.from(weights, (_, i) => i);
  if (count >= order.length) return order;
  return order
    .sort((a, b) => keys[a] - keys[b] || a - b)
    .slice(0, count)
    .sort();
}
