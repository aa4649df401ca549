/**
 * Random blocks that need no memory: pixel i of block b is a hash of seed, b and i, so that GPU and CPU have the very
 * same blocks in whatever order they make them.
 *
 *     value = 2·(h >> 8)/2²⁴ − 1,  h = mix(mix(mix(seed) + b) + (i + 1)·0x9e3779b9)      in 32-bit integers
 *
 * Values in [−1, 1), exact in f32. `box`: 4×4 values, each of 2×2 pixels, as in Ehrlich and Davis 2019; `uniform`: 8×8
 * values. Pixels 8·row + column. Also in shaders/microscope/random-block-errors.wgsl.
 * Source: the finaliser of MurmurHash3 (A. Appleby) as `mix`; steps of the golden ratio's fraction.
 */
export type HashedBlockKind = 'box' | 'uniform';

/** The pixels of block `block`, f64 [64]. */
export function hashedBlock(
  kind: HashedBlockKind,
  seed: number,
  block: number,
  out = new Float64Array(64),
): Float64Array {
  const state = mix(mix(seed) + block);
  for (let at = 0; at < 64; at++) {
    const i = kind === 'box' ? 4 * (at >> 4) + ((at & 7) >> 1) : at;
    const hash = mix(state + Math.imul(i + 1, 0x9e3779b9));
    out[at] = (hash >>> 8) / 2 ** 23 - 1;
  }
  return out;
}

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
