/** What tests of the network's kernels share: seeded numbers of both signs, and maps of blocks as they lie on the GPU. */
import { bandSize, naturalBlocks, zigZagBlocks } from '../../math/jpeg-domain/zig-zag';
import { createRandom } from '../../math/random';

/** −1 … 1. */
export function signedNumbers(length: number, seed: number): Float32Array<ArrayBuffer> {
  const random = createRandom(seed);
  return Float32Array.from({ length }, () => 2 * random.next() - 1);
}

export interface BandMap {
  readonly n: number;
  /** f32 [blocks, n], zig-zag. */
  readonly stored: Float32Array<ArrayBuffer>;
  /** The same, f64 [blocks, 64] in natural order. */
  readonly natural: Float64Array;
}

/** Random blocks of a band α + β < ψ. */
export function bandMap(blocks: number, psi: number, seed: number): BandMap {
  const n = bandSize(psi);
  const stored = signedNumbers(blocks * n, seed);
  return { n, stored, natural: naturalBlocks(stored, n) };
}

/** Blocks of 64 in natural order as a map of n coefficients stores them. */
export function storedBlocks(natural: Float64Array, n: number): Float32Array {
  return Float32Array.from(zigZagBlocks(natural, n));
}
