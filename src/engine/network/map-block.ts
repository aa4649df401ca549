/**
 * From runners' maps (zig-zag, a prefix of each block, the batch's pictures beside each other) to what leaves the engine:
 * whole blocks in natural order of picture 0.
 */
import { NATURAL_OF_ZIG_ZAG } from '../../math/jpeg-domain/zig-zag';
import type { FeatureMap } from './api';

/** A runner's map: pixels where `coefficients` is 0. */
export interface RawMap {
  readonly data: Float32Array;
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  readonly coefficients: number;
  /** Elements from one channel to the next. */
  readonly channelStride: number;
}

/** Where a block's `coefficients` numbers begin. */
export function blockStart(
  { width, coefficients, channelStride }: Omit<RawMap, 'data'>,
  channel: number,
  block: { row: number; column: number },
): number {
  return channel * channelStride + (block.row * (width / 8) + block.column) * coefficients;
}

/** The first numbers of a block in zig-zag order → 64 in natural order, zeros beyond. */
export function naturalBlock(zigZag: ArrayLike<number>, count: number, from = 0): Float32Array {
  const out = new Float32Array(64);
  for (let k = 0; k < count; k++) out[NATURAL_OF_ZIG_ZAG[k]] = zigZag[from + k];
  return out;
}

export function featureMapOf(id: string, map: RawMap): FeatureMap {
  const { data, channels, height, width, coefficients, channelStride } = map;
  if (coefficients === 0) {
    const size = height * width;
    const out = new Float32Array(channels * size);
    for (let c = 0; c < channels; c++) out.set(data.subarray(c * channelStride, c * channelStride + size), c * size);
    return { id, domain: 'spatial', shape: [channels, height, width], data: out };
  }
  const [rows, columns] = [height / 8, width / 8];
  const out = new Float32Array(channels * rows * columns * 64);
  let at = 0;
  for (let channel = 0; channel < channels; channel++) {
    for (let block = 0; block < rows * columns; block++, at += 64) {
      out.set(naturalBlock(data, coefficients, channel * channelStride + block * coefficients), at);
    }
  }
  return { id, domain: 'jpeg', shape: [channels, rows, columns, 64], data: out };
}
