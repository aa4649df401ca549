/** The block of a map whose mask, seen through φ frequencies, is wrong at the most pixels; the first one of equals. */
import { toBlocks } from '../../../math/jpeg-domain/block';
import { reluMask } from '../../../math/jpeg-domain/harmonic-relu';
import type { FeatureMap } from '../../../engine/network/api';

export interface WorstBlock {
  readonly channel: number;
  readonly row: number;
  readonly column: number;
  /** Pixels of the 64 whose mask differs. */
  readonly differing: number;
}

/** `map` is what enters the ReLU; null for a map without blocks. */
export function worstBlock(map: FeatureMap, phi: number): WorstBlock | null {
  const { data, rows, columns } = inBlocks(map);
  const [exact, seen] = [new Uint8Array(64), new Uint8Array(64)];
  let worst: WorstBlock | null = null;
  for (let block = 0; block < data.length / 64; block++) {
    const coefficients = data.subarray(64 * block, 64 * block + 64);
    reluMask(coefficients, 15, exact);
    reluMask(coefficients, phi, seen);
    const differing = exact.reduce((count, value, i) => count + Number(value !== seen[i]), 0);
    if (worst !== null && differing <= worst.differing) continue;
    const column = block % columns;
    const row = Math.floor(block / columns) % rows;
    worst = { channel: Math.floor(block / (rows * columns)), row, column, differing };
  }
  return worst;
}

/** Coefficients [channels, rows, columns, 64], whichever way the map comes. */
function inBlocks({ domain, shape, data }: FeatureMap): {
  data: Float64Array | Float32Array;
  rows: number;
  columns: number;
} {
  const [channels, height, width] = shape;
  if (domain === 'jpeg') return { data, rows: height, columns: width };
  const map = toBlocks({ channels, height, width, data: Float64Array.from(data) });
  return { data: map.data, rows: map.rows, columns: map.columns };
}
